import { issue, type Issue } from '../kernel/errors.ts';
import { findPatientData } from '../needs/patient-data.ts';

/** Text that is kept for years must not name patients; each place that looks like it is a fault. */
export const patientDataIn = (prose: Record<string, string>): Issue[] =>
  findPatientData(prose).map(({ field, kind, text, start, end }) =>
    issue(
      field,
      'patient-data',
      `Looks like a patient’s data (${kind}) at characters ${start}–${end}: “${text}”. Leave it out.`,
    ),
  );
