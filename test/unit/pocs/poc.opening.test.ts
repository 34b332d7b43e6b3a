import { newPoc } from '../../../src/pocs/poc.opening.ts';
import { someNeed, someNow } from '../../support/need.factory.ts';

const open = (more: Parameters<typeof someNeed>[1] = {}) =>
  newPoc({
    id: '7'.repeat(24),
    reference: 'P-2026-00001',
    need: someNeed('in-poc', { expectedEffects: [{ dimension: 'safety', effect: 'Fewer falls.' }], ...more }),
    selected: [
      { _id: '8'.repeat(24), companyId: 'd'.repeat(24), companyName: 'Sturzwacht GmbH' },
      { _id: '9'.repeat(24), companyId: 'e'.repeat(24), companyName: 'Wondkompas B.V.' },
    ],
    managerId: '3'.repeat(24),
    programmeId: 'f'.repeat(24),
    now: someNow,
  });

describe('the proof of concept that a selection opens', () => {
  it('names need, hospital and every selected company, and takes the expected effects over', () => {
    expect(open()).toMatchObject({
      status: 'chartering',
      reference: 'P-2026-00001',
      needReference: 'N-2026-00001',
      careOrganisationName: 'Ziekenhuis Oost',
      charterVersion: 1,
      partners: [
        { companyName: 'Sturzwacht GmbH', engagementId: '8'.repeat(24), status: 'active' },
        { companyName: 'Wondkompas B.V.', status: 'active' },
      ],
      charter: { hypothesis: null, criteria: [], expectedEffects: [{ dimension: 'safety', effect: 'Fewer falls.' }] },
      checklist: [],
      approvals: [],
    });
  });

  it('has the manager’s clock running: 15 working days, on the fast track 3', () => {
    // From Monday, 23 November 2026.
    expect(open().clocks).toMatchObject([
      { name: 'charter', owner: 'manager', dueAt: new Date('2026-12-14T16:00:00Z'), pausedAt: null },
    ]);
    expect(open({ fastTracked: { at: someNow, reason: 'crisis' } })).toMatchObject({
      fastTrack: true,
      clocks: [{ name: 'charter', dueAt: new Date('2026-11-26T16:00:00Z') }],
    });
  });
});
