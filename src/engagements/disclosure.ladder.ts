import { digest } from '../kernel/ids.ts';
import type { DisclosureStep } from '../kernel/vocabulary.ts';
import type { Disclosure, EngagementRecord, EngagementStatus } from './engagement.schema.ts';

const asked: EngagementStatus[] = ['invited', 'waiting'];
const takingPart: EngagementStatus[] = [
  'accepted',
  'responding',
  'submitted',
  'under-review',
  'shortlisted',
  'reserve',
  'selected',
];

/** How much of the need a company reads: what was published for the invited, all for who accepted the terms, else the teaser. */
export function disclosureStepOf(
  engagement: Pick<EngagementRecord, 'status' | 'disclosure' | 'terms'> | null,
): DisclosureStep {
  if (!engagement) return 'teaser';
  if (asked.includes(engagement.status)) return engagement.disclosure;
  return takingPart.includes(engagement.status) && engagement.terms ? 'full' : 'teaser';
}

/** The entry that follows `previous` in an engagement's chain of openings. */
export function nextDisclosure(
  previous: Disclosure | undefined,
  opening: Pick<Disclosure, 'at' | 'userId' | 'step'>,
): Disclosure {
  const entry = { seq: (previous?.seq ?? 0) + 1, at: opening.at, userId: opening.userId, step: opening.step };
  return { ...entry, hash: digest([previous?.hash ?? '', entry]) };
}

/** The number of the first opening that doesn't fit the chain, or null when the chain is whole. */
export function brokenDisclosure(disclosures: readonly Disclosure[]): number | null {
  let previous: Disclosure | undefined;
  for (const one of disclosures) {
    const { seq, hash } = nextDisclosure(previous, one);
    if (one.seq !== seq || one.hash !== hash) return one.seq;
    previous = one;
  }
  return null;
}
