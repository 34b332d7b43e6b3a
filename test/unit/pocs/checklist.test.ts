import {
  acceptItems,
  claimNotApplicable,
  notDone,
  provideEvidence,
  refreshChecklist,
  refuseItem,
} from '../../../src/pocs/checklist.ts';
import type { RouteFacts } from '../../../src/pocs/charter.schema.ts';
import { someNow } from '../../support/need.factory.ts';
import { completeCharter } from '../../support/poc.factory.ts';

const simulation = completeCharter().route as RouteFacts;
const onPatients: RouteFacts = { ...simulation, subjects: 'patients' };
const fresh = () => refreshChecklist([], null, simulation);
const shown = { code: 'staff-training', reference: 'Course of 3 December' };

function accepted(code = 'staff-training') {
  const provided = provideEvidence(fresh(), { ...shown, code }, 'emil', someNow) ?? [];
  return acceptItems(provided, [code], 'mirjam', someNow) ?? [];
}
const stateOf = (list: ReturnType<typeof fresh>, code: string) => list.find((item) => item.code === code)?.state;

describe('the checklist', () => {
  it('holds the start with every item that isn’t accepted', () => {
    expect(notDone(fresh())).toEqual(fresh().map((item) => item.code));
    expect(notDone(accepted())).not.toContain('staff-training');
  });

  it('takes “not applicable” with a reason that somebody accepts', () => {
    const claimed = claimNotApplicable(fresh(), { code: 'simulation-protocol', reason: 'No simulation.' }) ?? [];
    expect(notDone(claimed)).toContain('simulation-protocol');
    const done = acceptItems(claimed, ['simulation-protocol'], 'mirjam', someNow) ?? [];
    expect(stateOf(done, 'simulation-protocol')).toBe('not-applicable');
    expect(notDone(done)).not.toContain('simulation-protocol');
  });

  it('accepts all that is named or nothing', () => {
    const provided = provideEvidence(fresh(), shown, 'emil', someNow) ?? [];
    expect(acceptItems(provided, ['staff-training', 'intended-purpose'], 'mirjam', someNow)).toBeNull();
    expect(provideEvidence(fresh(), { ...shown, code: 'explant-plan' }, 'emil', someNow)).toBeNull();
  });

  it('asks for a new acceptance after new evidence, and opens again when it is refused', () => {
    const again = provideEvidence(accepted(), { ...shown, reference: 'Course of 10 December' }, 'emil', someNow) ?? [];
    expect(stateOf(again, 'staff-training')).toBe('provided');
    const refused = refuseItem(again, { code: 'staff-training', reason: 'Nobody signed.' });
    expect(refused?.find((item) => item.code === 'staff-training')).toMatchObject({
      state: 'open',
      reason: 'Nobody signed.',
      evidence: { reference: 'Course of 10 December' },
    });
  });

  it('keeps what is on file when the facts stay, and asks for its acceptance anew when they change', () => {
    expect(refreshChecklist(accepted(), simulation, { ...simulation })).toEqual(accepted());
    const widened = refreshChecklist(accepted(), simulation, onPatients);
    expect(widened.find((item) => item.code === 'staff-training')).toMatchObject({
      state: 'provided',
      evidence: { reference: 'Course of 3 December' },
      acceptedBy: null,
    });
    expect(stateOf(widened, 'informed-consent')).toBe('open');
    expect(stateOf(widened, 'simulation-protocol')).toBeUndefined();
    expect(refreshChecklist(accepted(), simulation, null)).toEqual([]);
  });
});
