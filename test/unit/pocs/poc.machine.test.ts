import { DomainError } from '../../../src/kernel/errors.ts';
import { abilities, decide, type Context } from '../../../src/kernel/machine.ts';
import { pocMachine, type PocAction } from '../../../src/pocs/poc.machine.ts';
import { pocStatuses, type PocRecord, type PocStatus } from '../../../src/pocs/poc.schema.ts';
import type { PocFacts, PocParty } from '../../../src/pocs/poc.table.ts';
import { someNow } from '../../support/need.factory.ts';
import { actorOf, house, somePoc } from '../../support/poc.factory.ts';
import { someBody, someFile } from '../../support/poc.inputs.ts';

const letters: Record<string, PocParty> = {
  m: 'member',
  C: 'care-lead',
  K: 'company-lead',
  M: 'manager',
  D: 'decider',
  A: 'adoption-owner',
  S: 'system',
};

/** Who may do what in which status. A dot: nobody. */
const whoMay = `
                     cha  rev  fun  pre  run  eva  dec  ado  hol  sto  clo
edit-charter         CM   CM   CM   CM   .    .    .    .    .    .    .
send-to-review       M    .    .    .    .    .    .    .    .    .    .
approve              .    CKM  .    .    .    .    .    .    .    .    .
require-changes      .    CKM  .    .    .    .    .    .    .    .    .
decline              .    CKM  .    .    .    .    .    .    .    .    .
appoint              .    .    .    .    CM   CM   CM   CM   .    .    .
record-funding       .    .    M    .    .    .    .    .    .    .    .
remove-funding       .    .    M    .    .    .    .    .    .    .    .
confirm-funding      .    .    M    .    .    .    .    .    .    .    .
plan-item            CKM  CKM  CKM  CKM  CKM  .    .    .    .    .    .
provide-evidence     mM   mM   mM   mM   mM   .    .    .    .    .    .
file-evidence        mM   mM   mM   mM   mM   .    .    .    .    .    .
remove-evidence      mM   mM   mM   mM   mM   .    .    .    .    .    .
claim-not-applicable mM   mM   mM   mM   mM   .    .    .    .    .    .
accept-items         M    M    M    M    M    .    .    .    .    .    .
refuse-item          M    M    M    M    M    .    .    .    .    .    .
start                .    .    .    M    .    .    .    .    .    .    .
report-incident      .    .    .    .    mM   mM   mM   mM   mM   .    .
request-change       .    .    .    .    mM   .    .    .    .    .    .
answer-change        .    .    .    .    M    M    .    .    .    .    .
finish               .    .    .    .    CM   .    .    .    .    .    .
hold                 M    M    M    M    M    M    M    M    .    .    .
resume               .    .    .    .    .    .    .    .    M    .    .
exempt-clock         M    M    M    M    M    M    M    M    .    M    .
leave                K    K    K    K    K    K    K    K    K    .    .
mark-partner-missing S    S    S    S    S    S    S    S    S    .    .
agree-without        M    M    M    M    .    .    .    .    .    .    .
continue-without     .    .    .    .    M    M    M    M    .    .    .
replace-partner      M    M    M    M    .    .    .    .    .    .    .
decide               .    .    .    .    .    D    .    .    .    .    .
adopt                .    .    .    .    .    .    M    .    .    .    .
iterate              .    .    .    .    .    .    M    .    .    .    .
confirm-adoption     .    .    .    .    .    .    .    A    .    .    .
give-up              .    .    .    .    .    .    .    A    .    .    .
stop                 CM   CM   CM   CM   CM   CM   CM   CM   CM   .    .
save-learning-card   .    .    .    .    .    .    .    .    .    CM   CM
close                .    .    .    .    .    .    .    .    .    M    .
complete-follow-up   .    .    .    .    .    .    .    .    .    .    CMA
`;

/** Where it leads, for the PoC and the bodies of the factory; `=` stays. */
const leadsTo: Record<PocAction, PocStatus | '='> = {
  'edit-charter': 'chartering',
  'send-to-review': 'in-review',
  approve: '=',
  'require-changes': 'chartering',
  decline: 'chartering',
  appoint: '=',
  'record-funding': '=',
  'remove-funding': '=',
  'confirm-funding': 'preparing',
  'plan-item': '=',
  'provide-evidence': '=',
  'file-evidence': '=',
  'remove-evidence': '=',
  'claim-not-applicable': '=',
  'accept-items': '=',
  'refuse-item': '=',
  start: 'running',
  'report-incident': 'on-hold',
  'request-change': '=',
  'answer-change': '=',
  finish: 'evaluating',
  hold: 'on-hold',
  resume: 'running',
  'exempt-clock': '=',
  leave: '=',
  'mark-partner-missing': '=',
  'agree-without': 'chartering',
  'continue-without': '=',
  'replace-partner': 'chartering',
  decide: 'decided',
  adopt: 'adopting',
  iterate: 'chartering',
  'confirm-adoption': 'closed',
  'give-up': 'closed',
  stop: 'stopped',
  'save-learning-card': '=',
  close: 'closed',
  'complete-follow-up': '=',
};

const [, ...rows] = whoMay.trim().split('\n');
const table = new Map(
  rows.map((row) => {
    const [action, ...cells] = row.trim().split(/\s+/);
    return [action as PocAction, cells.map((cell) => cell.split('').flatMap((letter) => letters[letter] ?? []))];
  }),
);
const parties = Object.values(letters);
const actions = Object.keys(pocMachine.actions) as PocAction[];

