import type { Failure } from './control.messages.ts';
import { EmbeddedError } from './embedded.error.ts';
import type { Found, KeeperEvents, KeptService } from './kept.service.ts';
import { keep } from './kept.service.ts';
import { reasonOf } from './reason.ts';

/** A way to get a server. `find` throws, with the reason, when it isn't to be had this way. */
export interface Candidate {
  readonly what: string;
  find(): Promise<Found>;
}

/** What is asked of the server that a candidate finds. */
export interface Wish {
  readonly dataDir: string;
  readonly programsDir: string;
  /** Data may be lost when the server ends: for tests. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A port is free when it is chosen and may be taken when it is bound. */
const STARTS = 3;

/** The first candidate whose server comes up. */
export async function startFirst(
  name: string,
  candidates: readonly Candidate[],
  remedies: string[],
  events: KeeperEvents,
): Promise<KeptService> {
  const tried: Failure['tried'] = [];
  for (const candidate of candidates) {
    try {
      const service = await startFound(name, candidate, events);
      return tried.length === 0 ? service : { ...service, how: `${service.how} (${without(tried)})` };
    } catch (error) {
      tried.push({ what: candidate.what, why: reasonOf(error) });
    }
  }
  throw new EmbeddedError({ summary: `${name} can't be had on this machine.`, tried, remedies });
}

const without = (tried: Failure['tried']): string => tried.map(({ what, why }) => `${what}: ${why}`).join('; ');

async function startFound(name: string, candidate: Candidate, events: KeeperEvents): Promise<KeptService> {
  for (let start = 1; ; start += 1) {
    const found = await candidate.find();
    try {
      return await keep(name, found, events);
    } catch (error) {
      if (start === STARTS || !/in use/i.test(reasonOf(error))) throw error;
    }
  }
}
