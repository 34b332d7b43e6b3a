import { createHash } from 'node:crypto';
import type { CompanyDocument } from './documents.ts';
import type { Rules } from './rules.ts';
import { cosine } from './soft.ts';

export interface Placed {
  readonly document: CompanyDocument;
  readonly score: number;
  adjusted: number;
  load: number;
  adjacent: boolean;
}

/** A stable order for equal scores that favours nobody: another one for each need. */
export function tieKey(needId: string, companyId: string): string {
  return createHash('sha1').update(`${needId}\n${companyId}`).digest('hex');
}

/**
 * Lowers scores by the attention a company already gets: up to `exposure` at its cap, which is its own number of
 * engagements at once or three times the mean load. Without loads nothing moves.
 */
export function applyExposure(rules: Rules, placed: readonly Placed[], loads: ReadonlyMap<string, number>): void {
  let total = 0;
  for (const load of loads.values()) total += load;
  const meanLoad = loads.size === 0 ? 0 : total / loads.size;
  for (const one of placed) {
    one.load = loads.get(one.document.company.id) ?? 0;
    const own = one.document.company.capacity?.max;
    const cap = own ?? Math.max(rules.fairness.cap * meanLoad, 1);
    const share = cap <= 0 ? 0 : Math.min(1, one.load / cap);
    one.adjusted = one.score * (1 - rules.fairness.exposure * share);
  }
}

/** Two profiles less alike than this are of different fields. */
const otherField = 0.25;

/**
 * Keeps one place of the list for a company of an adjacent field: the best one that is unlike all above it, when it is
 * good enough and stands not far below. The list must be in order; it is changed in place.
 */
export function placeAdjacent(rules: Rules, ordered: Placed[]): void {
  const place = rules.fairness.adjacentPlace - 1;
  const [first] = ordered;
  if (first === undefined || ordered.length <= place) return;
  const above = ordered.slice(0, place);
  const isAdjacent = (one: Placed): boolean =>
    above.every((other) => cosine(one.document.soft, other.document.soft) < otherField);
  const at = ordered.findIndex(
    (one, i) => i >= place && one.adjusted >= first.adjusted * rules.fairness.adjacentLeast && isAdjacent(one),
  );
  const found = ordered[at];
  if (found === undefined) return;
  found.adjacent = true;
  ordered.splice(at, 1);
  ordered.splice(place, 0, found);
}
