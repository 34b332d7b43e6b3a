import { deviceClasses, invasivenessLevels } from '../kernel/vocabulary.ts';
import { contactDurations, type RouteFacts } from './charter.schema.ts';

interface RouteRule {
  code: string;
  /** Why it is asked: the rule, or good practice. */
  basis: string;
  when(facts: Derived): boolean;
}

interface Derived extends RouteFacts {
  device: boolean;
  ivd: boolean;
  /** CE-marked for this very purpose. */
  marked: boolean;
  patients: boolean;
  /** Position on the scale from no contact to implant. */
  depth: number;
  /** Touches the body for more than an hour. */
  prolonged: boolean;
  /** Rising with class, depth and duration of contact. */
  highRisk: boolean;
  /** A device, no diagnostic, used on patients outside what its CE mark covers: MDR articles 62 to 82 look at it. */
  investigated: boolean;
  /** Such a study by its maker; a hospital’s own, not for conformity, falls under article 82. */
  forConformity: boolean;
  /** MDR art. 70 (7): class III, and IIa or IIb that enters the body, wait for the authority’s decision. */
  authorised: boolean;
}

const skin = invasivenessLevels.indexOf('skin-contact');
const orifice = invasivenessLevels.indexOf('body-orifice');
const surgical = invasivenessLevels.indexOf('surgical');
const implant = invasivenessLevels.indexOf('implant');

function derive(facts: RouteFacts): Derived {
  const depth = invasivenessLevels.indexOf(facts.invasiveness);
  const device = facts.deviceClass !== 'non-device';
  const ivd = facts.deviceClass.startsWith('IVD');
  const marked = facts.ceMarked === 'for-this-purpose';
  const patients = facts.subjects === 'patients';
  const lasting = facts.contact === 'long-term';
  const investigated = device && !ivd && patients && !marked;
  return {
    ...facts,
    device,
    ivd,
    marked,
    patients,
    depth,
    prolonged: depth >= skin && contactDurations.indexOf(facts.contact) >= contactDurations.indexOf('short-term'),
    highRisk:
      ['IIb', 'III', 'IVD-C', 'IVD-D'].includes(facts.deviceClass) ||
      depth >= surgical ||
      (depth >= orifice && lasting),
    investigated,
    forConformity: investigated && facts.sponsor === 'company',
    authorised: facts.deviceClass === 'III' || (deviceClasses.indexOf(facts.deviceClass) >= 2 && depth >= orifice),
  };
}

const inside = (country: 'NL' | 'DE') => (facts: Derived) => facts.countries.includes(country);

/**
 * The more invasive, the more evidence: each rule adds an item where its facts hold, in the order in which people work through them.
 * No rule but those of `routeSwaps` may ask for less as class, depth or duration of contact rise.
 */
