import { DomainError } from '../../../src/kernel/errors.ts';
import { abilities, decide } from '../../../src/kernel/machine.ts';
import { needMachine, type NeedAction, type NeedFacts, type NeedParty } from '../../../src/needs/need.machine.ts';
import { needStatuses, type NeedRecord, type NeedStatus } from '../../../src/needs/need.schema.ts';
import { actorAs, someNeed, someNow } from '../../support/need.factory.ts';

const parties: NeedParty[] = ['care', 'other-care', 'manager', 'system'];
const later = new Date('2026-12-18T16:00:00Z');
const line = { engagementId: 'e'.repeat(24), companyId: 'd'.repeat(24), reason: 'the best evidence' };
const proposal = {
  id: 'p'.repeat(24),
  at: someNow,
  by: 'm',
  selected: [line],
  reserve: [],
  notSelected: [],
  consent: null,
  objection: null,
};
const consented = { ...proposal, consent: { at: someNow, by: 'c' } };
const facts: NeedFacts = {
  responses: [line],
  target: someNeed('in-triage', { _id: 'f'.repeat(24) }),
  handlerIsManager: true,
};
const rubric = { impact: 4, reach: 3, feasibility: 4, regionalFit: 5, note: null };
const publication = { disclosure: 'summary', threshold: undefined, maxInvitations: undefined };
const bsn = { problem: 'De patiënt met BSN 111222333 viel uit bed.' };

interface Row {
  from: NeedStatus[];
  to: NeedStatus | 'stays';
  who: NeedParty[];
  input?: unknown;
  /** What the record must have besides its status. */
  record?: Partial<NeedRecord>;
}

