import { approvalsMissing } from '../../../src/pocs/approvals.ts';
import { systemActor } from '../../../src/kernel/actor.ts';
import { someNow } from '../../support/need.factory.ts';
import { actorOf, house, somePoc } from '../../support/poc.factory.ts';
import { someBody } from '../../support/poc.inputs.ts';
import { after, consortium, director, faults, lead, manager, offered, owner } from '../../support/poc.steps.ts';

describe('a hold', () => {
  const later = new Date('2026-12-07T09:00:00Z');

  it('lets the clock rest and moves it, and what is due, by its length', () => {
    const poc = somePoc('funding');
    const planned = after(poc, manager, 'plan-item', {
      code: 'staff-training',
      responsible: 'Emil',
      dueOn: '2026-12-18',
    });
    const held = after(planned, manager, 'hold');
    expect(held.clocks[0]?.pausedAt).toEqual(someNow);
    const resumed = after(held, manager, 'resume', {}, { now: later });
    expect([resumed.status, resumed.hold]).toEqual(['funding', null]);
    // Two weeks on; where that is New Year's Day, the next working day.
    expect(poc.clocks[0]?.dueAt).toEqual(new Date('2026-12-14T16:00:00Z'));
    expect(resumed.clocks[0]?.dueAt).toEqual(new Date('2026-12-28T16:00:00Z'));
    expect(resumed.checklist.find((item) => item.code === 'staff-training')?.dueOn).toBe('2027-01-04');
  });

  it('by a serious incident is one write with its report, has no date, and asks why it may go on', () => {
    const engineer = actorOf('company-member', 'company');
    const held = after(somePoc('running'), engineer, 'report-incident');
    expect(held).toMatchObject({
      status: 'on-hold',
      hold: { from: 'running', until: null, incident: true },
      incidents: [{ serious: true, organisationId: house.company }],
    });
    expect(faults(held, manager, 'resume', {})).toEqual(['reason reason-after-incident']);
    expect(after(held, manager, 'resume').status).toBe('running');
  });

  it('isn’t caused by a lesser incident, and one more while it rests changes where it returns to as little', () => {
    const minor = { ...someBody['report-incident'], serious: false };
    expect(after(somePoc('evaluating'), lead, 'report-incident', minor)).toMatchObject({
      status: 'evaluating',
      hold: null,
      incidents: [{ serious: false }],
    });
    const held = after(after(somePoc('adopting'), manager, 'hold'), lead, 'report-incident');
    expect(held.hold).toMatchObject({ from: 'adopting', incident: true });
    expect(held.hold?.until).toEqual(new Date('2099-01-04T16:00:00Z'));
    expect(after(held, manager, 'resume').status).toBe('adopting');
  });

  it('refuses an incident in the future and one that names a patient, both at once', () => {
    const body = { serious: true, description: 'Mevrouw Jansen viel.', happenedAt: '2027-01-01' };
    expect(faults(somePoc('running'), lead, 'report-incident', body)).toEqual([
      'happenedAt in-the-future',
      'description patient-data',
    ]);
  });
});

describe('a partner that leaves', () => {
  it('takes its approval along, and every gate waits for the manager', () => {
    const approved = after(somePoc('in-review', { partners: consortium() }), owner, 'approve');
    const poc = after(approved, owner, 'leave');
    expect(poc.status).toBe('in-review');
    expect(poc.approvals).toEqual([]);
    expect(faults(poc, lead, 'approve')).toEqual(['partners partner-gone-undecided']);
    const accepted = somePoc('preparing').checklist.map((item) => ({ ...item, state: 'accepted' as const }));
    expect(faults({ ...poc, status: 'preparing', checklist: accepted }, manager, 'start')).toEqual([
      'partners partner-gone',
    ]);
    expect(faults(poc, owner, 'leave')).toEqual(['forbidden']);
  });

  it('is done without before the start by a new agreement, and in the run just so', () => {
    for (const [status, action, then] of [
      ['preparing', 'agree-without', 'chartering'],
      ['running', 'continue-without', 'running'],
    ] as const) {
      const left = after(somePoc(status, { partners: consortium() }), owner, 'leave');
      expect(offered(left, manager)).toContain(action);
      const poc = after(left, manager, action);
      expect(poc.status).toBe(then);
      expect(poc.partners[1]).toMatchObject({ status: 'left', settledAs: 'continued-without' });
      expect(offered(poc, manager)).not.toContain(action);
    }
  });

  it('as the last one leaves replacing or stopping', () => {
    const poc = after(somePoc('running'), director, 'leave');
    const named = { companyId: house.company, reason: 'It was the only one.' };
    expect(faults(poc, manager, 'continue-without', named)).toEqual(['partners no-partner-left']);
    expect(offered(poc, manager)).toEqual(expect.arrayContaining(['stop']));
    expect(offered(poc, manager)).not.toContain('continue-without');
  });

  it('is replaced by a response in reserve only, and the newcomer approves too', () => {
    const poc = after(somePoc('in-review', { partners: consortium() }), owner, 'leave');
    const reserves = [{ engagementId: '6'.repeat(24), companyId: '4'.repeat(24), companyName: 'Reserve B.V.' }];
    expect(offered(poc, manager)).not.toContain('replace-partner');
    expect(offered(poc, manager, { reserves })).toContain('replace-partner');
    const stranger = { ...someBody['replace-partner'], engagementId: '0'.repeat(24) };
    expect(faults(poc, manager, 'replace-partner', stranger, { facts: { reserves } })).toEqual([
      'engagementId not-in-reserve',
    ]);
    const replaced = after(poc, manager, 'replace-partner', someBody['replace-partner'], { facts: { reserves } });
    expect(replaced.status).toBe('chartering');
    expect(approvalsMissing(replaced)).toContain('4'.repeat(24));
    expect(replaced.partners.map((one) => [one.companyName, one.status, one.settledAs])).toEqual([
      ['Sturzwacht GmbH', 'active', null],
      ['Wondkompas B.V.', 'left', 'replaced'],
      ['Reserve B.V.', 'active', null],
    ]);
  });

  it('before it began is marked by the platform once', () => {
    const poc = after(somePoc(), systemActor, 'mark-partner-missing');
    expect(poc.partners[0]).toMatchObject({ status: 'missing', settledAs: null });
    expect(faults(poc, systemActor, 'mark-partner-missing')).toEqual(['engagementId unknown-partner']);
  });
});
