import { act, checkVersion, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { versionOfRepeat } from '../kernel/aggregate.repository.ts';
import { DomainError, forbidden, issue, notFound, ruleViolated } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import type { References } from '../kernel/references.ts';
import type { OrganisationRepository, UserRepository } from '../identity/identity.repository.ts';
import { needMachine, type NeedAction, type NeedFacts } from './need.machine.ts';
import { needScope, partiesOf } from './need.policy.ts';
import type { NeedRepository } from './need.repository.ts';
import { blankNeed } from './need.opening.ts';
import type { NeedContent, NeedRecord } from './need.schema.ts';
import type { OpenResponse } from './selection.ts';

export interface NeedServiceDeps {
  needs: NeedRepository;
  users: UserRepository;
  organisations: OrganisationRepository;
  references: References;
  /** Responses of the need's round that wait for an answer. */
  openResponses(need: NeedRecord): Promise<OpenResponse[]>;
  now(): Date;
}

export type NeedService = ReturnType<typeof needService>;

export function needService({ needs, users, organisations, references, openResponses, now }: NeedServiceDeps) {
  async function load(actor: Actor, id: string): Promise<NeedRecord> {
    const need = await needs.get(needScope(actor), id);
    if (!need) throw notFound('need');
    return need;
  }

  async function draft(
    actor: Actor,
    body: NeedContent & { organisationId?: string | undefined },
    claim: Claim,
  ): Promise<NeedRecord> {
    const { organisationId, ...content } = body;
    const owner = organisationId ?? actor.organisationId;
    const onBehalf = actor.role === 'manager';
    if (!onBehalf && owner !== actor.organisationId) throw forbidden('A need is drafted for one’s own organisation.');
    const [organisation, person] = await Promise.all([organisations.byId(owner), users.byId(actor.userId)]);
    if (organisation?.kind !== 'care' || organisation.status !== 'active') {
      throw ruleViolated([
        issue('organisationId', 'no-care-organisation', 'Name an admitted care organisation that the need belongs to.'),
      ]);
    }
    const at = now();
    // The writer is whom to call, unless somebody else is named.
    const contact =
      content.contact ?? (onBehalf || !person ? null : { name: person.name, email: person.email, phone: null });
    const _id = claim.request ? deriveId('need', claim.request.key) : newId(at);
    const earlier = claim.request ? await needs.find({ _id }) : null;
    return await needs.create(
      {
        ...blankNeed(),
        ...content,
        contact,
        _id,
        reference: earlier?.reference ?? (await references('N', at)),
        organisationId: owner,
        organisationName: organisation.name,
        holidayRegion: organisation.holidayRegion,
        submitterId: actor.userId,
        onBehalf: onBehalf ? { managerId: actor.userId, confirmedAt: null } : null,
      },
      { actor, now: at, event: 'need.drafted', request: claim.request },
    );
  }

  async function edit(actor: Actor, id: string, patch: Partial<NeedContent>, claim: Claim): Promise<NeedRecord> {
    const need = await load(actor, id);
    const reached = versionOfRepeat(need, claim.request);
    if (reached !== null) return { ...need, version: reached };
    const author = partiesOf(actor, need);
    if (!author.includes('care') && !(need.onBehalf && author.includes('manager')))
      throw forbidden('A need’s text is its authors’.');
    checkVersion(need, claim);
    if (need.status !== 'draft' && need.status !== 'changes-requested') {
      throw new DomainError(
        'illegal-transition',
        `The text isn’t edited in status “${need.status}”; add an addendum instead.`,
        {
          details: { recordStatus: need.status, action: 'edit', allowed: [] },
        },
      );
    }
    const set = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    ) as Partial<NeedContent>;
    const change = { set, action: 'edit', from: need.status, to: need.status };
    return await needs.commit(need, change, { actor, now: now(), event: 'need.edited', request: claim.request });
  }

  async function factsFor(action: NeedAction, need: NeedRecord, input: unknown): Promise<NeedFacts> {
    const named = (input ?? {}) as Record<string, unknown>;
    switch (action) {
      case 'assign': {
        const user = await users.byId(String(named['handlerId']));
        return {
          handlerIsManager: user?.status === 'active' && user.memberships.some((one) => one.role === 'manager'),
        };
      }
      case 'merge':
        return { target: await needs.find({ _id: String(named['into']) }) };
      case 'propose-selection':
      case 'select':
      case 'none-suitable':
        return { responses: await openResponses(need) };
      default:
        return {};
    }
  }

  async function takeAction(
    actor: Actor,
    id: string,
    action: NeedAction,
    input: unknown,
    claim: Claim,
  ): Promise<NeedRecord> {
    const record = await load(actor, id);
    return await act({
      machine: needMachine,
      repository: needs,
      record,
      action,
      input,
      parties: partiesOf(actor, record),
      claim,
      context: async () => ({ actor, now: now(), facts: await factsFor(action, record, input) }),
    });
  }

  return { load, draft, edit, act: takeAction };
}
