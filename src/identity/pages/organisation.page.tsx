import { z } from 'zod';
import { ActionBar } from '../../web/components/action.bar.tsx';
import { Facts, type Fact } from '../../web/components/facts.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { ErrorSummary } from '../../web/forms/error.summary.tsx';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { invitationList } from '../invitation.endpoints.ts';
import { memberList } from '../member.endpoints.ts';
import { organisationAnswer, type OrganisationAnswer } from '../organisation.presenter.ts';
import { Members, OpenInvitations } from './members.view.tsx';
import { organisationActionWords } from './organisation.action.words.ts';
import { organisationTerms } from './organisation.terms.ts';
import { managing, office, statusTones } from './settings.page.tsx';
import { settingsWords } from './settings.words.ts';

export async function organisationOf(visit: Visit): Promise<OrganisationAnswer> {
  const params = { id: visit.params['id'] ?? '' };
  return (await visit.api.call('getOrganisation', organisationAnswer, { params })).body;
}

/** One organisation: its lead sees its people and invitations, the office also what it applied with. */
export const organisationPage = page({
  id: 'organisation',
  path: '/organisations/:id',
  access: managing,
  show: async (visit, attempt) => {
    const organisation = await organisationOf(visit);
    const params = { id: organisation.id };
    const members = (await visit.api.call('listMembers', memberList, { params })).body.items;
    const query = { organisationId: organisation.id, limit: '100' };
    const invitations = (await visit.api.call('listInvitations', invitationList, { query })).body.items;
    const { status } = organisation;
    return {
      title: organisation.name,
      place: 'settings',
      live: [`organisations:${organisation.id}`],
      main: (
        <>
          <PageHead
            title={organisation.name}
            tags={
              status && <StatusTag tone={statusTones[status]}>{visit.say(organisationTerms).status[status]}</StatusTag>
            }
            actions={<Actions visit={visit} organisation={organisation} />}
          />
          {attempt && <ErrorSummary attempt={attempt} fields={[]} language={visit.language} />}
          <Facts facts={factsOf(visit, organisation)} />
          {status !== 'applied' && status !== 'refused' && (
            <>
              <Members visit={visit} organisation={organisation} members={members} />
              <OpenInvitations visit={visit} invitations={invitations} />
            </>
          )}
        </>
      ),
    };
  },
});

function Actions({ visit, organisation }: { visit: Visit; organisation: OrganisationAnswer }) {
  const { admit, refuse, suspend, reinstate } = visit.say(organisationActionWords);
  return (
    <>
      <ActionBar
        visit={visit}
        room="organisations"
        id={organisation.id}
        abilities={organisation.abilities}
        actions={{ admit, reinstate, refuse, suspend }}
        never={['suspend']}
      />
      {organisation.abilities.includes('edit') && (
        <a class="button secondary" href={`${paths.organisation(organisation.id)}/edit`}>
          {visit.say(settingsWords).edit}
        </a>
      )}
    </>
  );
}

function factsOf(visit: Visit, one: OrganisationAnswer): Fact[] {
  const w = visit.say(settingsWords);
  const terms = visit.say(organisationTerms);
  const { applicant } = one;
  return [
    { label: w.kind, value: terms.kind[one.kind] },
    ...(one.country === undefined ? [] : [{ label: w.country, value: terms.country[one.country] ?? one.country }]),
    { label: w.region, value: one.region === 'other' ? terms.otherRegion : one.region },
    ...(one.holidayRegion ? [{ label: w.holidays, value: terms.holidays[one.holidayRegion] }] : []),
    ...(applicant ? [{ label: w.applicant, value: `${applicant.name}, ${applicant.email}` }] : []),
    ...(one.introduction ? [{ label: w.introduction, value: one.introduction, lang: applicant?.language }] : []),
    ...(one.statusReason ? [{ label: w.reason, value: one.statusReason }] : []),
  ];
}

const back = (visit: Visit): string => paths.organisation(visit.params['id'] ?? '');

/** Gives or takes one role of one member. */
export const rolesPage = page({
  id: 'member-roles',
  path: '/organisations/:id/roles',
  access: managing,
  show: async (visit, attempt) =>
    attempt ? await organisationPage.show(visit, attempt) : await Promise.resolve({ to: back(visit) }),
  send: async (visit) => {
    const { fields } = visit;
    const params = { id: visit.params['id'] ?? '', userId: fields.text('userId'), role: fields.text('role') };
    await visit.api.call(fields.text('turn') === 'take' ? 'takeRole' : 'giveRole', z.unknown(), { params });
    return { to: back(visit), done: 'saved' };
  },
});

export const revokeInvitationPage = page({
  id: 'revoke-invitation',
  path: '/invitations/:id/revoke',
  access: managing,
  show: async () => await Promise.resolve({ to: paths.settings() }),
  send: async (visit) => {
    await visit.api.call('revokeInvitation', z.unknown(), { params: { id: visit.params['id'] ?? '' } });
    const isOffice = office.some((role) => role === visit.actor?.role);
    return { to: isOffice ? '/settings/invitations' : paths.settings(), done: 'removed' };
  },
});
