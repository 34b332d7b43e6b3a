/** The steps of describing a need; the last one checks and sends. */
export const intakeSteps = ['problem', 'who', 'better', 'where', 'check'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

export const isStep = (value: string | undefined): value is IntakeStep => intakeSteps.some((one) => one === value);

export const intakePath = (id: string, step: IntakeStep | 'similar'): string => `/needs/${id}/edit/${step}`;

/** The step behind one. */
export const stepAfter = (step: IntakeStep): IntakeStep => intakeSteps[intakeSteps.indexOf(step) + 1] ?? 'check';

/** In which step a field of the need is asked. */
export function stepOf(field: string): IntakeStep {
  const [first = ''] = field.split('.');
  const steps: Record<string, IntakeStep> = {
    language: 'problem',
    title: 'problem',
    problem: 'problem',
    problemDetails: 'who',
    who: 'who',
    when: 'who',
    howOften: 'who',
    volume: 'who',
    consequence: 'who',
    workaround: 'who',
    urgency: 'who',
    desiredOutcome: 'better',
    goals: 'better',
  };
  return steps[first] ?? 'where';
}

/** The form's field where a fact of the need is asked. */
export function fieldOf(field: string): string {
  if (['who', 'when', 'howOften', 'consequence', 'workaround'].includes(field)) return `problemDetails.${field}`;
  if (field === 'volume') return 'counted';
  if (field === 'regions') return 'limited';
  return field === 'contact' ? 'contact.name' : field;
}