/** DESIGN's table, written out: nothing here is computed from the machine. */
const open: NeedStatus[] = [
  'submitted',
  'changes-requested',
  'in-triage',
  'published',
  'in-selection',
  'in-poc',
  'on-hold',
];
const table: Record<NeedAction, Row> = {
  submit: { from: ['draft', 'changes-requested'], to: 'submitted', who: ['care', 'manager'] },
  discard: { from: ['draft'], to: 'discarded', who: ['care', 'manager'] },
  'start-triage': { from: ['submitted'], to: 'in-triage', who: ['manager'] },
  assign: { from: open, to: 'stays', who: ['manager'], input: { handlerId: 'm'.repeat(24) } },
  classify: { from: ['submitted', 'in-triage'], to: 'stays', who: ['manager'], input: { spearhead: 'ai-ehealth' } },
  steer: {
    from: ['submitted', 'in-triage', 'published', 'in-selection'],
    to: 'stays',
    who: ['manager'],
    input: { threshold: 'possible' },
  },
  'request-changes': {
    from: ['in-triage'],
    to: 'changes-requested',
    who: ['manager'],
    input: { message: 'How often?' },
  },
  'confirm-no-patient-data': {
    from: ['draft', 'submitted', 'changes-requested', 'in-triage'],
    to: 'stays',
    who: ['care', 'manager'],
    input: { findings: [], reason: 'a number of a form' },
    record: bsn,
  },
  attach: {
    from: ['draft', 'submitted', 'changes-requested', 'in-triage', 'published', 'in-selection'],
    to: 'stays',
    who: ['care', 'manager'],
    input: { id: 'f'.repeat(24), name: 'a.pdf', type: 'application/pdf', bytes: 1, sha256: '' },
  },
  detach: {
    from: ['draft', 'submitted', 'changes-requested', 'in-triage'],
    to: 'stays',
    who: ['care', 'manager'],
    input: { id: 'f'.repeat(24) },
  },
  'confirm-contact': {
    from: ['draft', 'submitted', 'changes-requested', 'in-triage'],
    to: 'stays',
    who: ['system'],
    record: { onBehalf: { managerId: 'm', confirmedAt: null } },
  },
  publish: {
    from: ['in-triage'],
    to: 'published',
    who: ['manager'],
    input: { rubric, responseDeadline: later, ...publication },
  },
  'fast-track': {
    from: ['submitted', 'in-triage'],
    to: 'published',
    who: ['manager'],
    input: { reason: 'crisis', ...publication },
  },
  reject: {
    from: ['submitted', 'in-triage', 'changes-requested'],
    to: 'closed',
    who: ['manager'],
    input: { reason: 'exists', advice: null },
  },
  merge: {
    from: ['submitted', 'in-triage', 'changes-requested'],
    to: 'closed',
    who: ['manager'],
    input: { into: 'f'.repeat(24), reason: 'the same' },
  },
  addendum: {
    from: ['published', 'in-selection'],
    to: 'stays',
    who: ['care', 'manager'],
    input: { text: 'Ook overdag.' },
  },
  translate: {
    from: ['in-triage', 'published', 'in-selection'],
    to: 'stays',
    who: ['care', 'manager'],
    input: { language: 'de', title: 'Stürze', summary: 'Nachts' },
  },
  'co-sign': {
    from: open,
    to: 'stays',
    who: ['other-care', 'system'],
    input: {
      organisationId: 'f'.repeat(24),
      organisationName: 'K',
      userId: 'u',
      volume: null,
      context: 'bei uns auch',
    },
  },
  'end-co-signing': {
    from: open,
    to: 'stays',
    who: ['other-care'],
    input: { organisationId: 'f'.repeat(24) },
    record: { coSignerIds: ['f'.repeat(24)] },
  },
  'exempt-clock': {
    from: open,
    to: 'stays',
    who: ['manager'],
    input: { clock: 'triage', until: later, reason: 'holidays' },
    record: {
      clocks: [
        {
          name: 'triage',
          owner: 'manager',
          region: 'NL',
          startedAt: someNow,
          remindAt: null,
          dueAt: later,
          remindedAt: null,
          overdueAt: null,
          pausedAt: null,
          exemption: null,
        },
      ],
    },
  },
  'extend-deadline': { from: ['published'], to: 'stays', who: ['manager'], input: { responseDeadline: later } },
  'close-responses': {
    from: ['published'],
    to: 'in-selection',
    who: ['manager', 'system'],
    record: {
      publication: { ...someNeed('published').publication!, responseDeadline: new Date('2026-11-20T16:00:00Z') },
    },
  },
  republish: {
    from: ['in-selection'],
    to: 'published',
    who: ['manager'],
    input: { responseDeadline: later, changed: 'more time' },
  },
  'propose-selection': {
    from: ['in-selection'],
    to: 'stays',
    who: ['manager'],
    input: { selected: [line], reserve: [], notSelected: [] },
  },
  consent: { from: ['in-selection'], to: 'stays', who: ['care'], record: { proposal } },
  object: { from: ['in-selection'], to: 'stays', who: ['care'], input: { reason: 'too dear' }, record: { proposal } },
  select: { from: ['in-selection'], to: 'in-poc', who: ['manager'], record: { proposal: consented } },
  'none-suitable': {
    from: ['in-selection'],
    to: 'closed',
    who: ['manager'],
    input: { reason: 'none', watch: true, answers: [line] },
  },
  reselect: { from: ['in-poc'], to: 'in-selection', who: ['manager', 'system'], input: { reason: 'stopped' } },
  hold: {
    from: ['in-triage', 'published', 'in-selection'],
    to: 'on-hold',
    who: ['manager'],
    input: { reason: 'move', until: later },
  },
  resume: { from: ['on-hold'], to: 'published', who: ['manager'] },
  withdraw: {
    from: ['draft', 'submitted', 'changes-requested', 'in-triage', 'published', 'in-selection', 'on-hold'],
    to: 'closed',
    who: ['care'],
    input: { reason: 'solved' },
  },
  'close-by-poc': {
    from: ['in-poc'],
    to: 'closed',
    who: ['system'],
    input: { outcome: 'adopted', reason: 'works', pocId: 'a'.repeat(24) },
  },
  'note-watch-hit': {
    from: ['closed'],
    to: 'stays',
    who: ['system'],
    input: { companyId: 'd'.repeat(24), level: 'good' },
    record: { watched: true },
  },
  'allow-reopening': { from: ['closed'], to: 'stays', who: ['care'], record: { outcome: 'withdrawn' } },
  reopen: { from: ['closed'], to: 'in-triage', who: ['manager'], input: { reason: 'a new company' } },
};

const actorOf = (party: NeedParty) =>
  ({
    care: actorAs('care-submitter'),
    'other-care': actorAs('care-lead', { organisationId: 'f'.repeat(24) }),
    manager: actorAs('manager'),
    system: actorAs('system'),
  })[party];

