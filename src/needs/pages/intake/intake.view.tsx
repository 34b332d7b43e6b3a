import type { ComponentChildren } from 'preact';
import { Notice } from '../../../web/components/notice.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import type { Shown } from '../../../web/page.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { needWords } from '../need.words.ts';
import { intakePath, intakeSteps, type IntakeStep } from './intake.steps.ts';
import { intakeWords } from './intake.words.ts';

/** The page of one step: all steps at the side, the step itself beside them. */
export function intakeShown(
  visit: Visit,
  given: { need: NeedAnswer | null; step: IntakeStep; main: ComponentChildren },
): Shown {
  const { need, step, main } = given;
  const w = visit.say(intakeWords);
  const { changesAsked } = visit.say(needWords);
  const place = intakeSteps.indexOf(step) + 1;
  const whole = need?.status === 'changes-requested' ? w.changeTitle : w.newTitle;
  return {
    title: `${w.steps[step]} · ${whole}`,
    place: 'needs',
    main: (
      <>
        <PageHead reference={[need?.reference, whole].filter(Boolean).join(' · ')} title={w.steps[step]}>
          <p class="muted">{w.stepOf(place, intakeSteps.length)}</p>
        </PageHead>
        {need?.changesRequested && (
          <Notice tone="amber" title={changesAsked}>
            <p class="pre">{need.changesRequested}</p>
          </Notice>
        )}
        <div class="aside">
          <Steps visit={visit} need={need} step={step} />
          <div>{main}</div>
        </div>
      </>
    ),
  };
}

/** All steps with a tick where they are answered. */
function Steps({ visit, need, step }: { visit: Visit; need: NeedAnswer | null; step: IntakeStep }) {
  const w = visit.say(intakeWords);
  return (
    <nav aria-label={w.stepsLabel}>
      <ol class="steps intake-steps">
        {intakeSteps.map((one) => {
          const done = need !== null && isAnswered(need, one);
          const text = (
            <>
              <span class="intake-tick" aria-hidden="true">
                {done ? '✓' : ''}
              </span>
              <span>
                {w.steps[one]}
                {done && <span class="hidden"> {w.stepDone}</span>}
              </span>
            </>
          );
          return (
            <li key={one}>
              {need ? (
                <a href={intakePath(need.id, one)} aria-current={one === step ? 'step' : undefined}>
                  {text}
                </a>
              ) : (
                <span aria-current={one === step ? 'step' : undefined}>{text}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Whether what a step must have is there. */
function isAnswered(need: NeedAnswer, step: IntakeStep): boolean {
  switch (step) {
    case 'problem':
      return Boolean(need.problem);
    case 'who':
      return Boolean(need.problemDetails);
    case 'better':
      return Boolean(need.desiredOutcome);
    case 'where':
      return Boolean(need.careSetting && need.contact);
    case 'check':
      return false;
  }
}
