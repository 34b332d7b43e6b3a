import { house, somePoc } from '../../support/poc.factory.ts';
import { someBody } from '../../support/poc.inputs.ts';
import { after, faults, lead, manager, offered } from '../../support/poc.steps.ts';

describe('the end', () => {
  const measured = [{ criterionId: 'falls', value: 5 }];
  const decided = (result: string) =>
    after(somePoc('evaluating'), lead, 'decide', { result, reason: 'As measured.' }, { facts: { measured } });

  it('is decided on what was measured, each criterion with its verdict', () => {
    expect(decided('adopt').decision?.conclusions).toEqual([
      { criterionId: 'falls', measured: 5, whyNot: null, verdict: 'go' },
    ]);
  });

  it('asks why where a criterion wasn’t measured', () => {
    const poc = somePoc('evaluating');
    expect(faults(poc, lead, 'decide')).toEqual(['criteria.falls not-measured']);
    const why = { ...someBody['decide'], notMeasured: [{ criterionId: 'falls', reason: 'The register was down.' }] };
    expect(after(poc, lead, 'decide', why).decision?.conclusions).toEqual([
      { criterionId: 'falls', measured: null, whyNot: 'The register was down.', verdict: null },
    ]);
  });

  it('lets only that follow which was decided', () => {
    expect(offered(decided('adopt'), manager)).toEqual(expect.arrayContaining(['adopt', 'stop']));
    expect(offered(decided('adopt'), manager)).not.toContain('iterate');
    expect(faults(decided('stop'), manager, 'adopt')).toEqual([' not-decided-so']);
    expect(faults(decided('iterate'), manager, 'adopt')).toEqual([' not-decided-so']);
  });

  it('as another round keeps the round before and asks for approvals, money and acceptance anew', () => {
    const checklist = somePoc().checklist.map((item) => ({ ...item, state: 'accepted' as const, acceptedBy: 'x' }));
    const poc = after({ ...decided('iterate'), checklist }, manager, 'iterate');
    expect(poc).toMatchObject({ status: 'chartering', charterVersion: 2, approvals: [], funding: [], decision: null });
    expect(poc.iterations).toMatchObject([{ charterVersion: 1, decision: { result: 'iterate' } }]);
    expect(new Set(poc.checklist.map((item) => item.state))).toEqual(new Set(['provided']));
    expect(poc.clocks.map((clock) => clock.name)).toEqual(['charter']);
  });

  it('as adoption sets follow-ups at 17:00 local time of working days 6, 12 and 24 months on', () => {
    const poc = after(somePoc('adopting'), lead, 'confirm-adoption', undefined, {
      now: new Date('2026-11-23T22:30:00Z'),
    });
    expect(poc).toMatchObject({ status: 'closed', outcome: 'adopted' });
    // 23 May 2027 is a Sunday; 23 November 2027 a Tuesday, 2028 a Thursday.
    expect(poc.followUps.map((one) => one.dueAt.toISOString())).toEqual([
      '2027-05-24T15:00:00.000Z',
      '2027-11-23T16:00:00.000Z',
      '2028-11-23T16:00:00.000Z',
    ]);
    const followed = after(poc, lead, 'complete-follow-up');
    expect(faults(followed, lead, 'complete-follow-up')).toEqual(['months follow-up-not-open']);
  });

  it('as a stop closes with a learning card only, and follows nothing up', () => {
    const stopped = after(somePoc('running'), lead, 'stop');
    expect(offered(stopped, manager)).not.toContain('close');
    expect(faults(stopped, manager, 'close')).toEqual(['learningCard learning-card-missing']);
    const closed = after(after(stopped, lead, 'save-learning-card'), manager, 'close');
    expect(closed).toMatchObject({ outcome: 'stopped', afterwards: 'close-need', followUps: [] });
  });
});

describe('people who change', () => {
  const people = new Map([['2'.repeat(24), [{ organisationId: house.hospital, role: 'care-submitter' as const }]]]);
  const nurse = { name: 'Noor', userId: '2'.repeat(24) };

  it('are named by their own side while it runs, and what was approved stays', () => {
    const body = { part: 'decider', person: nurse, reason: 'Lia retires.' };
    const poc = after(somePoc('running'), lead, 'appoint', body, { facts: { people } });
    expect(poc.charter.decider).toEqual({ party: 'care', person: nurse });
    expect(poc.status).toBe('running');
    expect(faults(somePoc('running'), manager, 'appoint', body, { facts: { people } })).toEqual([
      'part not-named-by-you',
    ]);
  });

  it('must have an account on that side', () => {
    const body = { part: 'adoption-owner', person: { name: 'Nobody', userId: '0'.repeat(24) }, reason: 'Lia retires.' };
    expect(faults(somePoc('running'), lead, 'appoint', body, { facts: { people } })).toEqual([
      'person.userId unknown-person',
    ]);
  });
});
