import { hasRegionMiss, hasTrlMiss } from './facts.ts';
import type { Gate, Gated, MatchCompany, MatchNeed } from './matching.schema.ts';
import { gatePhrases } from './phrases.ts';

/** The first gate that stops a company for a need, or null. Unknown data never gates. `open`: its engagements at this moment. */
export function gateOf(need: MatchNeed, company: MatchCompany, open = company.capacity?.open ?? 0): Gated | null {
  if (need.conflictCompanyIds?.includes(company.id)) return gated(company, 'conflict', '');
  if (need.excludedCompanyIds?.includes(company.id)) return gated(company, 'excluded', '');
  if (need.organisationId != null && company.excludedOrganisationIds?.includes(need.organisationId)) {
    return gated(company, 'excluded-by-company', '');
  }
  const { capacity } = company;
  if (capacity != null && open >= capacity.max) return gated(company, 'capacity', `${open}/${capacity.max}`);
  if (need.hard?.region === true && hasRegionMiss(need, company)) return gated(company, 'region', company.region ?? '');
  if (need.hard?.trl === true && hasTrlMiss(need, company))
    return gated(company, 'trl', `${company.trl?.min}–${company.trl?.max}`);
  return null;
}

function gated(company: MatchCompany, gate: Gate, detail: string): Gated {
  return { companyId: company.id, gate, detail: gatePhrases[gate](detail) };
}
