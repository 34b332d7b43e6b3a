import { organisationKinds } from '../../kernel/actor.ts';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { invitationList } from '../invitation.endpoints.ts';
import { organisationList } from '../organisation.endpoints.ts';
import type { OrganisationAnswer } from '../organisation.presenter.ts';
import { organisationStatuses, type OrganisationStatus } from '../organisation.schema.ts';
import { OpenInvitations } from './members.view.tsx';
import { organisationTerms } from './organisation.terms.ts';
import { settingsWords } from './settings.words.ts';

export const managing = ['care-lead', 'company-lead', 'manager', 'admin'] as const;
export const office = ['manager', 'admin'] as const;

/** Leads come to their own organisation; the office to those that ask for admission. */
export const settingsPage = page({
  id: 'settings',
  path: '/settings',
  access: managing,
  show: async (visit) => {
    const { actor } = visit;
    if (actor && actor.role !== 'manager' && actor.role !== 'admin')
      return { to: paths.organisation(actor.organisationId) };
    const w = visit.say(settingsWords);
    const query = { status: 'applied', limit: '100' };
    const { items } = (await visit.api.call('listOrganisations', organisationList, { query })).body;
    return {
      title: w.title,
      place: 'settings',
      live: ['organisations'],
      main: (
        <>
          <PageHead title={w.title} />
          <SettingsTabs visit={visit} current="admissions" />
          {items.length === 0 ? <Empty>{w.noAdmissions}</Empty> : <Organisations visit={visit} items={items} />}
        </>
      ),
    };
  },
});

export const organisationsPage = page({
  id: 'organisations',
  path: '/settings/organisations',
  access: office,
  show: async (visit) => {
    const w = visit.say(settingsWords);
    const { cursor, q } = visit.query;
    const kind = organisationKinds.find((one) => one === visit.query['kind']);
    const status = organisationStatuses.find((one) => one === visit.query['status']);
    const asked = { ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(status ? { status } : {}) };
    const query = { ...asked, ...(cursor ? { cursor } : {}), limit: '50' };
    const { items, next } = (await visit.api.call('listOrganisations', organisationList, { query })).body;
    return {
      title: w.organisations,
      place: 'settings',
      main: (
        <>
          <PageHead
            title={w.organisations}
            actions={
              <a class="button primary" href="/organisations/new">
                {w.newOrganisation}
              </a>
            }
          />
          <SettingsTabs visit={visit} current="organisations" />
          <Search visit={visit} />
          {items.length === 0 ? <Empty>{w.noOrganisations}</Empty> : <Organisations visit={visit} items={items} />}
          {next !== null && (
            <p>
              <a
                class="button secondary"
                href={`/settings/organisations?${new URLSearchParams({ ...asked, cursor: next }).toString()}`}
              >
                {w.more}
              </a>
            </p>
          )}
        </>
      ),
    };
  },
});

export const invitationsPage = page({
  id: 'invitations',
  path: '/settings/invitations',
  access: office,
  show: async (visit) => {
    const w = visit.say(settingsWords);
    const query = { limit: '100' };
    const { items } = (await visit.api.call('listInvitations', invitationList, { query })).body;
    return {
      title: w.invitations,
      place: 'settings',
      main: (
        <>
          <PageHead title={w.title} />
          <SettingsTabs visit={visit} current="invitations" />
          <OpenInvitations visit={visit} invitations={items} />
        </>
      ),
    };
  },
});

type Part = 'admissions' | 'organisations' | 'invitations';
const addresses: Record<Part, string> = {
  admissions: paths.settings(),
  organisations: '/settings/organisations',
  invitations: '/settings/invitations',
};

function SettingsTabs({ visit, current }: { visit: Visit; current: Part }) {
  const w = visit.say(settingsWords);
  const parts = Object.keys(addresses) as Part[];
  return (
    <Tabs
      label={w.parts}
      tabs={parts.map((part) => ({ to: addresses[part], label: w[part], current: part === current }))}
    />
  );
}

export const statusTones: Record<OrganisationStatus, Tone> = {
  applied: 'amber',
  active: 'green',
  refused: 'plain',
  suspended: 'red',
};

function Organisations({ visit, items }: { visit: Visit; items: readonly OrganisationAnswer[] }) {
  const w = visit.say(settingsWords);
  const terms = visit.say(organisationTerms);
  return (
    <ul class="rows">
      {items.map((one) => {
        const clock = one.clocks?.[0];
        return (
          <li class="cols" key={one.id}>
            <div>
              <a class="rows-title" href={paths.organisation(one.id)}>
                {one.name}
              </a>
              <p class="muted">
                {terms.kind[one.kind]} · {one.region === 'other' ? terms.otherRegion : one.region}
              </p>
            </div>
            <p class="row">
              {clock && (
                <StatusTag tone={clock.overdue ? 'red' : 'amber'}>
                  {(clock.overdue ? w.overdue : w.due)(visit.format.day(clock.dueAt))}
                </StatusTag>
              )}
              {one.status && <StatusTag tone={statusTones[one.status]}>{terms.status[one.status]}</StatusTag>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** A search that stands in the address. */
function Search({ visit }: { visit: Visit }) {
  const w = visit.say(settingsWords);
  const terms = visit.say(organisationTerms);
  const lists = [
    { name: 'kind', label: w.kind, words: terms.kind },
    { name: 'status', label: w.status, words: terms.status },
  ];
  return (
    <form class="filters" action="/settings/organisations" role="search">
      <label>
        {w.search}
        <input type="search" name="q" value={visit.query['q'] ?? ''} maxLength={100} />
      </label>
      {lists.map(({ name, label, words }) => (
        <label key={name}>
          {label}
          <select name={name}>
            <option value="">{w.all}</option>
            {Object.entries(words).map(([value, word]) => (
              <option value={value} selected={visit.query[name] === value} key={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button class="button secondary" type="submit">
        {w.show}
      </button>
    </form>
  );
}
