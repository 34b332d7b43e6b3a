import type { Language, OrganisationKind, Role } from '../kernel/actor.ts';
import type { OrganisationContent } from '../identity/organisation.schema.ts';

/** An account of the demo. */
export interface DemoPerson {
  /** What stands before `@<slug>.example`. */
  local: string;
  name: string;
  role: Role;
  language: Language;
}

/** An organisation of the demo that is no company. */
export interface DemoOrganisation {
  /** Its e-mail domain without `.example`. */
  slug: string;
  name: string;
  kind: Exclude<OrganisationKind, 'company'>;
  country: 'NL' | 'DE';
  region: OrganisationContent['region'];
  people: readonly DemoPerson[];
}

const person = (local: string, name: string, role: Role, language: Language): DemoPerson => ({
  local,
  name,
  role,
  language,
});
const submitter = (local: string, name: string, language: Language) => person(local, name, 'care-submitter', language);
const lead = (name: string, language: Language) => person('lead', name, 'care-lead', language);

/** Care on both sides of the border. All organisations and people are invented. */
export const careOrganisations: readonly DemoOrganisation[] = [
  {
    slug: 'twickelerveld',
    name: 'Ziekenhuis Twickelerveld',
    kind: 'care',
    country: 'NL',
    region: 'Twente',
    people: [
      lead('Annelies Hofstede', 'nl'),
      submitter('noor', 'Noor Wolters', 'nl'),
      submitter('jeroen', 'Jeroen Koster', 'nl'),
      submitter('samira', 'Samira Belkacem', 'nl'),
      submitter('wouter', 'Wouter Hagen', 'en'),
    ],
  },
  {
    slug: 'berkeldal',
    name: 'Ziekenhuis Berkeldal',
    kind: 'care',
    country: 'NL',
    region: 'Achterhoek',
    people: [
      lead('Geert Wissink', 'nl'),
      submitter('ingrid', 'Ingrid te Brake', 'nl'),
      submitter('floris', 'Floris Heuvelink', 'nl'),
      submitter('marjan', 'Marjan Kuiper', 'nl'),
    ],
  },
  {
    slug: 'dinkelhof',
    name: 'Woonzorg Dinkelhof',
    kind: 'care',
    country: 'NL',
    region: 'Twente',
    people: [
      lead('Bertine Schoppink', 'nl'),
      submitter('ria', 'Ria Lohuis', 'nl'),
      submitter('dennis', 'Dennis Morsink', 'nl'),
    ],
  },
  {
    slug: 'hamalandhof',
    name: 'Zorggroep Hamalandhof',
    kind: 'care',
    country: 'NL',
    region: 'Achterhoek',
    people: [
      lead('Hester Lammers', 'nl'),
      submitter('ton', 'Ton Garssen', 'nl'),
      submitter('joke', 'Joke Baars', 'nl'),
    ],
  },
  {
    slug: 'noabers',
    name: 'Thuiszorg Noabers',
    kind: 'care',
    country: 'NL',
    region: 'Twente',
    people: [
      lead('Martijn Asbreuk', 'nl'),
      submitter('ellis', 'Ellis Nijmeijer', 'nl'),
      submitter('petra', 'Petra Kottink', 'nl'),
    ],
  },
  {
    slug: 'reggestroom',
    name: 'Revalidatiecentrum Reggestroom',
    kind: 'care',
    country: 'NL',
    region: 'Overijssel',
    people: [
      lead('Sybren Oosterhof', 'nl'),
      submitter('tessa', 'Tessa Wilmink', 'nl'),
      submitter('imre', 'Imre Szabó', 'en'),
    ],
  },
  {
    slug: 'essenburcht',
    name: 'GGZ Essenburcht',
    kind: 'care',
    country: 'NL',
    region: 'Twente',
    people: [
      lead('Carla Moddejonge', 'nl'),
      submitter('ruud', 'Ruud Heijnen', 'nl'),
      submitter('lisanne', 'Lisanne Prins', 'nl'),
    ],
  },
  {
    slug: 'morgenlicht',
    name: 'Geboortecentrum Morgenlicht',
    kind: 'care',
    country: 'NL',
    region: 'Twente',
    people: [
      lead('Willemien ter Horst', 'nl'),
      submitter('bo', 'Bo Geerdink', 'nl'),
      submitter('aylin', 'Aylin Yıldız', 'nl'),
    ],
  },
  {
    slug: 'leemhoeve',
    name: 'Stichting Leemhoeve',
    kind: 'care',
    country: 'NL',
    region: 'Achterhoek',
    people: [lead('Johan Elschot', 'nl'), submitter('mieke', 'Mieke Rensink', 'nl')],
  },
  {
    slug: 'venntal',
    name: 'Klinikum Venntal',
    kind: 'care',
    country: 'DE',
    region: 'Münsterland',
    people: [
      lead('Prof. Almut Rensing', 'de'),
      submitter('jana', 'Jana Terbeck', 'de'),
      submitter('olaf', 'Olaf Hüwe', 'de'),
      submitter('mehmet', 'Mehmet Aslan', 'de'),
      submitter('priya', 'Priya Nair', 'en'),
    ],
  },
  {
    slug: 'emsaue',
    name: 'Hospital Emsaue',
    kind: 'care',
    country: 'DE',
    region: 'Münsterland',
    people: [
      lead('Christoph Lüttmann', 'de'),
      submitter('birgit', 'Birgit Kösters', 'de'),
      submitter('thorsten', 'Thorsten Ahlers', 'de'),
      submitter('sabine', 'Sabine Niehues', 'de'),
    ],
  },
  {
    slug: 'lindenkamp',
    name: 'Seniorenzentrum Lindenkamp',
    kind: 'care',
    country: 'DE',
    region: 'Münsterland',
    people: [
      lead('Elisabeth Pohlkamp', 'de'),
      submitter('marvin', 'Marvin Dirks', 'de'),
      submitter('gudrun', 'Gudrun Welp', 'de'),
    ],
  },
  {
    slug: 'kiepe',
    name: 'Ambulanter Pflegedienst Kiepe',
    kind: 'care',
    country: 'DE',
    region: 'Münsterland',
    people: [
      lead('Daniela Frieling', 'de'),
      submitter('sven', 'Sven Horstmann', 'de'),
      submitter('ayse', 'Ayşe Kılıç', 'de'),
    ],
  },
  {
    slug: 'steverwald',
    name: 'Rehaklinik Steverwald',
    kind: 'care',
    country: 'DE',
    region: 'NRW',
    people: [
      lead('Henning Laumann', 'de'),
      submitter('katrin', 'Katrin Oeding', 'de'),
      submitter('mirko', 'Mirko Stanic', 'de'),
    ],
  },
];

