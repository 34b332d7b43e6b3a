import type { CompanyRecord } from '../src/companies/company.schema.ts';
import { confirmBy } from '../src/companies/profile.clock.ts';
import type { Deps } from '../src/deps.ts';
import type { EngagementRecord } from '../src/engagements/engagement.schema.ts';
import type { QuestionRecord } from '../src/engagements/questions/question.schema.ts';
import { deriveId } from '../src/kernel/ids.ts';
import { outboxFor, type OutboxEntry } from '../src/kernel/outbox.ts';
import type { AggregateRecord } from '../src/kernel/record.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import { noticeCatalogue, type Audience } from '../src/notifications/notice.catalogue.ts';
import type { NoticeRecord } from '../src/notifications/notice.schema.ts';
import { sentence, type NoticeFacts } from '../src/notifications/notice.text.ts';
import type { PocRecord } from '../src/pocs/poc.schema.ts';
import type { StoredOrganisation } from '../src/identity/organisation.schema.ts';
import type { UserRecord } from '../src/identity/user.schema.ts';

type NotifyDeps = Pick<Deps, 'engagements' | 'needs' | 'notices' | 'organisations' | 'users' | 'now'>;

/** The event seen from the notice's side: whom each audience means, and what a sentence may say. */
interface Scene {
  room: NoticeRecord['room'];
  /** What the notice leads to, where that isn't the record itself. */
  leadsTo?: string;
  reference: string;
  facts: NoticeFacts;
  careOrganisationId: string;
  submitterId: string;
  handlerId: string | null;
  coSignerIds: readonly string[];
  companyId: string | null;
  partnerIds: readonly string[];
  /** Companies that still take part, or did until this very event. */
  invited(): Promise<string[]>;
  askerId: string | null;
  /** The organisation that the event is about. */
  ownId?: string;
}

/** Tells the people whom the catalogue names of an event, each once, in their language; whoever caused it isn't told. */
export async function notify(
  deps: NotifyDeps,
  record: AggregateRecord,
  entry: OutboxEntry,
  collection: string,
): Promise<void> {
  const rule = noticeCatalogue[entry.event];
  const scene = rule && (await sceneOf(deps, record, collection));
  if (!rule || !scene) return;
  const cause = record.history.find((one) => one.eventId === entry.eventId);
  const facts = { ...scene.facts, reason: cause?.reason ?? '' };
  const people = new Map<string, { user: UserRecord; organisationId: string }>();
  for (const audience of rule.to) {
    for (const one of await peopleOf(deps, audience, scene)) {
      if (one.user._id !== cause?.actor.userId) people.set(one.user._id, one);
    }
  }
  const now = deps.now();
  await deps.notices.createMissing(
    [...people.values()].map(({ user, organisationId }): NoticeRecord => {
      const _id = deriveId('notice', entry.eventId, user._id);
      return {
        _id,
        userId: user._id,
        organisationId,
        event: entry.event,
        eventId: entry.eventId,
        room: scene.room,
        recordId: scene.leadsTo ?? record._id,
        reference: scene.reference,
        language: user.language,
        text: sentence(rule.text[user.language], facts, user.language),
        createdAt: now,
        readAt: null,
        outbox: outboxFor('notice.created', _id, now),
      };
    }),
  );
}

async function sceneOf(deps: NotifyDeps, record: AggregateRecord, collection: string): Promise<Scene | null> {
  switch (collection) {
    case 'needs':
      return sceneOfNeed(deps, record as NeedRecord, 'needs');
    case 'engagements': {
      const engagement = record as EngagementRecord;
      const need = await deps.needs.find({ _id: engagement.needId });
      if (!need) return null;
      const answerBy = engagement.clocks.find((clock) => clock.name === 'answer')?.dueAt ?? engagement.responseDeadline;
      const scene = sceneOfNeed(deps, need, 'engagements');
      return {
        ...scene,
        companyId: engagement.companyId,
        facts: { ...scene.facts, company: engagement.companyName, deadline: answerBy },
      };
    }
    case 'questions': {
      const question = record as QuestionRecord;
      const need = await deps.needs.find({ _id: question.needId });
      // A question has no page of its own: it is read with its need.
      return need && { ...sceneOfNeed(deps, need, 'needs'), leadsTo: need._id, askerId: question.companyId };
    }
    case 'pocs':
      return sceneOfPoc(record as PocRecord);
    case 'organisations':
      return sceneOfOrganisation(record as StoredOrganisation);
    case 'companies':
      return sceneOfCompany(record as CompanyRecord);
    default:
      return null;
  }
}

