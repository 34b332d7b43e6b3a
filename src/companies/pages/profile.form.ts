import type { z } from 'zod';
import { languages } from '../../kernel/actor.ts';
import { deviceClasses, regions, spearheads } from '../../kernel/vocabulary.ts';
import type { Fields } from '../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type Field, type FormSpec, type Option } from '../../web/forms/form.ts';
import { bodyOfRows, closedUp, fieldsOfRows, rowFields, type RowsSpec } from '../../web/forms/rows.ts';
import { countryName, languageName } from '../../web/i18n/names.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { companyProfileAnswer } from '../company.presenter.ts';
import { profileWords } from './profile.words.ts';

export type ProfileAnswer = z.infer<typeof companyProfileAnswer>;

/** Who may keep the profile of what company, and what the form needs beside it. */
export interface ProfileSetting {
  profile: ProfileAnswer;
  /** Care organisations that may be excluded. */
  organisations: readonly Option[];
}

const countries = [
  'NL',
  'DE',
  'BE',
  'LU',
  'FR',
  'AT',
  'CH',
  'GB',
  'IE',
  'DK',
  'SE',
  'NO',
  'FI',
  'PL',
  'CZ',
  'IT',
  'ES',
  'PT',
  'US',
];
const spoken = ['nl', 'de', 'en', 'fr', 'da', 'sv', 'no', 'fi', 'pl', 'it', 'es', 'pt', 'tr', 'ar', 'uk'];

export const profileGroups = {
  offer: ['profileLanguage', 'description', 'capabilities', 'technologies', 'domains', 'spearheads'],
  facts: ['trl', 'deviceClasses', 'certificates', 'region', 'country', 'languages', 'employees'],
  limits: ['capacity', 'excludedOrganisationIds'],
  people: ['contacts', 'watchedTopics'],
} as const;

/** The lists of small records in a profile. */
export function profileRows(visit: Visit): { certificates: RowsSpec; contacts: RowsSpec } {
  const w = visit.say(profileWords);
  return {
    certificates: {
      name: 'certificates',
      label: w.certificate,
      most: 30,
      spare: 2,
      columns: [
        { name: 'name', kind: 'text', label: w.certificateName },
        { name: 'expiresOn', kind: 'date', label: w.expiresOn, optional: true, empty: 'null' },
      ],
    },
    contacts: {
      name: 'contacts',
      label: w.contact,
      most: 10,
      spare: 1,
      columns: [
        { name: 'name', kind: 'text', label: w.contactName },
        { name: 'role', kind: 'text', label: w.contactRole },
        { name: 'email', kind: 'email', label: w.contactEmail },
      ],
    },
  };
}

/** What was typed with its rows closed up, so that faults find them. */
export function typedProfile(visit: Visit, fields: Fields): Fields {
  const { certificates, contacts } = profileRows(visit);
  return closedUp(contacts, closedUp(certificates, fields));
}

/** The questions that this reader may answer; `fields` tell how many rows there are. */
export function profileForm(visit: Visit, setting: ProfileSetting, fields: Fields): FormSpec {
  const mine = (name: string): boolean => setting.profile.editable.includes(name.split('.')[0] ?? '');
  const rows = Object.values(profileRows(visit)).flatMap((spec) =>
    rowFields(spec, fields).flatMap((row, place) =>
      row.map((field) => ({ ...field, label: `${spec.label(place + 1)}: ${field.label}` })),
    ),
  );
  return { fields: [...plainFields(visit, setting), ...rows].filter(({ name }) => mine(name)) };
}

