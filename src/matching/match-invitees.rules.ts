import { fitLevels, type FitLevel } from '../kernel/vocabulary.ts';
import type { RankedMatch } from './matching.schema.ts';

/** How many places of a ranking are kept. */
export const runLimit = 20;

export const reaches = (level: FitLevel, threshold: FitLevel): boolean =>
  fitLevels.indexOf(level) <= fitLevels.indexOf(threshold);

/** Whom a publication invites: the pinned and those that reach the threshold, best first, up to the most invitations. */
export function inviteesOf<M extends Pick<RankedMatch, 'pinned' | 'level'>>(
  matches: readonly M[],
  threshold: FitLevel,
  most: number,
): M[] {
  return matches.filter((one) => one.pinned || reaches(one.level, threshold)).slice(0, most);
}
