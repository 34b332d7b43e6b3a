import type { PocAction } from '../../src/pocs/poc.machine.ts';
import { completeCharter, house } from './poc.factory.ts';

const reason = 'A reason for it.';
const code = 'intended-purpose';

export const someFile = {
  id: '4'.repeat(24),
  name: 'risk file.pdf',
  type: 'application/pdf',
  bytes: 12,
  sha256: 'f'.repeat(64),
};

/** A body for each action, as somebody would send it to the PoC of the factory. */
export const someBody: Record<PocAction, Record<string, unknown>> = {
  'edit-charter': completeCharter(),
  'send-to-review': {},
  approve: {},
  'require-changes': { reason },
  decline: { reason },
  appoint: { part: 'budget-holder', person: { name: 'Bea' }, reason },
  'record-funding': {
    lineId: 'sensors',
    kind: 'commitment',
    source: 'Region',
    reference: 'R-12',
    amount: { cents: 100_00, currency: 'EUR' },
  },
  'remove-funding': { id: 'b'.repeat(24), reason },
  'confirm-funding': {},
  'plan-item': { code, responsible: 'Emil', dueOn: '2026-12-18' },
  'provide-evidence': { code, reference: 'Document 12, version 3' },
  'file-evidence': { code, file: someFile },
  'remove-evidence': { code, fileId: someFile.id },
  'claim-not-applicable': { code, reason },
  'accept-items': { codes: [code] },
  'refuse-item': { code, reason },
  start: {},
  'report-incident': { serious: true, description: 'The alarm stayed silent.', happenedAt: '2024-03-04' },
  'request-change': { request: 'Two weeks longer.' },
  'answer-change': { id: 'c'.repeat(24), result: 'accepted', reason },
  finish: {},
  hold: { reason, until: '2099-01-04' },
  resume: { reason },
  'exempt-clock': { clock: 'charter', until: '2099-01-04', reason },
  leave: { reason },
  'mark-partner-missing': { engagementId: '8'.repeat(24), reason },
  'agree-without': { companyId: house.second, reason },
  'continue-without': { companyId: house.second, reason },
  'replace-partner': { leftCompanyId: house.second, engagementId: '6'.repeat(24), reason },
  decide: { result: 'adopt', reason },
  adopt: {},
  iterate: {},
  'confirm-adoption': { reason },
  'give-up': { reason },
  stop: { reason, evidence: 'The log of week 3.' },
  'save-learning-card': {
    tried: 'Sensors in twelve beds.',
    evidence: 'The log of week 3.',
    whyStopped: 'Too many false alarms.',
    wouldHaveToChange: 'A sensor that knows a turn from a rise.',
  },
  close: { afterwards: 'close-need', reason },
  'complete-follow-up': { months: 6, note: 'Still in use on two wards.' },
};
