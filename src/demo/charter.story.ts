import { charterSchema, type Charter, type RouteFacts } from '../pocs/charter.schema.ts';
import { dateAhead, type Scene } from './scene.ts';
import type { DemoTrial } from './trial.shape.ts';

const usual: RouteFacts = {
  deviceClass: 'non-device',
  ceMarked: 'no',
  invasiveness: 'none',
  contact: 'none',
  software: false,
  personalData: false,
  subjects: 'patients',
  sponsor: 'company',
  countries: ['NL'],
};

/** The charter as the trial's file tells it; the hospital's lead decides and adopts. */
export function charterOf({ world, lead, manager, text, says }: Scene, trial: DemoTrial): Charter {
  const { hypothesis, criteria, decider, budgetHolder, weeks, sites, data, route, budget } = trial;
  const named = { name: lead.name, userId: lead.userId };
  return charterSchema.parse({
    hypothesis,
    criteria: criteria.map(({ id, name, unit, better, baseline, go, stop, goal = null }) => ({
      id,
      name,
      unit,
      better,
      baseline: { value: baseline[0], source: baseline[1] },
      goThreshold: go,
      stopThreshold: stop,
      goal,
    })),
    decider:
      decider === 'care'
        ? { party: 'care', person: named }
        : { party: 'manager', person: { name: says.office, userId: manager.userId } },
    adoptionOwner: named,
    budgetHolder: { name: budgetHolder },
    startsOn: dateAhead(world.now(), 20),
    durationWeeks: weeks,
    sites,
    data,
    route: { ...usual, ...route },
    budget: budget.map(([id, label, euros, payer]) => ({
      id,
      label,
      amount: { cents: euros * 100, currency: 'EUR' },
      bearer: payer === 'fund' ? 'Grensfonds Zorgvernieuwing' : null,
    })),
    expectedEffects: text.effects ?? [],
  });
}
