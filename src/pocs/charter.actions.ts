import type { Charter } from './charter.schema.ts';
import { missingInCharter, unknownPeople } from './charter.rules.ts';
import { issue, type Issue } from '../kernel/errors.ts';
import type { Context } from '../kernel/machine.ts';
import { approvalBy, approvalsMissing, notToApprove } from './approvals.ts';
import { refreshChecklist } from './checklist.ts';
import { partnersUnclear } from './partners.ts';
import * as inputs from './poc.inputs.ts';
import type { PocRecord } from './poc.schema.ts';
import { action, beforeStart, underway, type PocFacts } from './poc.table.ts';

type Part = 'decider' | 'adoption-owner' | 'budget-holder';

/** The charter and the people it names: written, reviewed, approved. */
export const charterActions = {
  'edit-charter': action({
    // A change voids what was approved, wherever the charter already was.
    from: beforeStart,
    to: ['chartering'],
    who: ['manager', 'care-lead'],
    input: inputs.editCharterInput,
    event: 'poc.charter-changed',
    guard: (poc, charter, { facts }) => unknownPeople(charter, poc, facts.people),
    effect: (poc, charter) => ({
      charter,
      approvals: [],
      checklist: refreshChecklist(poc.checklist, poc.charter.route, charter.route),
    }),
  }),
  'send-to-review': action({
    from: ['chartering'],
    to: ['in-review'],
    who: ['manager'],
    input: inputs.nothing,
    event: 'poc.sent-to-review',
    when: (poc) => [...missingInCharter(poc.charter, poc), ...partnersUnclear(poc)],
    effect: () => ({ approvals: [] }),
  }),
  approve: action({
    from: ['in-review'],
    to: ['in-review', 'funding'],
    who: ['care-lead', 'company-lead', 'manager'],
    input: inputs.approveInput,
    event: 'poc.approved',
    when: notToApprove,
    next: (poc, { note }, context) =>
      approvalsMissing({ ...poc, ...approvalBy(poc, 'approved', note, context) }).length === 0
        ? 'funding'
        : 'in-review',
    effect: (poc, { note }, context) => approvalBy(poc, 'approved', note, context),
  }),
  'require-changes': action({
    from: ['in-review'],
    to: ['chartering'],
    who: ['care-lead', 'company-lead', 'manager'],
    input: inputs.withReason,
    event: 'poc.changes-required',
    effect: (poc, { reason }, context) => approvalBy(poc, 'changes-required', reason, context),
  }),
  decline: action({
    from: ['in-review'],
    to: ['chartering'],
    who: ['care-lead', 'company-lead', 'manager'],
    input: inputs.withReason,
    event: 'poc.approval-declined',
    effect: (poc, { reason }, context) => approvalBy(poc, 'declined', reason, context),
  }),
  appoint: action({
    // People leave within the year that a proof of concept takes; what was approved stays as it is.
    from: underway,
    to: [],
    who: ['manager', 'care-lead'],
    input: inputs.appointInput,
    event: 'poc.person-appointed',
    guard: (poc, { part, person }, context) => [
      ...notYours(poc, part, context),
      ...unknownPeople(withPerson(poc.charter, part, person), poc, context.facts.people)
        .filter((one) => one.path.startsWith(fieldOf[part]))
        .map((one) => ({ ...one, path: 'person.userId' })),
    ],
    effect: (poc, { part, person }) => ({ charter: withPerson(poc.charter, part, person) }),
  }),
};

const fieldOf = { decider: 'decider', 'adoption-owner': 'adoptionOwner', 'budget-holder': 'budgetHolder' } as const;

/** Each side names its own people; the budget holder is named by both. */
function notYours(poc: PocRecord, part: Part, { actor }: Context<PocFacts>): Issue[] {
  if (part === 'budget-holder') return [];
  const side = part === 'decider' && poc.charter.decider?.party === 'manager' ? 'manager' : 'care-lead';
  return actor.role === side
    ? []
    : [issue('part', 'not-named-by-you', `This person is named by the ${side}.`, { side })];
}

function withPerson(charter: Charter, part: Part, person: NonNullable<Charter['adoptionOwner']>): Charter {
  if (part === 'decider') return { ...charter, decider: charter.decider && { ...charter.decider, person } };
  return { ...charter, [fieldOf[part]]: person };
}
