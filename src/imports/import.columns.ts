import type { ImportKind } from './import.schema.ts';

/** How a cell is read: as it is, as a number, a date, one of several values with `;` or a line break between, or a code. */
export type CellKind = 'text' | 'number' | 'list' | 'lower' | 'upper';

/** One column: where its cell goes in the content, and the headings by which it is known in three languages. */
export interface ImportColumn {
  path: string;
  kind: CellKind;
  headings: { en: string; nl: string; de: string };
  required?: boolean;
}

const column = (path: string, kind: CellKind, en: string, nl: string, de: string, required = false): ImportColumn => ({
  path,
  kind,
  headings: { en, nl, de },
  required,
});

const companies: readonly ImportColumn[] = [
  column('organisation.name', 'text', 'Name', 'Naam', 'Name', true),
  column('organisation.country', 'upper', 'Country', 'Land', 'Land', true),
  column('organisation.region', 'text', 'Region', 'Regio', 'Region', true),
  column('profile.profileLanguage', 'lower', 'Language', 'Taal', 'Sprache', true),
  column('profile.description', 'text', 'Description', 'Omschrijving', 'Beschreibung', true),
  column('profile.capabilities', 'list', 'Capabilities', 'Vaardigheden', 'Fähigkeiten'),
  column('profile.technologies', 'list', 'Technologies', 'Technologieën', 'Technologien'),
  column('profile.domains', 'list', 'Domains', 'Domeinen', 'Fachgebiete'),
  column('profile.spearheads', 'list', 'Spearheads', 'Speerpunten', 'Schwerpunkte'),
  column('profile.trl.min', 'number', 'TRL from', 'TRL vanaf', 'TRL von'),
  column('profile.trl.max', 'number', 'TRL to', 'TRL tot', 'TRL bis'),
  column('profile.deviceClasses', 'list', 'Device classes', 'Risicoklassen', 'Risikoklassen'),
  column('profile.languages', 'list', 'Languages spoken', 'Talen', 'Sprachen'),
  column('profile.employees', 'number', 'Employees', 'Medewerkers', 'Beschäftigte'),
  column('profile.capacity', 'number', 'Capacity', 'Capaciteit', 'Kapazität'),
];

const needs: readonly ImportColumn[] = [
  column('organisation', 'text', 'Organisation', 'Instelling', 'Einrichtung'),
  column('language', 'lower', 'Language', 'Taal', 'Sprache', true),
  column('title', 'text', 'Title', 'Titel', 'Titel', true),
  column('problem', 'text', 'What goes wrong', 'Wat er misgaat', 'Was misslingt'),
  column('desiredOutcome', 'text', 'What would be better', 'Wat er beter zou zijn', 'Was besser wäre'),
  column('careSetting', 'text', 'Care setting', 'Zorgomgeving', 'Versorgungsbereich'),
  column('urgency', 'lower', 'Urgency', 'Urgentie', 'Dringlichkeit'),
  column('volume.count', 'number', 'Volume a year', 'Aantal per jaar', 'Anzahl im Jahr'),
  column('volume.unit', 'lower', 'Volume unit', 'Eenheid', 'Einheit'),
  column('goals', 'list', 'Goals', 'Doelen', 'Ziele'),
  column('constraints', 'text', 'Limits', 'Grenzen', 'Grenzen'),
  column('contact.name', 'text', 'Contact name', 'Naam contactpersoon', 'Name der Kontaktperson'),
  column('contact.email', 'text', 'Contact e-mail', 'E-mail contactpersoon', 'E-Mail der Kontaktperson'),
];

export const importColumns: Record<ImportKind, readonly ImportColumn[]> = { companies, needs };

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/** The column that a heading means, in any of the languages or by its path. */
export function columnOf(kind: ImportKind, heading: string): ImportColumn | undefined {
  const wanted = plain(heading);
  return importColumns[kind].find(
    ({ path, headings }) => plain(path) === wanted || Object.values(headings).some((one) => plain(one) === wanted),
  );
}
