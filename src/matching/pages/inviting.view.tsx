import { engagementAnswer } from '../../engagements/engagement.presenter.ts';
import type { NeedAnswer } from '../../needs/need.presenter.ts';
import { answerList } from '../../web/answer.list.ts';
import { PostButton } from '../../web/components/post.button.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { matchWords } from './match.words.ts';

/** The companies of this round and how far each is; whoever may be asked can be invited here. */
export async function invitingSection({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  if (!need.publication) return null;
  const w = visit.say(matchWords);
  const names = visit.say(vocabulary);
  const { items } = (
    await visit.api.call('listEngagements', answerList(engagementAnswer), { query: { needId: need.id, limit: 100 } })
  ).body;
  const round = items.filter((one) => one.round === need.round);
  if (round.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="round">
      <h2 id="round">{w.engagements}</h2>
      <ul class="rows">
        {round.map((one) => (
          <li key={one.id}>
            <div class="spread">
              <a class="rows-title" href={paths.engagement(one.id)}>
                {one.company.name}
              </a>
              <span class="row small-gap">
                {one.level && <StatusTag>{names.fitLevel[one.level]}</StatusTag>}
                <StatusTag tone="teal">{names.engagementStatus[one.status]}</StatusTag>
              </span>
            </div>
            {one.origin?.kind === 'interest' && one.origin.reason && (
              <p>
                {w.interested}: {one.origin.reason}
              </p>
            )}
            {one.decline && <p class="muted">{one.decline.reason}</p>}
            {one.abilities.includes('invite') && (
              <p>
                <PostButton to={visit.path} values={{ part: 'invite', engagementId: one.id }} version={one.version}>
                  {w.invite}
                  <span class="hidden"> {one.company.name}</span>
                </PostButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
