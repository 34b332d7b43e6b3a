import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { FieldView } from '../../web/forms/field.view.tsx';
import { Fields } from '../../web/forms/fields.ts';
import type { Field } from '../../web/forms/form.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { needListAnswer } from '../need.endpoints.ts';
import { needStatuses } from '../need.schema.ts';
import { isCare, isInside, readsNeeds } from './need.load.ts';
import { NeedRows } from './need.rows.tsx';
import { needsWords } from './needs.words.ts';

/** What assessors see of a need's way. */
const publicStages = ['published', 'in-selection', 'in-poc'];

/** The needs that the reader may see, with filters as words in the address. Companies have their challenges instead. */
export const needsPage = page({
  id: 'needs',
  path: '/needs',
  access: readsNeeds,
  show: async (visit) => {
    if (visit.actor?.organisationKind === 'company') return { to: paths.challenges() };
    const w = visit.say(needsWords);
    const { items, next } = (await visit.api.call('listNeeds', needListAnswer, { query: queryOf(visit) })).body;
    const inside = isInside(visit);
    const filtered = filterNames.some((name) => visit.query[name]);
    return {
      title: w.title,
      place: 'needs',
      live: ['needs'],
      main: (
        <>
          <PageHead
            title={w.title}
            {...(inside
              ? {
                  actions: (
                    <a class="button primary" href={isCare(visit) ? paths.newNeed() : '/board/new'}>
                      {w.describe}
                    </a>
                  ),
                }
              : {})}
          ></PageHead>
          {(filtered || items.length > 0) && <Filters visit={visit} />}
          {items.length > 0 ? (
            <NeedRows visit={visit} needs={items} />
          ) : (
            <Empty action={filtered && <a href={paths.needs()}>{w.clear}</a>}>{filtered ? w.nothing : w.empty}</Empty>
          )}
          <p class="row">
            {visit.query['cursor'] && <a href={addressOf(visit, null)}>{w.newest}</a>}
            {next !== null && <a href={addressOf(visit, next)}>{w.more}</a>}
          </p>
        </>
      ),
    };
  },
});

const filterNames = ['stage', 'setting', 'q', 'late'] as const;

/** What the address asks for, as the API knows it; what isn't one of our words is passed over. */
function queryOf(visit: Visit): Record<string, unknown> {
  const { stage, setting, q, late, cursor } = visit.query;
  const { careSetting } = visit.say(vocabulary);
  const known = needStatuses.some((one) => one === stage);
  const words = q?.trim().slice(0, 100);
  return {
    ...(known && stage ? { status: stage } : {}),
    ...(setting && setting in careSetting ? { careSetting: setting } : {}),
    ...(words ? { q: words } : {}),
    ...(late ? { overdue: 'true' } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

function addressOf(visit: Visit, cursor: string | null): string {
  const asked = new URLSearchParams();
  for (const name of filterNames) if (visit.query[name]) asked.set(name, visit.query[name]);
  if (cursor !== null) asked.set('cursor', cursor);
  const query = asked.toString();
  return query === '' ? paths.needs() : `${paths.needs()}?${query}`;
}

function Filters({ visit }: { visit: Visit }) {
  const w = visit.say(needsWords);
  const { needStatus, careSetting } = visit.say(vocabulary);
  const inside = isInside(visit);
  const stages = inside ? needStatuses.filter((one) => one !== 'discarded') : publicStages;
  const fields: Field[] = [
    { name: 'stage', kind: 'select', label: w.stage, options: optionsOf(needStatus, stages) },
    { name: 'setting', kind: 'select', label: w.setting, options: optionsOf(careSetting) },
    { name: 'q', kind: 'text', label: w.words },
    ...(inside ? [{ name: 'late', kind: 'tick', label: w.late } as const] : []),
  ];
  const chosen = new Fields(new Map(Object.entries(visit.query).map(([name, value]) => [name, [value]])));
  const filtered = filterNames.some((name) => visit.query[name]);
  return (
    <details class="need-filters" open={filtered}>
      <summary>{w.filters}</summary>
      <form method="get" action={paths.needs()} aria-label={w.filters}>
        {fields.map((field) => (
          <FieldView field={field} fields={chosen} issues={[]} language={visit.language} key={field.name} />
        ))}
        <button type="submit" class="button secondary">
          {w.show}
        </button>
      </form>
    </details>
  );
}