function sceneOfNeed(deps: NotifyDeps, need: NeedRecord, room: Scene['room']): Scene {
  return {
    room,
    reference: need.reference,
    facts: {
      title: need.title,
      reference: need.reference,
      company: '',
      deadline: need.publication?.responseDeadline ?? null,
      reason: '',
    },
    careOrganisationId: need.organisationId,
    submitterId: need.submitterId,
    handlerId: need.handlerId,
    coSignerIds: need.coSignerIds,
    companyId: null,
    partnerIds: [],
    invited: async () => {
      const round = await deps.engagements.ofRound(need._id, need.round);
      const gone = ['suggested', 'declined', 'withdrawn'];
      return round.filter((one) => !gone.includes(one.status)).map((one) => one.companyId);
    },
    askerId: null,
  };
}

function sceneOfPoc(poc: PocRecord): Scene {
  return {
    room: 'pocs',
    reference: poc.reference,
    facts: { title: poc.needTitle, reference: poc.reference, company: '', deadline: null, reason: '' },
    careOrganisationId: poc.careOrganisationId,
    submitterId: poc.submitterId,
    handlerId: poc.managerId,
    coSignerIds: [],
    companyId: null,
    partnerIds: poc.partners.filter((one) => one.status === 'active').map((one) => one.companyId),
    invited: async () => await Promise.resolve([]),
    askerId: null,
  };
}

function sceneOfOrganisation(organisation: StoredOrganisation): Scene {
  return {
    room: 'organisations',
    reference: organisation.name,
    facts: {
      title: organisation.name,
      reference: organisation.name,
      company: organisation.name,
      deadline: null,
      reason: '',
    },
    careOrganisationId: organisation._id,
    submitterId: '',
    handlerId: null,
    coSignerIds: [],
    companyId: null,
    partnerIds: [],
    invited: async () => await Promise.resolve([]),
    askerId: null,
    ownId: organisation._id,
  };
}

function sceneOfCompany(company: CompanyRecord): Scene {
  const { _id, name } = company;
  return {
    room: 'companies',
    reference: name,
    facts: { title: name, reference: name, company: name, deadline: confirmBy(company), reason: '' },
    careOrganisationId: '',
    submitterId: '',
    handlerId: null,
    coSignerIds: [],
    companyId: _id,
    partnerIds: [],
    invited: async () => await Promise.resolve([]),
    askerId: null,
  };
}

type Person = { user: UserRecord; organisationId: string };

async function peopleOf(deps: NotifyDeps, audience: Audience, scene: Scene): Promise<Person[]> {
  switch (audience) {
    case 'submitter':
      return await persons(deps, [scene.submitterId], scene.careOrganisationId);
    case 'care-leads':
      return await members(deps, [scene.careOrganisationId], ['care-lead']);
    case 'co-signers':
      return await members(deps, scene.coSignerIds, ['care-lead']);
    case 'handler':
      return scene.handlerId ? await persons(deps, [scene.handlerId]) : await managers(deps);
    case 'managers':
      return await managers(deps);
    case 'company':
      return await members(deps, scene.companyId ? [scene.companyId] : []);
    case 'invited-companies':
      return await members(deps, await scene.invited());
    case 'partners':
      return await members(deps, scene.partnerIds);
    case 'members':
      return await members(deps, scene.ownId ? [scene.ownId] : []);
    case 'asker':
      return await members(deps, scene.askerId ? [scene.askerId] : []);
  }
}

async function members(
  deps: NotifyDeps,
  organisationIds: readonly string[],
  roles?: Parameters<Deps['users']['membersOf']>[1],
): Promise<Person[]> {
  const found = await Promise.all(
    [...new Set(organisationIds)].map(async (organisationId) =>
      (await deps.users.membersOf(organisationId, roles)).map((user) => ({ user, organisationId })),
    ),
  );
  return found.flat();
}

async function managers(deps: NotifyDeps): Promise<Person[]> {
  const programmes = await deps.organisations.list({ kind: 'programme' });
  return await members(
    deps,
    programmes.map((one) => one._id),
    ['manager'],
  );
}

/** People by id, in the organisation given or the first they belong to. */
async function persons(deps: NotifyDeps, ids: readonly string[], organisationId?: string): Promise<Person[]> {
  const found = await deps.users.byIds(ids);
  return found.flatMap((user) => {
    const place = user.memberships.find((one) => organisationId === undefined || one.organisationId === organisationId);
    return user.status === 'active' && place ? [{ user, organisationId: place.organisationId }] : [];
  });
}
