import type { Actor } from '../kernel/actor.ts';
import { forbidden } from '../kernel/errors.ts';
import type { PocParty } from './poc.table.ts';
import type { PocRecord } from './poc.schema.ts';

/** Which PoCs an actor's queries can see at all: the programme's all, a hospital's own, a company's where it takes or took part. */
export type PocScope = { kind: 'all' } | { kind: 'care' | 'company'; organisationId: string } | { kind: 'none' };

export function pocScope(actor: Actor): PocScope {
  switch (actor.role) {
    case 'manager':
    case 'system':
      return { kind: 'all' };
    case 'care-submitter':
    case 'care-lead':
      return { kind: 'care', organisationId: actor.organisationId };
    case 'company-member':
    case 'company-lead':
      return { kind: 'company', organisationId: actor.organisationId };
    default:
      return { kind: 'none' };
  }
}

/** As what the actor meets this PoC; the charter names two of the parties by person. */
export function pocParties(
  actor: Actor,
  poc: Pick<PocRecord, 'charter' | 'careOrganisationId' | 'partners'>,
): PocParty[] {
  if (actor.role === 'system') return ['system'];
  const { decider, adoptionOwner } = poc.charter;
  const parties: PocParty[] = [];
  const isCare = actor.organisationKind === 'care' && actor.organisationId === poc.careOrganisationId;
  const isPartner =
    actor.organisationKind === 'company' &&
    poc.partners.some((one) => one.companyId === actor.organisationId && one.status === 'active');
  if (actor.role === 'manager') parties.push('manager');
  if (isCare || isPartner) parties.push('member');
  if (isCare && actor.role === 'care-lead') parties.push('care-lead');
  if (isPartner && actor.role === 'company-lead') parties.push('company-lead');
  // A named person decides alone; without an account of their own, the lead of their side does it for them.
  const named = (userId: string | null | undefined, stand: boolean): boolean =>
    userId ? userId === actor.userId : stand;
  const onSide = decider?.party === 'manager' ? actor.role === 'manager' : isCare;
  if (decider && onSide && named(decider.person.userId, actor.role === 'manager' || actor.role === 'care-lead'))
    parties.push('decider');
  if (adoptionOwner && isCare && named(adoptionOwner.userId, actor.role === 'care-lead'))
    parties.push('adoption-owner');
  return parties;
}

/** `whole` for who works on it; `outline` for a company that took part and has left. */
export type PocView = 'whole' | 'outline';

export function pocView(actor: Actor, poc: Pick<PocRecord, 'partners'>): PocView {
  if (actor.organisationKind !== 'company') return 'whole';
  const takesPart = poc.partners.some((one) => one.companyId === actor.organisationId && one.status === 'active');
  return takesPart ? 'whole' : 'outline';
}

/** @throws DomainError forbidden for a company that has left: what is written since isn't for it */
export function mustTakePart(actor: Actor, poc: Pick<PocRecord, 'partners'>): void {
  if (pocView(actor, poc) === 'outline') throw forbidden('Your company takes no part any more.');
}
