import { z } from 'zod';
import type { Role } from '../../kernel/actor.ts';
import { PageHead } from '../../web/components/page.head.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type Field, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { optionsOf } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { organisationAnswer, type OrganisationAnswer } from '../organisation.presenter.ts';
import { languageOptions } from './language.options.ts';
import { rolesToGive } from './members.view.tsx';
import { countryOptions, holidayOptions, kindOptions, regionOptions } from './organisation.fields.ts';
import { organisationOf } from './organisation.page.tsx';
import { managing, office } from './settings.page.tsx';
import { settingsWords } from './settings.words.ts';

/** An organisation that takes part at once. */
export const newOrganisationPage = page({
  id: 'new-organisation',
  path: '/organisations/new',
  access: office,
  show: async (visit, attempt) => {
    const w = visit.say(settingsWords);
    return await Promise.resolve({
      title: w.newOrganisation,
      place: 'settings',
      main: (
        <>
          <PageHead title={w.newOrganisation}>
            <p class="text">{w.newText}</p>
          </PageHead>
          <Form
            visit={visit}
            form={newForm(visit)}
            attempt={attempt}
            submit={w.add}
            cancel={{ to: '/settings/organisations' }}
          />
        </>
      ),
    });
  },
  send: async (visit) => {
    const sent = { body: bodyOf(newForm(visit), visit.fields), ...(visit.key ? { key: visit.key } : {}) };
    const { id } = (await visit.api.call('createOrganisation', organisationAnswer, sent)).body;
    return { to: paths.organisation(id), done: 'saved' };
  },
});

function newForm(visit: Visit): FormSpec {
  const w = visit.say(settingsWords);
  return {
    fields: [
      { name: 'name', kind: 'text', label: w.name, max: 160 },
      { name: 'kind', kind: 'radios', label: w.kind, options: kindOptions(visit) },
      { name: 'country', kind: 'select', label: w.country, options: countryOptions(visit) },
      { name: 'region', kind: 'select', label: w.region, options: regionOptions(visit) },
    ],
  };
}

export const editOrganisationPage = page({
  id: 'edit-organisation',
  path: '/organisations/:id/edit',
  access: managing,
  show: async (visit, attempt) => {
    const w = visit.say(settingsWords);
    const organisation = await organisationOf(visit);
    const form = editForm(visit);
    return {
      title: w.editTitle(organisation.name),
      place: 'settings',
      main: (
        <>
          <PageHead title={w.editTitle(organisation.name)} />
          <Form
            visit={visit}
            form={form}
            attempt={attempt}
            start={fieldsFrom(form, organisation)}
            version={organisation.version ?? null}
            submit={visit.say(commonWords).save}
            cancel={{ to: paths.organisation(organisation.id) }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '' };
    const body = bodyOf(editForm(visit), visit.fields);
    const sent = { params, body, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
    await visit.api.call('editOrganisation', organisationAnswer, sent);
    return { to: paths.organisation(params.id), done: 'saved' };
  },
});

/** What identifies an organisation is the office's to change. */
function editForm(visit: Visit): FormSpec {
  const w = visit.say(settingsWords);
  const own: Field[] = [
    { name: 'region', kind: 'select', label: w.region, options: regionOptions(visit) },
    { name: 'holidayRegion', kind: 'select', label: w.holidays, options: holidayOptions(visit) },
  ];
  const identity: Field[] = [
    { name: 'name', kind: 'text', label: w.name, max: 160 },
    { name: 'country', kind: 'select', label: w.country, options: countryOptions(visit) },
  ];
  return { fields: office.some((role) => role === visit.actor?.role) ? [...identity, ...own] : own };
}

/** Asks somebody by mail to take a role. */
export const invitePage = page({
  id: 'invite',
  path: '/organisations/:id/invite',
  access: managing,
  show: async (visit, attempt) => {
    const w = visit.say(settingsWords);
    const organisation = await organisationOf(visit);
    const roles = rolesToGive(visit, organisation);
    return {
      title: w.invite,
      place: 'settings',
      main: (
        <>
          <PageHead title={w.invite} reference={organisation.name}>
            <p class="text">{w.inviteText}</p>
          </PageHead>
          <Form
            visit={visit}
            form={inviteForm(visit, organisation)}
            attempt={attempt}
            start={new Fields().with({ language: visit.language, role: roles[0] ?? '' })}
            submit={w.sendInvitation}
            cancel={{ to: paths.organisation(organisation.id) }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const organisation = await organisationOf(visit);
    const body = { ...bodyOf(inviteForm(visit, organisation), visit.fields), organisationId: organisation.id };
    await visit.api.call('createInvitation', z.unknown(), { body, ...(visit.key ? { key: visit.key } : {}) });
    return { to: paths.organisation(organisation.id), done: 'sent' };
  },
});

function inviteForm(visit: Visit, organisation: OrganisationAnswer): FormSpec {
  const w = visit.say(settingsWords);
  const names: Record<Role, string> = visit.say(commonWords).roles;
  return {
    fields: [
      { name: 'email', kind: 'email', label: w.email, autocomplete: 'off' },
      { name: 'role', kind: 'radios', label: w.role, options: optionsOf(names, rolesToGive(visit, organisation)) },
      { name: 'language', kind: 'radios', label: w.language, options: languageOptions },
    ],
  };
}
