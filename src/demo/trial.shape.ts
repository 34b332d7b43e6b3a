import type { Charter, RouteFacts } from '../pocs/charter.schema.ts';
import type { LogEntryBody } from '../pocs/logbook.schema.ts';
import type { z } from 'zod';
import type { learningCardSchema } from '../pocs/poc.schema.ts';

/** What a trial measures, with the values that were found one after the other. */
export interface DemoCriterion extends Pick<Charter['criteria'][number], 'id' | 'name' | 'unit' | 'better'> {
  baseline: readonly [number, string];
  go: number;
  stop: number;
  goal?: Charter['criteria'][number]['goal'];
  measured?: readonly number[];
}

/** A proof of concept of the demo: its charter, what was measured and logged, and how it ended as far as it did. */
export interface DemoTrial {
  need: string;
  hypothesis: string;
  criteria: readonly DemoCriterion[];
  decider: 'care' | 'manager';
  /** Name of who holds the budget; the care lead is the adoption owner. */
  budgetHolder: string;
  weeks: number;
  sites: string[];
  data: string;
  route: Partial<RouteFacts>;
  /** Id, label, whole euros, and who pays. */
  budget: readonly (readonly [string, string, number, 'fund' | 'own'])[];
  log?: readonly (readonly [LogEntryBody['kind'], string])[];
  changeRequest?: { request: string; reason: string };
  incident?: string;
  decision?: { result: 'adopt' | 'iterate' | 'stop'; reason: string };
  adoption?: string;
  givenUp?: string;
  stopped?: { reason: string; evidence: string; card: z.infer<typeof learningCardSchema>; closing: string };
}
