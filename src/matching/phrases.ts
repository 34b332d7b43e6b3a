import type { Gate, Translated } from './matching.schema.ts';

/** What people read about a match, in three languages: Dutch says je, German Sie. */
export const phrases = {
  concept: (need: string, company: string, label: Translated): Translated => ({
    nl: `De vraag noemt “${need}”, het profiel “${company}” (${label.nl}).`,
    de: `Der Bedarf nennt „${need}“, das Profil „${company}“ (${label.de}).`,
    en: `The need says “${need}”, the profile “${company}” (${label.en}).`,
  }),
  answer: (need: string, company: string, asked: Translated, offered: Translated): Translated => ({
    nl: `De vraag noemt “${need}” (${asked.nl}); het profiel biedt “${company}” (${offered.nl}).`,
    de: `Der Bedarf nennt „${need}“ (${asked.de}); das Profil bietet „${company}“ (${offered.de}).`,
    en: `The need says “${need}” (${asked.en}); the profile offers “${company}” (${offered.en}).`,
  }),
  words: (need: string, company: string): Translated => ({
    nl: `Beide teksten gebruiken dezelfde woorden: “${need}” en “${company}”.`,
    de: `Beide Texte verwenden dieselben Wörter: „${need}“ und „${company}“.`,
    en: `Both texts use the same words: “${need}” and “${company}”.`,
  }),
  domain: (need: string, company: string, label: Translated): Translated => ({
    nl: `Zelfde vakgebied (${label.nl}): “${need}” in de vraag, “${company}” in het profiel.`,
    de: `Gleiches Fachgebiet (${label.de}): „${need}“ im Bedarf, „${company}“ im Profil.`,
    en: `Same field (${label.en}): “${need}” in the need, “${company}” in the profile.`,
  }),
  trl: (company: string, need: string): Translated => ({
    nl: `Rijpheid past: TRL ${company} bij gevraagd ${need}.`,
    de: `Reifegrad passt: TRL ${company} bei gefragtem ${need}.`,
    en: `Maturity fits: TRL ${company} where ${need} is asked for.`,
  }),
  regulatory: (list: string): Translated => ({
    nl: `Gevraagd en aanwezig: ${list}.`,
    de: `Gefordert und vorhanden: ${list}.`,
    en: `Asked for and on file: ${list}.`,
  }),
  region: (region: string): Translated => ({
    nl: `Uit de gevraagde regio: ${region}.`,
    de: `Aus der gewünschten Region: ${region}.`,
    en: `From the region asked for: ${region}.`,
  }),
  missingCertificate: (list: string): Translated => ({
    nl: `Gevraagd, maar niet in het profiel: ${list}.`,
    de: `Gefordert, aber nicht im Profil: ${list}.`,
    en: `Asked for, but not on file: ${list}.`,
  }),
  trlMiss: (company: string, need: string): Translated => ({
    nl: `Rijpheid wijkt af: TRL ${company}, gevraagd ${need}.`,
    de: `Reifegrad weicht ab: TRL ${company}, gefragt ${need}.`,
    en: `Maturity differs: TRL ${company}, asked for ${need}.`,
  }),
  regionMiss: (region: string): Translated => ({
    nl: `Buiten de gevraagde regio (${region}).`,
    de: `Außerhalb der gewünschten Region (${region}).`,
    en: `Outside the region asked for (${region}).`,
  }),
  unanswered: (need: string, label: Translated): Translated => ({
    nl: `Het profiel zegt niets over “${need}” (${label.nl}).`,
    de: `Das Profil sagt nichts zu „${need}“ (${label.de}).`,
    en: `The profile says nothing of “${need}” (${label.en}).`,
  }),
  unwanted: (need: string, company: string, label: Translated): Translated => ({
    nl: `De vraag wil geen “${need}” (${label.nl}); het profiel noemt “${company}”.`,
    de: `Der Bedarf will „${need}“ (${label.de}) gerade nicht; das Profil nennt „${company}“.`,
    en: `The need does not want “${need}” (${label.en}); the profile says “${company}”.`,
  }),
  languageMiss: (language: string): Translated => ({
    nl: `Werkt volgens het profiel niet in de taal van de vraag (${language}).`,
    de: `Arbeitet laut Profil nicht in der Sprache des Bedarfs (${language}).`,
    en: `Does not work in the language of the need (${language}), the profile says.`,
  }),
  whatIfOnFile: (what: string, from: number, to: number): Translated => ({
    nl: `Met ${what} in het profiel: plaats ${from} → ${to}.`,
    de: `Mit ${what} im Profil: Platz ${from} → ${to}.`,
    en: `With ${what} on file: place ${from} → ${to}.`,
  }),
  whatIfSaid: (label: Translated, from: number, to: number): Translated => ({
    nl: `Als het profiel ook ${label.nl} biedt: plaats ${from} → ${to}.`,
    de: `Wenn das Profil auch ${label.de} bietet: Platz ${from} → ${to}.`,
    en: `If the profile offered ${label.en} too: place ${from} → ${to}.`,
  }),
} as const;

export const gatePhrases: Readonly<Record<Gate, (detail: string) => Translated>> = {
  conflict: () => ({
    nl: 'Belangenconflict opgegeven.',
    de: 'Interessenkonflikt angegeben.',
    en: 'A conflict of interest is declared.',
  }),
  excluded: () => ({
    nl: 'Uitgesloten door de manager.',
    de: 'Vom Management ausgeschlossen.',
    en: 'Excluded by the manager.',
  }),
  'excluded-by-company': () => ({
    nl: 'Het bedrijf heeft deze organisatie uitgesloten.',
    de: 'Das Unternehmen hat diese Organisation ausgeschlossen.',
    en: 'The company has excluded this organisation.',
  }),
  capacity: (detail) => ({
    nl: `Geen ruimte voor nieuwe vragen (${detail}).`,
    de: `Keine Kapazität für neue Anfragen (${detail}).`,
    en: `No room for new requests (${detail}).`,
  }),
  region: (detail) => ({
    nl: `Regio is een harde eis; het bedrijf zit in ${detail}.`,
    de: `Die Region ist zwingend; das Unternehmen sitzt in ${detail}.`,
    en: `The region is a hard limit; the company is in ${detail}.`,
  }),
  trl: (detail) => ({
    nl: `TRL is een harde eis; het bedrijf staat op ${detail}.`,
    de: `Der TRL ist zwingend; das Unternehmen steht bei ${detail}.`,
    en: `The TRL is a hard limit; the company is at ${detail}.`,
  }),
};
