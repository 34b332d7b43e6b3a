import { organisationAnswer } from '../../identity/organisation.presenter.ts';
import { readingAnswer, type Reading } from '../../matching/match-readings.ts';
import type { Fields } from '../../web/forms/fields.ts';
import type { Option } from '../../web/forms/form.ts';
import { listed } from '../../web/listed.ts';
import type { Visit } from '../../web/visit.ts';
import { companyProfileAnswer } from '../company.presenter.ts';
import { readingBody, type ProfileSetting } from './profile.form.ts';

/** The visitor’s own company, as its profile’s editor needs it. */
export async function loadSetting(visit: Visit): Promise<ProfileSetting> {
  const params = { id: visit.actor?.organisationId ?? '' };
  const [{ body: profile }, organisations] = await Promise.all([
    visit.api.call('getCompanyProfile', companyProfileAnswer, { params }),
    careOrganisations(visit),
  ]);
  const known = new Set(organisations.map(({ value }) => value));
  // One that no longer takes part stays excluded.
  const others = profile.excludedOrganisationIds.filter((id) => !known.has(id)).map((id) => ({ value: id, label: id }));
  return { profile, organisations: [...organisations, ...others] };
}

async function careOrganisations(visit: Visit): Promise<Option[]> {
  const query = { kind: 'care', limit: 100 };
  const { items } = (await visit.api.call('listOrganisations', listed(organisationAnswer), { query })).body;
  return items.map(({ id, name }) => ({ value: id, label: name })).toSorted((a, b) => a.label.localeCompare(b.label));
}

/** What the router reads in what stands in the form. */
export async function loadReading(visit: Visit, setting: ProfileSetting, fields: Fields): Promise<Reading> {
  const body = readingBody(visit, setting, fields);
  return (await visit.api.call('readProfile', readingAnswer, { body })).body;
}