/** The cluster's office, with its managers, its administrator and those who score responses. */
export const programme: DemoOrganisation = {
  slug: 'clusterbureau',
  name: 'Clusterbureau Zorg & Techniek Twente–Münster',
  kind: 'programme',
  country: 'NL',
  region: 'Twente',
  people: [
    person('mirjam', 'Mirjam Slotman', 'manager', 'nl'),
    person('kai', 'Kai Brockmann', 'manager', 'de'),
    person('admin', 'Adinda Veerkamp', 'admin', 'nl'),
    person('assessor.eva', 'Eva Rikkers', 'assessor', 'nl'),
    person('assessor.jens', 'Jens Wiethoff', 'assessor', 'de'),
    person('assessor.orla', 'Orla Brennan', 'assessor', 'en'),
  ],
};

export const facility: DemoOrganisation = {
  slug: 'oefenhuis',
  name: 'Oefenhuis De Kamers',
  kind: 'facility',
  country: 'NL',
  region: 'Twente',
  people: [person('host', 'Hugo Lansbergen', 'facility-host', 'nl')],
};

export const fund: DemoOrganisation = {
  slug: 'grensfonds',
  name: 'Grensfonds Zorgvernieuwing',
  kind: 'fund',
  country: 'NL',
  region: 'Twente',
  people: [person('funder', 'Fleur Nagtegaal', 'funder', 'nl')],
};

export const organisations: readonly DemoOrganisation[] = [...careOrganisations, programme, facility, fund];