const done = (poc: PocRecord) => poc.checklist.map((item) => ({ ...item, state: 'accepted' as const }));
const gone = (poc: PocRecord): PocRecord['partners'] => [
  ...poc.partners,
  {
    companyId: house.second,
    companyName: 'Wondkompas B.V.',
    engagementId: '5'.repeat(24),
    status: 'left',
    since: someNow,
    reason: 'No people.',
    settledAs: null,
  },
];
const money: PocRecord['funding'] = [
  {
    id: 'b'.repeat(24),
    lineId: 'sensors',
    kind: 'commitment',
    source: 'Region',
    reference: 'R-12',
    cents: 100_00,
    by: 'x',
    at: someNow,
  },
];
const decidedTo = (result: 'adopt' | 'iterate') => ({
  decision: { result, reason: 'r', conclusions: [], by: 'x', at: someNow },
});

/** What an action needs besides its status. */
const needs: Partial<Record<PocAction, (poc: PocRecord) => Partial<PocRecord>>> = {
  'remove-funding': () => ({ funding: money }),
  'confirm-funding': () => ({ funding: money }),
  'remove-evidence': (poc) => ({
    checklist: poc.checklist.map((item) => ({
      ...item,
      evidence: { reference: null, files: [{ ...someFile, by: 'x', at: someNow }], by: 'x', at: someNow },
    })),
  }),
  'accept-items': (poc) => ({ checklist: poc.checklist.map((item) => ({ ...item, state: 'provided' })) }),
  'refuse-item': (poc) => ({ checklist: poc.checklist.map((item) => ({ ...item, state: 'provided' })) }),
  start: (poc) => ({ checklist: done(poc) }),
  'answer-change': () => ({
    changeRequests: [
      { id: 'c'.repeat(24), at: someNow, by: 'x', organisationId: house.company, request: 'r', answer: null },
    ],
  }),
  'exempt-clock': () => ({ clocks: somePoc('chartering').clocks }),
  'agree-without': (poc) => ({ partners: gone(poc) }),
  'continue-without': (poc) => ({ partners: gone(poc) }),
  'replace-partner': (poc) => ({ partners: gone(poc) }),
  adopt: () => decidedTo('adopt'),
  iterate: () => decidedTo('iterate'),
  close: () => ({ learningCard: { tried: 't', evidence: 'e', whyStopped: 'w', wouldHaveToChange: 'c' } }),
  'complete-follow-up': () => ({
    followUps: [{ months: 6, dueAt: someNow, doneAt: null, note: null, by: null }],
  }),
};

const plain = new Map(pocStatuses.map((status) => [status, somePoc(status)]));
const prepared = (action: PocAction, status: PocStatus): PocRecord => {
  const poc = plain.get(status) ?? somePoc(status);
  return { ...poc, ...needs[action]?.(poc) };
};

function contextOf(party: PocParty): Context<PocFacts> {
  const actor =
    party === 'manager'
      ? actorOf('manager', 'programme')
      : party === 'company-lead'
        ? actorOf('company-lead', 'company')
        : actorOf('care-lead', 'hospital');
  const reserves = [{ engagementId: '6'.repeat(24), companyId: '4'.repeat(24), companyName: 'Reserve B.V.' }];
  return { actor, now: someNow, facts: { reserves, measured: [{ criterionId: 'falls', value: 5 }] } };
}

const bodies = new Map(actions.map((action) => [action, pocMachine.actions[action].input.parse(someBody[action])]));

function attempt(action: PocAction, status: PocStatus, party: PocParty): string {
  try {
    const { to } = decide(pocMachine, action, prepared(action, status), bodies.get(action), [party], contextOf(party));
    return to;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('the table of a proof of concept', () => {
  it('has a row here for each action', () => {
    expect([...table.keys()]).toEqual(actions);
  });

  it.each(actions)('%s: in every status, by every party', (action) => {
    const cells = table.get(action) ?? [];
    const ever = new Set(cells.flat());
    const expected: string[] = [];
    const seen: string[] = [];
    for (const [place, status] of pocStatuses.entries()) {
      for (const party of parties) {
        const allowed = cells[place]?.includes(party);
        const to = leadsTo[action] === '=' ? status : leadsTo[action];
        const outcome = allowed ? to : ever.has(party) ? 'illegal-transition' : 'forbidden';
        expected.push(`${status} ${party}: ${outcome}`);
        seen.push(`${status} ${party}: ${attempt(action, status, party)}`);
      }
    }
    expect(seen).toEqual(expected);
  });

  it('offers exactly what it would take', () => {
    const wrong: string[] = [];
    for (const action of actions) {
      for (const status of pocStatuses) {
        for (const party of parties) {
          const offered = abilities(pocMachine, prepared(action, status), [party], contextOf(party)).includes(action);
          const taken = pocStatuses.includes(attempt(action, status, party) as PocStatus);
          if (offered !== taken) wrong.push(`${status} ${party} ${action}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('offers nothing while a decision is being applied', () => {
    const poc = somePoc('running', { applying: { eventId: 'e', action: 'start', since: someNow } });
    expect(abilities(pocMachine, poc, parties, contextOf('manager'))).toEqual([]);
  });
});
