import type { Language } from '../kernel/actor.ts';
import type { RouteCode } from './route.rules.ts';

type InThree = Record<Language, string>;

/** What the list is, and what it isn't. It goes out with every checklist. */
export const guidance: InThree = {
  nl: 'Deze lijst is een hulpmiddel en geen juridisch oordeel: fabrikant, ziekenhuis en toetsende instanties beslissen zelf wat nodig is. De risicoklasse is die welke zij opgeven; CareCure kent er geen toe.',
  de: 'Diese Liste ist eine Orientierungshilfe und keine rechtliche Bewertung: Hersteller, Krankenhaus und Behörden entscheiden selbst, was nötig ist. Die Risikoklasse ist die von ihnen angegebene; CareCure vergibt keine.',
  en: 'This list is guidance and no legal ruling: maker, hospital and authorities decide themselves what is needed. The risk class is the one they state; CareCure assigns none.',
};

/** What each item is called. */
export const itemTitles: Record<RouteCode, InThree> = {
  'intended-purpose': {
    nl: 'Beoogd doel, gebruikers en grenzen van gebruik',
    de: 'Zweckbestimmung, Anwender und Grenzen der Anwendung',
    en: 'Intended purpose, users and limits of use',
  },
  'declaration-of-conformity': {
    nl: 'EU-conformiteitsverklaring voor dit doel',
    de: 'EU-Konformitätserklärung für diesen Zweck',
    en: 'EU declaration of conformity for this purpose',
  },
  'iso-14971-risk-file': {
    nl: 'Risicodossier (ISO 14971)',
    de: 'Risikomanagementakte (ISO 14971)',
    en: 'Risk management file (ISO 14971)',
  },
  'general-safety': {
    nl: 'Verklaring over de algemene veiligheids- en prestatie-eisen',
    de: 'Erklärung zu den grundlegenden Sicherheits- und Leistungsanforderungen',
    en: 'Statement on the general safety and performance requirements',
  },
  'iec-62304-software-file': {
    nl: 'Softwaredossier (IEC 62304)',
    de: 'Software-Lebenszyklusakte (IEC 62304)',
    en: 'Software life-cycle file (IEC 62304)',
  },
  'software-release-notes': {
    nl: 'Softwareversie en bekende fouten',
    de: 'Softwareversion und bekannte Fehler',
    en: 'Software version and known faults',
  },
  'iec-62366-usability': {
    nl: 'Gebruiksveiligheid (IEC 62366-1)',
    de: 'Gebrauchstauglichkeit (IEC 62366-1)',
    en: 'Usability (IEC 62366-1)',
  },
  'iec-60601-electrical-safety': {
    nl: 'Elektrische veiligheid (IEC 60601-1)',
    de: 'Elektrische Sicherheit (IEC 60601-1)',
    en: 'Electrical safety (IEC 60601-1)',
  },
  'iso-10993-biocompatibility': {
    nl: 'Biologische beoordeling (ISO 10993-1)',
    de: 'Biologische Beurteilung (ISO 10993-1)',
    en: 'Biological evaluation (ISO 10993-1)',
  },
  'iso-10993-prolonged-contact': {
    nl: 'Biologische beoordeling van langer contact (ISO 10993-1)',
    de: 'Biologische Beurteilung bei längerem Kontakt (ISO 10993-1)',
    en: 'Biological evaluation of prolonged contact (ISO 10993-1)',
  },
  'infection-prevention': {
    nl: 'Reiniging en desinfectie, afgestemd met infectiepreventie',
    de: 'Reinigung und Desinfektion, mit der Krankenhaushygiene abgestimmt',
    en: 'Cleaning and disinfection, agreed with infection prevention',
  },
  'sterility-evidence': {
    nl: 'Bewijs van sterilisatie of herverwerking',
    de: 'Nachweis der Sterilisation oder Aufbereitung',
    en: 'Evidence of sterilisation or reprocessing',
  },
  'preclinical-evidence': {
    nl: 'Preklinisch bewijs vóór het eerste gebruik bij mensen',
    de: 'Präklinische Nachweise vor der ersten Anwendung am Menschen',
    en: 'Preclinical evidence before first use in people',
  },
  'iso-14155-investigation-plan': {
    nl: 'Onderzoeksplan en investigator’s brochure (ISO 14155)',
    de: 'Prüfplan und Handbuch des Prüfers (ISO 14155)',
    en: 'Investigation plan and investigator’s brochure (ISO 14155)',
  },
  'mdr-62-investigation': {
    nl: 'Klinisch onderzoek voor conformiteit (MDR art. 62)',
    de: 'Klinische Prüfung zum Konformitätsnachweis (MDR Art. 62)',
    en: 'Clinical investigation for conformity (MDR art. 62)',
  },
  'mdr-70-validation': {
    nl: 'Validatie van de aanvraag door de autoriteit (MDR art. 70)',
    de: 'Validierung des Antrags durch die Behörde (MDR Art. 70)',
    en: 'Validation of the application by the authority (MDR art. 70)',
  },
  'mdr-70-authorisation': {
    nl: 'Toestemming van de autoriteit (MDR art. 70)',
    de: 'Genehmigung der Behörde (MDR Art. 70)',
    en: 'Authorisation by the authority (MDR art. 70)',
  },
  'mdr-82-investigation': {
    nl: 'Overig klinisch onderzoek (MDR art. 82)',
    de: 'Sonstige klinische Prüfung (MDR Art. 82, MPDG)',
    en: 'Other clinical investigation (MDR art. 82)',
  },
  'mdr-74-pmcf': {
    nl: 'Onderzoek met CE-gemarkeerd hulpmiddel: melding of verklaring (MDR art. 74)',
    de: 'Prüfung mit CE-gekennzeichnetem Produkt: Meldung oder Erklärung (MDR Art. 74)',
    en: 'Study with a CE-marked device: notification or statement (MDR art. 74)',
  },
  'ivdr-performance-study': {
    nl: 'Prestatiestudie (IVDR art. 57–58)',
    de: 'Leistungsstudie (IVDR Art. 57–58)',
    en: 'Performance study (IVDR art. 57–58)',
  },
  'ivdr-70-pmpf': {
    nl: 'Studie met CE-gemarkeerde diagnostiek: melding of verklaring (IVDR art. 70)',
    de: 'Studie mit CE-gekennzeichnetem Diagnostikum: Meldung oder Erklärung (IVDR Art. 70)',
    en: 'Study with a CE-marked diagnostic: notification or statement (IVDR art. 70)',
  },
  insurance: {
    nl: 'Proefpersonenverzekering',
    de: 'Probandenversicherung',
    en: 'Insurance of participants',
  },
  'informed-consent': {
    nl: 'Informatie en toestemming van deelnemers',
    de: 'Aufklärung und Einwilligung der Teilnehmenden',
    en: 'Information and consent of participants',
  },
  'metc-ccmo': {
    nl: 'Oordeel van METC of CCMO, of niet-WMO-verklaring',
    de: 'Votum der niederländischen METC oder CCMO, oder deren Nichtzuständigkeit',
    en: 'Opinion of the Dutch METC or CCMO, or that none is needed',
  },
  ethikkommission: {
    nl: 'Oordeel van de Duitse Ethikkommission',
    de: 'Votum der Ethik-Kommission',
    en: 'Opinion of the German Ethikkommission',
  },
  'bfarm-application': {
    nl: 'Aanvraag of melding bij het BfArM',
    de: 'Antrag oder Anzeige beim BfArM',
    en: 'Application or notification to the BfArM',
  },
  'safety-monitoring': {
    nl: 'Veiligheidsbewaking en stopregels',
    de: 'Sicherheitsüberwachung und Abbruchkriterien',
    en: 'Safety monitoring and stopping rules',
  },
  'long-term-follow-up': {
    nl: 'Plan voor het volgen van mensen bij langdurig contact',
    de: 'Nachbeobachtungsplan bei langfristigem Kontakt',
    en: 'Follow-up plan for long-term contact',
  },
  'surgeon-qualification': {
    nl: 'Bekwaamheid van wie het plaatst',
    de: 'Qualifikation der Anwendenden, die es einsetzen',
    en: 'Qualification of those who place it',
  },
  'explant-plan': {
    nl: 'Nazorg- en verwijderplan van het implantaat',
    de: 'Nachsorge- und Explantationsplan',
    en: 'Follow-up and removal plan of the implant',
  },
  dpia: {
    nl: 'Gegevensbeschermingseffectbeoordeling (DPIA)',
    de: 'Datenschutz-Folgenabschätzung',
    en: 'Data protection impact assessment',
  },
  'processing-agreement': {
    nl: 'Verwerkersovereenkomst',
    de: 'Vertrag zur Auftragsverarbeitung',
    en: 'Data processing agreement',
  },
  'nen-7510': {
    nl: 'Informatiebeveiliging (NEN 7510 of ISO 27001)',
    de: 'Informationssicherheit in den Niederlanden (NEN 7510 oder ISO 27001)',
    en: 'Information security in the Netherlands (NEN 7510 or ISO 27001)',
  },
  'iso-27001-b3s': {
    nl: 'Informatiebeveiliging in Duitsland (ISO 27001 of B3S)',
    de: 'Informationssicherheit (ISO 27001 oder B3S Krankenhaus)',
    en: 'Information security in Germany (ISO 27001 or B3S)',
  },
  'local-procurement-check': {
    nl: 'Toets door inkoop, medische techniek en ICT',
    de: 'Prüfung durch Einkauf, Medizintechnik und IT',
    en: 'Check by procurement, medical technology and IT',
  },
  'staff-training': {
    nl: 'Instructie van medewerkers',
    de: 'Einweisung des Personals',
    en: 'Instruction of staff',
  },
  'simulation-protocol': {
    nl: 'Protocol van de simulatie en nabespreking',
    de: 'Protokoll der Simulation und Nachbesprechung',
    en: 'Protocol of the simulation and its debriefing',
  },
};
