import type { MatchCompany, MatchNeed } from './matching.schema.ts';

/** What need and company state, compared: null where the need asks nothing. Unknown data of a company is neither met nor missed. */
export interface Facts {
  readonly trl: number | null;
  readonly regulatory: number | null;
  readonly region: number | null;
  readonly track: number | null;
  readonly language: number | null;
}

const unknown = 0.6;

export function readFacts(need: MatchNeed, company: MatchCompany): Facts {
  return {
    trl: trlFit(need, company),
    regulatory: regulatoryFit(need, company),
    region: regionFit(need, company),
    track: trackRecord(company),
    language: company.languages.length === 0 ? unknown : Number(company.languages.includes(need.language)),
  };
}

function trlFit(need: MatchNeed, company: MatchCompany): number | null {
  if (need.trl == null) return null;
  if (company.trl == null) return unknown;
  const gap = Math.max(need.trl.min - company.trl.max, company.trl.min - need.trl.max);
  return gap <= 0 ? 1 : Math.max(0, 0.6 - 0.2 * gap);
}

export function hasTrlMiss(need: MatchNeed, company: MatchCompany): boolean {
  return need.trl != null && company.trl != null && (need.trl.min > company.trl.max || company.trl.min > need.trl.max);
}

/** Names of certificates compared without year, issuing body's prefix, blanks and case: "ISO/IEC 27001:2022" is "ISO 27001". */
export function certificateKey(name: string): string {
  const key = name
    .toUpperCase()
    .replace(/:\s*\d{4}.*$/, '')
    .replace(/^(?:(?:EN|DIN|NEN-EN|NF|BS|ÖNORM)[\s-]+)+(?=ISO|IEC)/, '')
    .replace('ISO/IEC', 'ISO')
    .replace(/[^A-Z0-9]/g, '');
  return /^CE(?:$|\d|MARK|MDR|IVD|KENNZEICH|CERTIFI|ZERTIFI|CLASS|KLASSE)/.test(key) ? 'CE' : key;
}

export function missingCertificates(need: MatchNeed, company: MatchCompany): string[] {
  const held = new Set(company.certifications.map(certificateKey));
  return need.requiredCertifications.filter((name) => !held.has(certificateKey(name)));
}

/** The class asked for, when the company states classes and it isn't among them. */
export function missingClass(need: MatchNeed, company: MatchCompany): string | null {
  if (need.deviceClass == null || company.deviceClasses.length === 0) return null;
  const wanted = need.deviceClass.toLowerCase();
  return company.deviceClasses.some((held) => held.toLowerCase() === wanted) ? null : need.deviceClass;
}

function regulatoryFit(need: MatchNeed, company: MatchCompany): number | null {
  const asked = new Set(need.requiredCertifications.map(certificateKey)).size + (need.deviceClass == null ? 0 : 1);
  if (asked === 0) return null;
  const missing =
    new Set(missingCertificates(need, company).map(certificateKey)).size +
    (missingClass(need, company) === null ? 0 : 1);
  return 1 - missing / asked;
}

function regionFit(need: MatchNeed, company: MatchCompany): number | null {
  if (!need.regions?.length) return null;
  if (company.region == null) return unknown;
  return need.regions.includes(company.region) ? 1 : 0.2;
}

export function hasRegionMiss(need: MatchNeed, company: MatchCompany): boolean {
  return Boolean(need.regions?.length) && company.region != null && !(need.regions ?? []).includes(company.region);
}

/** Selected out of invited, shrunk to what companies reach on average as long as little is known. */
function trackRecord(company: MatchCompany): number | null {
  if (company.track === undefined) return null;
  const prior = 10;
  const usual = 0.2;
  return Math.min(1, ((company.track.selected + prior * usual) / (company.track.invited + prior)) * 2.5);
}
