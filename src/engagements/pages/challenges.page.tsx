import { careSettings, spearheads } from '../../kernel/vocabulary.ts';
import { needAnswer, type NeedAnswer } from '../../needs/need.presenter.ts';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { listed } from '../../web/listed.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { engagementAnswer } from '../engagement.presenter.ts';
import { challengeWords } from './challenge.words.ts';
import { companyRoles } from './engagement.load.ts';

const filters = ['spearhead', 'careSetting'] as const;

/** Needs that are open for companies, as teasers; listing them discloses nothing more. */
export const challengesPage = page({
  id: 'challenges',
  path: '/challenges',
  access: companyRoles,
  show: async (visit) => {
    const w = visit.say(challengeWords);
    const chosen = Object.fromEntries(filters.flatMap((name) => valueOf(visit, name).map((value) => [name, value])));
    const { cursor } = visit.query;
    const query = { status: 'published', ...chosen, ...(cursor === undefined ? {} : { cursor }) };
    const [{ body }, parts] = await Promise.all([
      visit.api.call('listNeeds', listed(needAnswer), { query }),
      partsByNeed(visit),
    ]);
    const next = body.next === null ? null : new URLSearchParams({ ...chosen, cursor: body.next }).toString();
    return {
      title: w.title,
      place: 'challenges',
      live: ['needs'],
      main: (
        <>
          <PageHead title={w.title}>
            <p class="text">{w.text}</p>
          </PageHead>
          <Filter visit={visit} />
          {body.items.length === 0 ? (
            <Empty>{w.none}</Empty>
          ) : (
            <div>
              <ul class="rows">
                {body.items.map((need) => (
                  <Teaser visit={visit} need={need} part={parts.get(need.id)} key={need.id} />
                ))}
              </ul>
            </div>
          )}
          {next !== null && (
            <p>
              <a href={`${paths.challenges()}?${next}`}>{w.more}</a>
            </p>
          )}
        </>
      ),
    };
  },
});

/** Only what is one of the choices: an old or mistyped address shows everything. */
function valueOf(visit: Visit, name: (typeof filters)[number]): string[] {
  const choices: readonly string[] = name === 'spearhead' ? spearheads : careSettings;
  const value = visit.query[name];
  return value !== undefined && choices.includes(value) ? [value] : [];
}

/** The company’s own participations, by need. */
export async function partsByNeed(visit: Visit): Promise<Map<string, string>> {
  const { items } = (await visit.api.call('listEngagements', listed(engagementAnswer), { query: { limit: 100 } })).body;
  return new Map(items.map((one) => [one.need.id, one.id]));
}

function Filter({ visit }: { visit: Visit }) {
  const w = visit.say(challengeWords);
  const names = visit.say(vocabulary);
  return (
    <form class="filter" action={paths.challenges()}>
      {filters.map((name) => (
        <label key={name}>
          {w[name]}
          <select name={name}>
            <option value="">{w.any}</option>
            {Object.entries(names[name]).map(([value, label]) => (
              <option value={value} selected={visit.query[name] === value} key={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button class="button secondary" type="submit">
        {w.filter}
      </button>
    </form>
  );
}

function Teaser({ visit, need, part }: { visit: Visit; need: NeedAnswer; part: string | undefined }) {
  const w = visit.say(challengeWords);
  return (
    <li class="cols">
      <div>
        <a
          class="rows-title"
          lang={need.language}
          href={part === undefined ? paths.challenge(need.id) : paths.engagement(part)}
        >
          {need.title}
        </a>
        <p>
          <span class="reference">{need.reference}</span> {teaserLine(visit, need)}
        </p>
      </div>
      <div class="row">
        {part !== undefined && <StatusTag tone="teal">{w.yours}</StatusTag>}
        {need.publication && <span>{w.until(visit.format.day(need.publication.responseDeadline))}</span>}
      </div>
    </li>
  );
}

/** Where and how urgent, in a line. */
export function teaserLine(visit: Visit, need: NeedAnswer): string {
  const names = visit.say(vocabulary);
  return [
    need.careSetting && names.careSetting[need.careSetting],
    need.spearhead && names.spearhead[need.spearhead],
    need.urgency && names.urgency[need.urgency],
  ]
    .filter(Boolean)
    .join(' · ');
}
