import type { z } from 'zod';
import { regions, spearheads } from '../../kernel/vocabulary.ts';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Option } from '../../web/forms/form.ts';
import { countryName } from '../../web/i18n/names.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { listed } from '../../web/listed.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { companyCard } from '../company.presenter.ts';
import { companyWords } from './company.words.ts';

type Card = z.infer<typeof companyCard>;

/** Companies of the programme, with filters as words in the address. */
export const companiesPage = page({
  id: 'companies',
  path: '/companies',
  access: 'signed-in',
  show: async (visit) => {
    const w = visit.say(companyWords);
    const filters = filtersOf(visit);
    const q = visit.query['q']?.trim().slice(0, 100) ?? '';
    const chosen = {
      ...(q === '' ? {} : { q }),
      ...Object.fromEntries(
        Object.entries(filters).flatMap(([name, { options }]) => {
          const value = visit.query[name];
          return options.some((one) => one.value === value) ? [[name, value]] : [];
        }),
      ),
    };
    const { cursor } = visit.query;
    const query = { ...chosen, limit: 30, ...(cursor === undefined ? {} : { cursor }) };
    const { items, next } = (await visit.api.call('listCompanies', listed(companyCard), { query })).body;
    return {
      title: w.title,
      place: 'companies',
      live: ['companies'],
      main: (
        <>
          <PageHead title={w.title}>
            <p class="text">{w.text}</p>
          </PageHead>
          <form class="filter" action={paths.companies()}>
            <label>
              {w.search}
              <input type="search" name="q" value={q} />
            </label>
            {Object.entries(filters).map(([name, { label, options }]) => (
              <label key={name}>
                {label}
                <select name={name}>
                  <option value="">{w.any}</option>
                  {options.map((one) => (
                    <option value={one.value} selected={visit.query[name] === one.value} key={one.value}>
                      {one.label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <button class="button secondary" type="submit">
              {w.filter}
            </button>
          </form>
          {items.length === 0 ? <Empty>{w.none}</Empty> : <CompanyTable visit={visit} companies={items} />}
          {next !== null && (
            <p>
              <a href={`${paths.companies()}?${new URLSearchParams({ ...chosen, cursor: next }).toString()}`}>
                {w.more}
              </a>
            </p>
          )}
        </>
      ),
    };
  },
});

function filtersOf(visit: Visit): Record<string, { label: string; options: readonly Option[] }> {
  const w = visit.say(companyWords);
  const names = visit.say(vocabulary);
  const office = visit.actor?.role === 'manager' || visit.actor?.role === 'admin';
  return {
    spearhead: { label: w.spearhead, options: optionsOf(names.spearhead, spearheads) },
    region: {
      label: w.region,
      options: regions.map((value) => ({ value, label: value === 'other' ? names.careSetting.other : value })),
    },
    ...(office ? { status: { label: w.status, options: optionsOf(w.statuses) } } : {}),
  };
}

function CompanyTable({ visit, companies }: { visit: Visit; companies: readonly Card[] }) {
  const w = visit.say(companyWords);
  const { spearhead } = visit.say(vocabulary);
  return (
    <Table
      caption={w.title}
      quietCaption
      columns={[
        {
          label: w.company,
          head: true,
          cell: (one) => (
            <>
              <a href={paths.company(one.id)}>{one.name}</a>
              {one.status === 'suspended' && (
                <>
                  {' '}
                  <StatusTag tone="red">{w.statuses.suspended}</StatusTag>
                </>
              )}
            </>
          ),
        },
        { label: w.where, cell: (one) => whereOf(visit, one) },
        { label: w.fields, cell: (one) => visit.format.list(one.spearheads.map((code) => spearhead[code])) },
      ]}
      rows={companies}
      keyOf={(one) => one.id}
    />
  );
}

/** “Münsterland, Germany” */
export function whereOf(visit: Visit, { region, country }: Pick<Card, 'region' | 'country'>): string {
  const named = countryName(visit.language, country);
  return region === 'other' ? named : `${region}, ${named}`;
}
