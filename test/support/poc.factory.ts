import type { Actor, Role } from '../../src/kernel/actor.ts';
import { startClock } from '../../src/kernel/clocks.ts';
import { charterSchema, type Charter } from '../../src/pocs/charter.schema.ts';
import { refreshChecklist } from '../../src/pocs/checklist.ts';
import { pocMachine } from '../../src/pocs/poc.machine.ts';
import { newPoc } from '../../src/pocs/poc.opening.ts';
import type { PocRecord, PocStatus } from '../../src/pocs/poc.schema.ts';
import { someNeed, someNow } from './need.factory.ts';

/** The organisations of a PoC that lives in memory only. */
export const house = {
  hospital: 'a'.repeat(24),
  company: 'd'.repeat(24),
  second: 'e'.repeat(24),
  programme: 'f'.repeat(24),
} as const;

export const people = { nurse: '1'.repeat(24), lead: '2'.repeat(24), manager: '3'.repeat(24) } as const;

const kinds = { hospital: 'care', company: 'company', second: 'company', programme: 'programme' } as const;

/** Somebody in a role of one of the organisations. */
export const actorOf = (role: Role, of: keyof typeof house, userId = '9'.repeat(24)): Actor => ({
  userId,
  role,
  organisationId: house[of],
  organisationKind: kinds[of],
  language: 'en',
});

/** A charter that may go to review: one criterion, one budget line of 100 euro, an app in a simulation. */
export const completeCharter = (more: Partial<Charter> = {}): Charter =>
  charterSchema.parse({
    hypothesis: 'The night shift hears of it in time when somebody gets up.',
    criteria: [
      {
        id: 'falls',
        name: 'Falls a month',
        unit: 'falls',
        better: 'lower',
        baseline: { value: 12, source: 'Register of the ward, 2025' },
        goThreshold: 6,
        stopThreshold: 12,
      },
    ],
    decider: { party: 'care', person: { name: 'Lia' } },
    adoptionOwner: { name: 'Lia' },
    budgetHolder: { name: 'Bas' },
    startsOn: '2027-01-11',
    durationWeeks: 12,
    sites: ['Geriatrics, ward 3'],
    data: 'Counts only, no person.',
    route: {
      deviceClass: 'I',
      ceMarked: 'no',
      invasiveness: 'none',
      contact: 'none',
      software: true,
      personalData: false,
      subjects: 'simulation',
      sponsor: 'company',
      countries: ['NL'],
    },
    budget: [{ id: 'sensors', label: 'Sensors', amount: { cents: 100_00, currency: 'EUR' } }],
    ...more,
  });

/** A PoC in memory, complete enough for the common steps of its status; a third party's change is given with `more`. */
export function somePoc(status: PocStatus = 'chartering', more: Partial<PocRecord> = {}): PocRecord {
  const need = someNeed('in-poc', { organisationId: house.hospital, submitterId: people.nurse });
  const fresh = newPoc({
    id: '7'.repeat(24),
    reference: 'P-2026-00001',
    need,
    selected: [{ _id: '8'.repeat(24), companyId: house.company, companyName: 'Sturzwacht GmbH' }],
    managerId: people.manager,
    programmeId: house.programme,
    now: someNow,
  });
  const charter = completeCharter();
  const clock = pocMachine.clocks[status];
  return {
    ...fresh,
    status,
    clocks: clock ? [startClock(clock, 'NL', someNow)] : [],
    version: 5,
    createdAt: someNow,
    updatedAt: someNow,
    since: someNow,
    breaches: [],
    applying: null,
    history: [],
    outbox: [],
    charter,
    checklist: refreshChecklist([], null, charter.route),
    hold:
      status === 'on-hold' ? { since: someNow, until: null, reason: 'move', from: 'running', incident: false } : null,
    ...more,
  };
}
