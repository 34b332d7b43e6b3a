import { approvalsMissing } from '../../../src/pocs/approvals.ts';
import type { PocRecord } from '../../../src/pocs/poc.schema.ts';
import { someNow } from '../../support/need.factory.ts';
import { actorOf, completeCharter, house, somePoc } from '../../support/poc.factory.ts';
import { someBody } from '../../support/poc.inputs.ts';
import { after, consortium, director, faults, lead, manager, offered, owner } from '../../support/poc.steps.ts';

describe('approvals', () => {
  it('open the money only when the lead of every party has approved, in any order', () => {
    let poc = somePoc('in-review', { partners: consortium() });
    for (const actor of [owner, manager, director]) {
      poc = after(poc, actor, 'approve');
      expect(poc.status).toBe('in-review');
      expect(faults(poc, actor, 'approve')).toEqual([' approved-before']);
      expect(offered(poc, actor)).not.toContain('approve');
    }
    expect(approvalsMissing(poc)).toEqual([house.hospital]);
    expect(after(poc, lead, 'approve').status).toBe('funding');
  });

  it('are no member’s and no other company’s', () => {
    const poc = somePoc('in-review');
    for (const actor of [actorOf('company-member', 'company'), actorOf('care-submitter', 'hospital'), owner])
      expect(faults(poc, actor, 'approve')).toEqual(['forbidden']);
  });

  it.each(['in-review', 'funding', 'preparing'] as const)('fall away when the charter changes in %s', (status) => {
    const approvals = [
      { organisationId: house.hospital, kind: 'care', result: 'approved', by: 'x', at: someNow, reason: null },
    ] as PocRecord['approvals'];
    const poc = after(somePoc(status, { approvals }), lead, 'edit-charter');
    expect([poc.status, poc.approvals]).toEqual(['chartering', []]);
    expect(poc.clocks.map((clock) => clock.name)).toEqual(['charter']);
  });

  it('send the charter back when a lead requires changes or declines, and keep the reason', () => {
    for (const action of ['require-changes', 'decline'] as const) {
      const poc = after(somePoc('in-review'), director, action, { reason: 'Twelve weeks are too short.' });
      expect(poc.status).toBe('chartering');
      expect(poc.approvals).toMatchObject([{ organisationId: house.company, reason: 'Twelve weeks are too short.' }]);
    }
  });
});

describe('the money', () => {
  it('isn’t asked for without budget lines', () => {
    const poc = somePoc('funding', { charter: completeCharter({ budget: [] }) });
    expect(after(poc, manager, 'confirm-funding').status).toBe('preparing');
    expect(offered(poc, manager)).not.toContain('record-funding');
  });

  it('is recorded up to what a line needs and confirmed when all is covered', () => {
    const half = { ...someBody['record-funding'], amount: { cents: 60_00, currency: 'EUR' } };
    const poc = after(somePoc('funding'), manager, 'record-funding', half);
    expect(faults(poc, manager, 'confirm-funding')).toEqual(['budget.sensors line-not-covered']);
    expect(faults(poc, manager, 'record-funding', half)).toEqual(['amount.cents amount-over-line']);
    const rest = { ...half, kind: 'own-contribution', amount: { cents: 40_00, currency: 'EUR' } };
    const covered = after(poc, manager, 'record-funding', rest);
    expect(covered.funding.map((one) => [one.kind, one.cents])).toEqual([
      ['commitment', 60_00],
      ['own-contribution', 40_00],
    ]);
    expect(offered(covered, manager)).toContain('confirm-funding');
  });

  it('promised for a line that the charter lost must be taken back before it is confirmed', () => {
    const recorded = after(somePoc('funding'), manager, 'record-funding');
    const poc = { ...recorded, charter: completeCharter({ budget: [] }) };
    expect(faults(poc, manager, 'confirm-funding')).toEqual([`funding.${poc.funding[0]?.id} line-gone`]);
    const removed = after(poc, manager, 'remove-funding', { id: poc.funding[0]?.id, reason: 'No longer needed.' });
    expect(after(removed, manager, 'confirm-funding').status).toBe('preparing');
  });

  it('comes only after adoption owner and budget holder are named', () => {
    const charter = completeCharter({ adoptionOwner: null, budgetHolder: null });
    expect(faults(somePoc('chartering', { charter }), manager, 'send-to-review')).toEqual([
      'charter.adoptionOwner adoption-owner-missing',
      'charter.budgetHolder budget-holder-missing',
    ]);
  });
});
