import { act, checkVersion, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { versionOfRepeat, type Fresh } from '../kernel/aggregate.repository.ts';
import { startClock } from '../kernel/clocks.ts';
import { DomainError, issue, notFound } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import { changeableFields, mayEdit, organisationParties, organisationScope } from './identity.policy.ts';
import type { OrganisationRepository } from './identity.repository.ts';
import { organisationMachine, type OrganisationAction } from './organisation.machine.ts';
import {
  holidayRegionOf,
  type Applicant,
  type OrganisationBody,
  type OrganisationPatch,
  type StoredOrganisation,
} from './organisation.schema.ts';

export interface OrganisationServiceDeps {
  organisations: OrganisationRepository;
  now(): Date;
}

export type OrganisationService = ReturnType<typeof organisationService>;

interface Application {
  organisation: OrganisationBody;
  applicant: Applicant;
  introduction?: string | undefined;
}

export function organisationService({ organisations, now }: OrganisationServiceDeps) {
  async function load(actor: Actor, id: string): Promise<StoredOrganisation> {
    const organisation = await organisations.get(organisationScope(actor), id);
    if (!organisation) throw notFound('organisation');
    return organisation;
  }

  function fresh(
    body: OrganisationBody,
    more: Pick<StoredOrganisation, 'status' | 'applicant' | 'introduction' | 'clocks'>,
    claim: Claim,
  ): Fresh<StoredOrganisation> {
    const _id = claim.request ? deriveId('organisation', claim.request.key) : newId(now());
    const holidayRegion = body.holidayRegion ?? holidayRegionOf(body.country, body.region);
    return { ...body, holidayRegion, _id, statusReason: null, ...more };
  }

  /** Somebody asks for an organisation's admission. Whether its people have accounts is neither asked nor told. */
  async function apply(
    actor: Actor,
    { organisation, applicant, introduction }: Application,
    claim: Claim,
  ): Promise<StoredOrganisation> {
    const at = now();
    const rule = organisationMachine.clocks.applied;
    const clocks = rule ? [startClock(rule, 'NL', at)] : [];
    const record = fresh(
      organisation,
      { status: 'applied', applicant, introduction: introduction ?? null, clocks },
      claim,
    );
    return await organisations.create(record, {
      actor,
      now: at,
      event: 'organisation.applied',
      request: claim.request,
    });
  }

  async function create(actor: Actor, body: OrganisationBody, claim: Claim): Promise<StoredOrganisation> {
    const record = fresh(body, { status: 'active', applicant: null, introduction: null, clocks: [] }, claim);
    return await organisations.create(record, {
      actor,
      now: now(),
      event: 'organisation.created',
      request: claim.request,
    });
  }

  async function edit(actor: Actor, id: string, patch: OrganisationPatch, claim: Claim): Promise<StoredOrganisation> {
    const organisation = await load(actor, id);
    if (!mayEdit(actor, id)) throw notFound('organisation of yours');
    const reached = versionOfRepeat(organisation, claim.request);
    if (reached !== null) return { ...organisation, version: reached };
    checkVersion(organisation, claim);
    const named = Object.entries(patch).filter(([, value]) => value !== undefined) as [
      keyof OrganisationPatch,
      string,
    ][];
    const refused = named.filter(([field]) => !changeableFields(actor).includes(field));
    if (refused.length > 0) {
      throw new DomainError('forbidden', 'An organisation was admitted under its name; the manager changes it.', {
        issues: refused.map(([field]) =>
          issue(field, 'office-only', `“${field}” is changed by the programme’s office.`, { field }),
        ),
      });
    }
    const set = Object.fromEntries(named.filter(([field, value]) => organisation[field] !== value));
    if (Object.keys(set).length === 0) return organisation;
    const change = { set, action: 'edit', from: organisation.status, to: organisation.status };
    return await organisations.commit(organisation, change, {
      actor,
      now: now(),
      event: 'organisation.changed',
      request: claim.request,
    });
  }

  async function takeAction(
    actor: Actor,
    id: string,
    action: OrganisationAction,
    input: unknown,
    claim: Claim,
  ): Promise<StoredOrganisation> {
    const record = await load(actor, id);
    return await act({
      machine: organisationMachine,
      repository: organisations,
      record,
      action,
      input,
      parties: organisationParties(actor),
      claim,
      context: async () => await Promise.resolve({ actor, now: now(), facts: {} }),
    });
  }

  return { load, apply, create, edit, act: takeAction };
}