const rules = [
  { code: 'intended-purpose', basis: 'Written purpose, users and limits of use', when: () => true },
  {
    code: 'declaration-of-conformity',
    basis: 'MDR art. 19 / IVDR art. 17: declaration and label for this purpose',
    when: (f) => f.device && f.marked,
  },
  { code: 'iso-14971-risk-file', basis: 'ISO 14971: risk management file', when: (f) => f.device },
  {
    code: 'general-safety',
    basis: 'MDR annex I / IVDR annex I: conformity apart from what is studied',
    when: (f) => f.device && !f.marked && f.patients,
  },
  {
    code: 'iec-62304-software-file',
    basis: 'IEC 62304: software life-cycle file',
    when: (f) => f.device && f.software && !f.marked,
  },
  { code: 'software-release-notes', basis: 'Version in use and known faults of the software', when: (f) => f.software },
  {
    code: 'iec-62366-usability',
    basis: 'IEC 62366-1: use errors tried out before use on patients',
    when: (f) => f.device && !f.marked && f.patients,
  },
  {
    code: 'iec-60601-electrical-safety',
    basis: 'IEC 60601-1: safety test of equipment that touches patients',
    when: (f) => f.investigated && f.depth >= skin,
  },
  {
    code: 'iso-10993-biocompatibility',
    basis: 'ISO 10993-1: biological evaluation for the kind of contact',
    when: (f) => f.device && f.patients && !f.marked && f.depth >= skin,
  },
  {
    code: 'iso-10993-prolonged-contact',
    basis: 'ISO 10993-1: further biological endpoints for contact of more than an hour',
    when: (f) => f.device && f.patients && !f.marked && f.prolonged,
  },
  {
    code: 'infection-prevention',
    basis: 'Cleaning, disinfection or single use, agreed with infection prevention',
    when: (f) => f.patients && f.depth >= skin,
  },
  {
    code: 'sterility-evidence',
    basis: 'Evidence of sterilisation or reprocessing',
    when: (f) => f.patients && f.depth >= surgical,
  },
  {
    code: 'preclinical-evidence',
    basis: 'Preclinical or bench evidence before first use in people',
    when: (f) => f.device && f.patients && !f.marked && f.highRisk,
  },
  {
    code: 'iso-14155-investigation-plan',
    basis: 'ISO 14155, MDR annex XV: investigation plan and investigator’s brochure',
    when: (f) => f.investigated,
  },
  {
    code: 'mdr-62-investigation',
    basis: 'MDR art. 62: clinical investigation to show conformity; application to the authority',
    when: (f) => f.forConformity,
  },
  {
    code: 'mdr-70-validation',
    basis: 'MDR art. 70 (7)(a): may begin once the application is validated and ethics agrees',
    when: (f) => f.forConformity && !f.authorised,
  },
  {
    code: 'mdr-70-authorisation',
    basis: 'MDR art. 70 (7)(b): may begin once the authority has authorised it and ethics agrees',
    when: (f) => f.forConformity && f.authorised,
  },
  {
    code: 'mdr-82-investigation',
    basis: 'MDR art. 82: other clinical investigation, by national rules',
    when: (f) => f.investigated && !f.forConformity,
  },
  {
    code: 'mdr-74-pmcf',
    basis: 'MDR art. 74: notification 30 days before if the study burdens people; else a statement that it doesn’t',
    when: (f) => f.device && !f.ivd && f.patients && f.marked,
  },
  {
    code: 'ivdr-performance-study',
    basis: 'IVDR art. 57–58: performance study plan',
    when: (f) => f.ivd && f.patients && !f.marked,
  },
  {
    code: 'ivdr-70-pmpf',
    basis: 'IVDR art. 70: notification 30 days before if the study burdens people; else a statement that it doesn’t',
    when: (f) => f.ivd && f.patients && f.marked,
  },
  {
    code: 'insurance',
    basis: 'WMO art. 7, MPDG § 26: insurance of the people who take part',
    when: (f) => f.patients && (!f.marked || f.highRisk),
  },
  {
    code: 'informed-consent',
    basis: 'Information and consent of the people who take part',
    when: (f) => f.patients && (f.device || f.personalData),
  },
  {
    code: 'metc-ccmo',
    basis: 'WMO: opinion of a METC or the CCMO, or its statement that none is needed',
    when: (f) => f.patients && inside('NL')(f),
  },
  {
    code: 'ethikkommission',
    basis: 'MPDG chapter 4, professional code § 15: opinion of the Ethikkommission',
    when: (f) => f.patients && inside('DE')(f),
  },
  {
    code: 'bfarm-application',
    basis: 'MDR art. 70 with MPDG chapter 4, or § 53 MPDG: application or notification to the BfArM',
    when: (f) => f.investigated && inside('DE')(f),
  },
  {
    code: 'safety-monitoring',
    basis: 'Data safety monitoring and stopping rules',
    when: (f) => f.patients && f.highRisk,
  },
  {
    code: 'long-term-follow-up',
    basis: 'Plan to follow people during and after contact of more than 30 days',
    when: (f) => f.patients && f.depth >= skin && f.contact === 'long-term',
  },
  {
    code: 'surgeon-qualification',
    basis: 'Training and qualification of those who place it',
    when: (f) => f.patients && f.depth >= surgical,
  },
  {
    code: 'explant-plan',
    basis: 'Follow-up and removal plan of an implant',
    when: (f) => f.patients && f.depth >= implant,
  },
  { code: 'dpia', basis: 'GDPR art. 35: data protection impact assessment', when: (f) => f.personalData },
  { code: 'processing-agreement', basis: 'GDPR art. 28 or 26: agreement on processing', when: (f) => f.personalData },
  {
    code: 'nen-7510',
    basis: 'NEN 7510 or ISO 27001: information security',
    when: (f) => f.personalData && inside('NL')(f),
  },
  {
    code: 'iso-27001-b3s',
    basis: 'ISO 27001 or the B3S of hospitals: information security',
    when: (f) => f.personalData && inside('DE')(f),
  },
  {
    code: 'local-procurement-check',
    basis: 'Check by procurement, medical technology and IT of the house',
    when: () => true,
  },
  { code: 'staff-training', basis: 'Instruction of the staff who use it', when: () => true },
  { code: 'simulation-protocol', basis: 'Protocol of the simulation and its debriefing', when: (f) => !f.patients },
] as const satisfies readonly RouteRule[];

export type RouteCode = (typeof rules)[number]['code'];
export const routeCodes: readonly RouteCode[] = rules.map((rule) => rule.code);

/** Items that give way to a stricter one as class or depth rise; everything else only comes in addition. */
export const routeSwaps: Partial<Record<RouteCode, RouteCode>> = { 'mdr-70-validation': 'mdr-70-authorisation' };

/** One thing that must be on file before a proof of concept starts, and why. Guidance for people, no legal ruling. */
export interface RouteItem {
  code: RouteCode;
  basis: string;
}

/** The items on file before `start`, from the stated facts. */
export function routeItems(facts: RouteFacts): RouteItem[] {
  const derived = derive(facts);
  return rules.filter((rule) => rule.when(derived)).map(({ code, basis }) => ({ code, basis }));
}