function attempt(action: NeedAction, status: NeedStatus, party: NeedParty): string {
  const row = table[action];
  const onBehalf = party === 'manager' ? { onBehalf: { managerId: 'm', confirmedAt: someNow } } : {};
  const need = someNeed(status, { ...row.record, ...onBehalf });
  try {
    const change = decide(needMachine, action, need, row.input ?? {}, [party], {
      actor: actorOf(party),
      now: someNow,
      facts,
    });
    return change.to === status ? 'stays' : change.to;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
}

describe('the need’s table', () => {
  it('is written out here whole', () => {
    expect(Object.keys(needMachine.actions).toSorted()).toEqual(Object.keys(table).toSorted());
    expect([...needMachine.statuses].toSorted()).toEqual([...needStatuses].toSorted());
  });

  describe.each(Object.entries(table) as [NeedAction, Row][])('%s', (action, row) => {
    it.each(needStatuses.flatMap((status) => parties.map((party) => [status, party] as const)))(
      'from %s by %s',
      (status, party) => {
        const expected = !row.who.includes(party)
          ? 'forbidden'
          : row.from.includes(status)
            ? row.to
            : 'illegal-transition';
        expect(attempt(action, status, party)).toBe(expected);
      },
    );
  });

  it('offers just what the table allows', () => {
    const offered = abilities(needMachine, someNeed('in-triage'), ['manager'], {
      actor: actorAs('manager'),
      now: someNow,
      facts: {},
    });
    expect(offered).toEqual([
      'assign',
      'classify',
      'steer',
      'request-changes',
      'attach',
      'detach',
      'publish',
      'fast-track',
      'reject',
      'merge',
      'translate',
      'exempt-clock',
      'hold',
    ]);
    expect(
      abilities(needMachine, someNeed('in-selection', { proposal }), ['care'], {
        actor: actorAs('care-lead'),
        now: someNow,
        facts: {},
      }),
    ).toEqual(['attach', 'addendum', 'translate', 'consent', 'object', 'withdraw']);
  });

  it('takes nothing while a decision is being applied', () => {
    const need = someNeed('in-selection', {
      proposal,
      applying: { eventId: 'x', action: 'close-responses', since: someNow },
    });
    const context = { actor: actorAs('care-lead'), now: someNow, facts };
    expect(abilities(needMachine, need, ['care'], context)).toEqual([]);
    expect(() => decide(needMachine, 'consent', need, {}, ['care'], context)).toThrow(
      expect.objectContaining({ code: 'being-applied' }),
    );
  });
});

describe('the rules behind the table', () => {
  const manager = { actor: actorAs('manager'), now: someNow, facts };
  const refusal = (
    action: NeedAction,
    need: NeedRecord,
    input: unknown,
    party: NeedParty,
    context = manager,
  ): string[] => {
    try {
      decide(needMachine, action, need, input, [party], context);
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.issues.map((one) => `${one.path}: ${one.code}`);
    }
  };
  const publish = { rubric, responseDeadline: later, ...publication };

  it('blocks publication while text looks like patients’ data or a contact hasn’t confirmed', () => {
    const need = someNeed('in-triage', { ...bsn, onBehalf: { managerId: 'm', confirmedAt: null } });
    expect(refusal('publish', need, publish, 'manager')).toEqual([
      'problem: patient-data-unconfirmed',
      'contact: contact-not-confirmed',
    ]);
  });

  it('wants deadlines in the future, and a later one when it is extended', () => {
    const past = new Date('2026-11-01T16:00:00Z');
    expect(refusal('publish', someNeed('in-triage'), { ...publish, responseDeadline: past }, 'manager')).toEqual([
      'responseDeadline: not-in-the-future',
    ]);
    expect(
      refusal(
        'extend-deadline',
        someNeed('published'),
        { responseDeadline: new Date('2026-12-01T16:00:00Z') },
        'manager',
      ),
    ).toEqual(['responseDeadline: deadline-not-later']);
  });

  it('doesn’t let the system close responses before the deadline', () => {
    expect(
      refusal('close-responses', someNeed('published'), {}, 'system', { ...manager, actor: actorAs('system') }),
    ).toEqual([': before-deadline']);
  });

  it('wants an answer for each response, once, and for no other', () => {
    const other = { ...line, engagementId: '1'.repeat(24) };
    const context = { ...manager, facts: { responses: [line, other] } };
    expect(
      refusal(
        'propose-selection',
        someNeed('in-selection'),
        { selected: [line], reserve: [line], notSelected: [{ ...line, engagementId: '2'.repeat(24) }] },
        'manager',
        context,
      ),
    ).toEqual([
      'reserve.0.engagementId: response-named-twice',
      'notSelected.0.engagementId: unknown-response',
      'notSelected: response-unanswered',
    ]);
  });

  it('selects only what the hospital consented to, and lets a company that withdrew be gone', () => {
    expect(refusal('select', someNeed('in-selection', { proposal }), {}, 'manager')).toEqual([': no-consent']);
    const two = { ...consented, reserve: [{ ...line, engagementId: '1'.repeat(24) }] };
    expect(refusal('select', someNeed('in-selection', { proposal: two }), {}, 'manager')).toEqual([]);
    expect(
      refusal('select', someNeed('in-selection', { proposal: consented }), {}, 'manager', {
        ...manager,
        facts: { responses: [] },
      }),
    ).toEqual(['selected: all-selected-gone']);
  });

  it('voids consent with a new proposal', () => {
    const change = decide(
      needMachine,
      'propose-selection',
      someNeed('in-selection', { proposal: consented }),
      { selected: [line], reserve: [], notSelected: [] },
      ['manager'],
      manager,
    );
    expect(change.set.proposal).toMatchObject({ consent: null, selected: [line] });
    expect(change.set.clocks).toMatchObject([{ name: 'consent', owner: 'care' }]);
  });

  it('merges into another open need only', () => {
    const need = someNeed('in-triage');
    expect(refusal('merge', need, { into: need._id, reason: 'same' }, 'manager')).toEqual(['into: merged-into-itself']);
    expect(
      refusal('merge', need, { into: 'f'.repeat(24), reason: 'same' }, 'manager', {
        ...manager,
        facts: { target: someNeed('closed') },
      }),
    ).toEqual(['into: target-not-open']);
  });

  it('reopens a withdrawn need only with the hospital’s consent, and never a merged or adopted one', () => {
    expect(refusal('reopen', someNeed('closed', { outcome: 'withdrawn' }), { reason: 'again' }, 'manager')).toEqual([
      ': reopening-not-allowed',
    ]);
    expect(
      refusal(
        'reopen',
        someNeed('closed', { outcome: 'withdrawn', reopening: { allowedAt: someNow, by: 'x' } }),
        { reason: 'again' },
        'manager',
      ),
    ).toEqual([]);
    expect(refusal('reopen', someNeed('closed', { outcome: 'merged' }), { reason: 'again' }, 'manager')).toEqual([
      ': outcome-final',
    ]);
    expect(refusal('reopen', someNeed('closed', { outcome: 'adopted' }), { reason: 'again' }, 'manager')).toEqual([
      ': outcome-final',
    ]);
  });

  it('moves the response deadline and every clock by the length of a hold', () => {
    const held = decide(
      needMachine,
      'hold',
      someNeed('in-triage', { clocks: table['exempt-clock'].record!.clocks! }),
      { reason: 'move', until: later },
      ['manager'],
      manager,
    );
    const onHold = someNeed('on-hold', {
      ...held.set,
      publication: someNeed('published').publication,
      hold: { ...held.set.hold!, from: 'in-triage' },
    });
    const threeDaysOn = new Date('2026-11-26T09:00:00Z');
    const resumed = decide(needMachine, 'resume', onHold, {}, ['manager'], { ...manager, now: threeDaysOn });
    expect(resumed.to).toBe('in-triage');
    expect(resumed.set.publication?.responseDeadline.toISOString()).toBe('2026-12-14T16:00:00.000Z');
    expect(resumed.set.clocks?.[0]).toMatchObject({
      name: 'triage',
      pausedAt: null,
      dueAt: new Date('2026-12-21T16:00:00Z'),
    });
  });

  it('runs one triage clock from submission through triage, and a new one after changes', () => {
    const submitted = decide(needMachine, 'submit', someNeed('draft'), {}, ['care'], {
      ...manager,
      actor: actorAs('care-submitter'),
    });
    const inTriage = decide(needMachine, 'start-triage', someNeed('submitted', submitted.set), {}, ['manager'], {
      ...manager,
      now: new Date('2026-11-25T09:00:00Z'),
    });
    expect(inTriage.set.clocks).toEqual(submitted.set.clocks);
    const back = decide(needMachine, 'submit', someNeed('changes-requested'), {}, ['care'], {
      actor: actorAs('care-submitter'),
      now: later,
      facts,
    });
    expect(back.set.clocks?.[0]?.startedAt).toEqual(later);
  });
});
