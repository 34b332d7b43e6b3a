import type { Finding } from '../../needs/patient-data.ts';
import type { NeedOutcome } from '../../needs/need.schema.ts';
import { commonWords } from './common.words.ts';
import { fieldTerms } from './fault.terms.field.ts';
import { routeTerms } from './fault.terms.route.ts';
import { words, type Translated } from './language.ts';

type Terms = Readonly<Record<string, string>>;

/** What a value has to be, as zod names it. */
const kindsOfValue = words(
  {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'yes or no',
    date: 'a date',
    array: 'a list',
    object: 'a group of answers',
    record: 'a group of answers',
    null: 'nothing',
  },
  {
    string: 'tekst',
    number: 'een getal',
    int: 'een heel getal',
    boolean: 'ja of nee',
    date: 'een datum',
    array: 'een lijst',
    object: 'een groep antwoorden',
    record: 'een groep antwoorden',
    null: 'niets',
  },
  {
    string: 'Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    boolean: 'Ja oder Nein',
    date: 'ein Datum',
    array: 'eine Liste',
    object: 'eine Gruppe von Angaben',
    record: 'eine Gruppe von Angaben',
    null: 'nichts',
  },
);

const findings = words<Record<Finding['kind'], string>>(
  {
    bsn: 'a citizen service number',
    'birth-date': 'a date of birth',
    name: 'a name',
    versichertennummer: 'a health insurance number',
    email: 'an e-mail address',
    phone: 'a phone number',
  },
  {
    bsn: 'een burgerservicenummer',
    'birth-date': 'een geboortedatum',
    name: 'een naam',
    versichertennummer: 'een Duits verzekerdennummer',
    email: 'een e-mailadres',
    phone: 'een telefoonnummer',
  },
  {
    bsn: 'eine niederländische Bürgerservicenummer',
    'birth-date': 'ein Geburtsdatum',
    name: 'ein Name',
    versichertennummer: 'eine Versichertennummer',
    email: 'eine E-Mail-Adresse',
    phone: 'eine Telefonnummer',
  },
);

const outcomes = words<Record<NeedOutcome, string>>(
  {
    rejected: 'rejected',
    merged: 'merged with another',
    'none-suitable': 'closed without a suitable response',
    withdrawn: 'withdrawn',
    adopted: 'adopted',
    'not-adopted': 'not adopted',
  },
  {
    rejected: 'afgewezen',
    merged: 'samengevoegd met een andere',
    'none-suitable': 'afgesloten zonder passend voorstel',
    withdrawn: 'ingetrokken',
    adopted: 'ingevoerd',
    'not-adopted': 'niet ingevoerd',
  },
  {
    rejected: 'abgelehnt',
    merged: 'mit einem anderen zusammengeführt',
    'none-suitable': 'ohne passenden Vorschlag geschlossen',
    withdrawn: 'zurückgezogen',
    adopted: 'eingeführt',
    'not-adopted': 'nicht eingeführt',
  },
);

const results = words<Record<'adopt' | 'iterate', string>>(
  { adopt: 'adoption', iterate: 'another round' },
  { adopt: 'invoering', iterate: 'nog een ronde' },
  { adopt: 'Einführung', iterate: 'eine weitere Runde' },
);

const termsIn = (language: keyof Translated<unknown>): Readonly<Record<string, Terms>> => ({
  field: fieldTerms[language],
  role: commonWords[language].roles,
  side: commonWords[language].roles,
  expected: kindsOfValue[language],
  kind: findings[language],
  outcome: outcomes[language],
  result: results[language],
  code: routeTerms[language],
});

/** Words of the API that stand in an issue's values, by the value's name, as people say them. */
export const faultTerms: Translated<Readonly<Record<string, Terms>>> = {
  en: termsIn('en'),
  nl: termsIn('nl'),
  de: termsIn('de'),
};
