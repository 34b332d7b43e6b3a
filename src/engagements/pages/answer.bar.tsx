import type { VNode } from 'preact';
import { Menu } from '../../web/components/menu.tsx';
import { actionPageWords } from '../../web/i18n/action.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { EngagementAnswer } from '../engagement.presenter.ts';
import { engagementWords } from './engagement.words.ts';

/** Answers that stand side by side while an invitation waits for one of them. */
const answers = ['accept', 'wait', 'decline'] as const;
/** What is possible too, but nobody should do by the way. */
const further = ['wait', 'decline', 'withdraw', 'revoke', 'shortlist'] as const;

/** What the reader can do with an engagement now: one primary button, the rest beside it or in a menu. */
export function AnswerBar({ visit, engagement }: { visit: Visit; engagement: EngagementAnswer }): VNode | null {
  const { actions: w } = visit.say(engagementWords);
  const can = (action: string): boolean => engagement.abilities.includes(action);
  const to = (action: string): string => paths.action('engagements', engagement.id, action);
  if (can('accept'))
    return (
      <>
        {answers.filter(can).map((action) => (
          <a class={`button ${action === 'accept' ? 'primary' : 'secondary'}`} href={to(action)} key={action}>
            {w[action]}
          </a>
        ))}
      </>
    );
  const primary = primaryOf(visit, engagement);
  const others = further.filter(can);
  if (!primary && others.length === 0) return null;
  return (
    <>
      {primary && (
        <a class="button primary" href={primary.to}>
          {primary.label}
        </a>
      )}
      {others.length > 0 && (
        <Menu label={visit.say(actionPageWords).further}>
          {others.map((action) => (
            <a class="menu-button" href={to(action)} key={action}>
              {w[action]}
            </a>
          ))}
        </Menu>
      )}
    </>
  );
}

function primaryOf(visit: Visit, engagement: EngagementAnswer): { to: string; label: string } | null {
  const { actions: w } = visit.say(engagementWords);
  if (engagement.abilities.includes('draft-response')) {
    const { status } = engagement;
    const label = status === 'submitted' ? w.revise : status === 'responding' ? w.goOn : w.write;
    return { to: `${paths.engagement(engagement.id)}/response`, label };
  }
  if (engagement.abilities.includes('invite'))
    return { to: paths.action('engagements', engagement.id, 'invite'), label: w.invite };
  return engagement.status === 'selected' ? { to: paths.pocs(), label: w.toPoc } : null;
}