function plainFields(visit: Visit, { profile, organisations }: ProfileSetting): Field[] {
  const w = visit.say(profileWords);
  const names = visit.say(vocabulary);
  const own = (known: readonly string[], more: readonly string[]): string[] => [...new Set([...known, ...more])];
  const lines = (name: string, label: string, hint: string): Field => ({
    name,
    kind: 'lines',
    label,
    hint,
    rows: 4,
    optional: true,
  });
  const named = (codes: readonly string[], nameOf: (reader: typeof visit.language, code: string) => string): Option[] =>
    codes.map((value) => ({ value, label: nameOf(visit.language, value) }));
  const free = { optional: true } as const;
  return [
    { name: 'profileLanguage', kind: 'select', label: w.profileLanguage, options: named(languages, languageName) },
    { name: 'description', kind: 'area', label: w.description, hint: w.descriptionHint, max: 6000, rows: 8 },
    lines('capabilities', w.capabilities, w.lines),
    lines('technologies', w.technologies, w.lines),
    lines('domains', w.domains, w.lines),
    {
      name: 'spearheads',
      kind: 'choices',
      label: w.spearheads,
      options: optionsOf(names.spearhead, spearheads),
      ...free,
    },
    { name: 'trl.min', kind: 'number', label: w.trlMin, hint: w.trlHint, ...free },
    { name: 'trl.max', kind: 'number', label: w.trlMax, ...free },
    {
      name: 'deviceClasses',
      kind: 'choices',
      label: w.deviceClasses,
      options: optionsOf(names.deviceClass, deviceClasses),
      ...free,
    },
    {
      name: 'region',
      kind: 'select',
      label: w.region,
      options: regions.map((value) => ({ value, label: value === 'other' ? names.careSetting.other : value })),
    },
    {
      name: 'country',
      kind: 'select',
      label: w.country,
      options: named(own(countries, [profile.country]), countryName),
    },
    {
      name: 'languages',
      kind: 'choices',
      label: w.languages,
      options: named(own(spoken, profile.languages), languageName),
      ...free,
    },
    { name: 'employees', kind: 'number', label: w.employees, empty: 'null', ...free },
    { name: 'capacity', kind: 'number', label: w.capacity },
    {
      name: 'excludedOrganisationIds',
      kind: 'choices',
      label: w.excluded,
      hint: w.excludedHint,
      options: organisations,
      ...free,
    },
    lines('watchedTopics', w.watchedTopics, w.watchedHint),
  ];
}

/** What the editor starts with. */
export function profileFields(visit: Visit, setting: ProfileSetting): Fields {
  const { profile } = setting;
  const { certificates, contacts } = profileRows(visit);
  return fieldsFrom({ fields: plainFields(visit, setting) }, profile).with({
    ...fieldsOfRows(certificates, profile.certificates),
    ...fieldsOfRows(contacts, profile.contacts),
  });
}

/** The change that was typed: of the fields that this reader may change. */
export function profileBody(visit: Visit, setting: ProfileSetting, fields: Fields): Record<string, unknown> {
  const { certificates, contacts } = profileRows(visit);
  const body = bodyOf({ fields: plainFields(visit, setting) }, fields);
  const whole: Record<string, unknown> = {
    ...body,
    // An emptied text is sent as such, for the schema to name.
    description: body['description'] ?? '',
    trl: body['trl'] ?? null,
    certificates: bodyOfRows(certificates, fields),
    contacts: bodyOfRows(contacts, fields),
  };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => setting.profile.editable.includes(name)));
}

/** What the router is asked to read: whatever of it can be read while it is being typed. */
export function readingBody(visit: Visit, setting: ProfileSetting, fields: Fields): Record<string, unknown> {
  const body = bodyOf({ fields: plainFields(visit, setting) }, fields);
  const list = (name: string): string[] => {
    const lines = Array.isArray(body[name]) ? (body[name] as string[]) : [];
    return [...new Set(lines.map((line) => line.slice(0, 120)))].slice(0, 40);
  };
  return {
    profileLanguage: setting.profile.profileLanguage,
    ...(languages.some((one) => one === body['profileLanguage']) ? { profileLanguage: body['profileLanguage'] } : {}),
    description: fields.text('description').slice(0, 6000),
    capabilities: list('capabilities'),
    technologies: list('technologies'),
    domains: list('domains'),
  };
}
