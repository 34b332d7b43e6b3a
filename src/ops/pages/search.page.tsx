import type { ComponentChildren } from 'preact';
import { companyCard } from '../../companies/company.presenter.ts';
import type { Role } from '../../kernel/actor.ts';
import { needAnswer } from '../../needs/need.presenter.ts';
import { takingPart } from '../../pocs/poc.access.ts';
import { pocAnswer } from '../../pocs/poc.presenter.ts';
import { answerList } from '../../web/answer.list.ts';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { opsWords } from './ops.words.ts';

const mostOfAKind = 20;
/** Roles that see no list of needs. */
const withoutNeeds: readonly Role[] = ['facility-host', 'funder', 'admin'];
const seesPocs: readonly Role[] = takingPart;

interface Hit {
  id: string;
  to: string;
  title: string;
  lang?: string;
  about: string;
}

interface Hits {
  label: string;
  hits: Hit[];
  more: boolean;
}

/** Needs, companies and proofs of concept by a word or a reference, as far as the reader may see them. */
export const searchPage = page({
  id: 'search',
  path: '/search',
  access: 'signed-in',
  show: async (visit) => {
    const w = visit.say(opsWords);
    const q = (visit.query['q'] ?? '').trim().slice(0, 100);
    const found = q === '' ? [] : (await search(visit, q)).filter((one) => one.hits.length > 0);
    const title = q === '' ? w.search : w.searchFor(q);
    return {
      title,
      main: (
        <>
          <PageHead title={title} />
          <form action={visit.path} class="row find" role="search">
            <label class="hidden" for="q">
              {w.ask}
            </label>
            <input type="search" id="q" name="q" value={q} placeholder={w.ask} />
            <button class="button secondary">{w.search}</button>
          </form>
          {found.length === 0 && <Empty>{q === '' ? w.askHint : w.none(q)}</Empty>}
          {found.map((one) => (
            <HitList hits={one} more={w.moreOf} key={one.label} />
          ))}
        </>
      ),
    };
  },
});

function HitList({ hits: { label, hits, more }, more: moreText }: { hits: Hits; more: ComponentChildren }) {
  return (
    <section class="later" aria-label={label}>
      <h2>
        {label} <span class="count">{hits.length}</span>
      </h2>
      <ul class="rows">
        {hits.map((one) => (
          <li key={one.id}>
            <a class="rows-title" href={one.to} lang={one.lang}>
              {one.title}
            </a>
            <p class="muted">{one.about}</p>
          </li>
        ))}
      </ul>
      {more && <p class="muted">{moreText}</p>}
    </section>
  );
}

async function search(visit: Visit, q: string): Promise<Hits[]> {
  const role = visit.session?.acting.role;
  const query = { q, limit: mostOfAKind };
  return await Promise.all([
    role && !withoutNeeds.includes(role) ? searchNeeds(visit, query) : [],
    searchCompanies(visit, query),
    role && seesPocs.includes(role) ? searchPocs(visit, query) : [],
  ]).then((all) => all.flat());
}

type Query = Record<string, unknown>;

async function searchNeeds(visit: Visit, query: Query): Promise<Hits[]> {
  const names = visit.say(vocabulary).publicStatus;
  const { items, next } = (await visit.api.call('listNeeds', answerList(needAnswer), { query })).body;
  const hits = items.map((need) => ({
    id: need.id,
    to: paths.need(need.id),
    title: need.title,
    lang: need.language,
    about: [need.reference, need.organisation?.name, names[need.publicStatus.status]].filter(Boolean).join(' · '),
  }));
  return [{ label: visit.say(opsWords).needs, hits, more: next !== null }];
}

async function searchCompanies(visit: Visit, query: Query): Promise<Hits[]> {
  const { items, next } = (await visit.api.call('listCompanies', answerList(companyCard), { query })).body;
  const hits = items.map((one) => ({
    id: one.id,
    to: paths.company(one.id),
    title: one.name,
    about: [one.country, one.region].filter(Boolean).join(' · '),
  }));
  return [{ label: visit.say(opsWords).companies, hits, more: next !== null }];
}

async function searchPocs(visit: Visit, query: Query): Promise<Hits[]> {
  const names = visit.say(vocabulary).pocStatus;
  const { items, next } = (await visit.api.call('listPocs', answerList(pocAnswer), { query })).body;
  const hits = items.map((poc) => ({
    id: poc.id,
    to: paths.poc(poc.id),
    title: poc.need.title,
    about: `${poc.reference} · ${poc.need.reference} · ${names[poc.status]}`,
  }));
  return [{ label: visit.say(opsWords).pocs, hits, more: next !== null }];
}
