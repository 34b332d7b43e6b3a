import type { CompanyRepository } from '../../companies/company.repository.ts';
import { settleClaims } from '../../kernel/claims.ts';
import type { Claimed, ClaimRepository } from '../../kernel/claims.repository.ts';
import { newId } from '../../kernel/ids.ts';
import type { EngagementRepository } from '../engagement.repository.ts';

/** A place kept for an engagement that is about to open. */
export interface PlaceClaim extends Claimed {
  engagementId: string;
  needId: string;
  /** The engagement's version that is to be changed, 0 where it is to be made: with another version the change has been or can't be. */
  seen: number;
}

export interface PlacesServiceDeps {
  places: ClaimRepository<PlaceClaim>;
  companies: Pick<CompanyRepository, 'byIds'>;
  engagements: Pick<EngagementRepository, 'heldBy' | 'versionsOf'>;
  /** The company's parts in proofs of concept, and whether each still goes on. */
  partsOf(companyId: string): Promise<{ engagementId: string; live: boolean }[]>;
  /** Whether companies still have a part in the need. */
  isOpen(needId: string): Promise<boolean>;
}

export type PlacesService = ReturnType<typeof placesService>;

/**
 * How many engagements a company has at once never passes its capacity. Whoever opens one takes a place first: places in use are
 * counted from the engagements, places being taken stand in one document per company that is only written as it was read.
 */
export function placesService({ places, companies, engagements, partsOf, isOpen }: PlacesServiceDeps) {
  /** Engagements that occupy the company: open ones, and selected ones until their proof of concept has ended. */
  async function inUse(companyId: string): Promise<Set<string>> {
    const [held, parts] = await Promise.all([engagements.heldBy(companyId), partsOf(companyId)]);
    const known = new Set(parts.map((one) => one.engagementId));
    const live = new Set(parts.filter((one) => one.live).map((one) => one.engagementId));
    return new Set(
      held.flatMap(({ _id, status }) => (status !== 'selected' || live.has(_id) || !known.has(_id) ? [_id] : [])),
    );
  }

  /** Claims whose engagement can still open. What a crash left behind ends with the need, or when its engagement changes. */
  async function stillAbout(claims: readonly PlaceClaim[]): Promise<PlaceClaim[]> {
    const versions = await engagements.versionsOf(claims.map((one) => one.engagementId));
    const about: PlaceClaim[] = [];
    for (const claim of claims) {
      if ((versions.get(claim.engagementId) ?? 0) === claim.seen && (await isOpen(claim.needId))) about.push(claim);
    }
    return about;
  }

  /**
   * Takes a place for an engagement that is about to open.
   * @returns the token by which to give it back if the engagement doesn't open, or null when the company has none left
   */
  async function take(companyId: string, about: Omit<PlaceClaim, 'token'>): Promise<string | null> {
    const token = newId();
    const taken = await settleClaims(places, companyId, async (standing) => {
      // The claims before the engagements: a claim that is done with now has its engagement among those counted afterwards.
      const claims = await stillAbout(standing);
      const [[company], used] = await Promise.all([companies.byIds([companyId]), inUse(companyId)]);
      const others = new Set([...used, ...claims.map((one) => one.engagementId)]);
      others.delete(about.engagementId);
      return others.size >= (company?.capacity ?? 0) ? null : [...claims, { ...about, token }];
    });
    return taken ? token : null;
  }

  return {
    take,
    giveBack: async (companyId: string, token: string): Promise<void> => await places.drop(companyId, token),
  };
}
