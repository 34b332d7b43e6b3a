import { randomBytes } from 'node:crypto';
import type { Claim } from '../../src/kernel/act.ts';
import { systemActor } from '../../src/kernel/actor.ts';
import { startClock } from '../../src/kernel/clocks.ts';
import type { Fresh } from '../../src/kernel/aggregate.repository.ts';
import { suggestion } from '../../src/engagements/engagement.opening.ts';
import type { EngagementRecord, EngagementStatus, ResponseContent } from '../../src/engagements/engagement.schema.ts';
import { currentTerms } from '../../src/engagements/terms.ts';
import { blankNeed } from '../../src/needs/need.opening.ts';
import { needContent, type NeedRecord } from '../../src/needs/need.schema.ts';
import type { Cast } from './cast.ts';
import { someNeed } from './need.factory.ts';
import type { World } from './world.ts';

export const day = 86_400_000;
export const inDays = (count: number, from: Date = new Date()): Date => new Date(from.getTime() + count * day);

/** A claim of nobody's request: any version, no idempotency key. */
export const anyClaim: Claim = { version: 'any', request: null };

export const someResponse: ResponseContent = {
  language: 'de',
  summary: 'Unser Sensor meldet das Aufstehen.',
  approach: 'Wir statten zehn Betten aus und messen acht Wochen.',
  evidence: 'Zwei Studien in Pflegeheimen.',
  risks: null,
  neededFromHospital: null,
  trl: { min: 8, max: 9 },
  deviceClass: 'I',
  ceMarked: true,
  certifications: ['CE'],
  durationWeeks: 8,
  cost: { cents: 1_250_000, currency: 'EUR' },
  partners: [],
};

/** Stores a need of the cast’s first hospital, published and open for ten days unless told otherwise. */
export async function plantNeed(world: World, more: Partial<NeedRecord> = {}): Promise<NeedRecord> {
  const { nurse, lead } = world.cast.people;
  const now = new Date();
  const content = needContent.parse({
    language: 'nl',
    title: 'Patiënten vallen ’s nachts uit bed',
    problem: 'Elke week vallen patiënten als ze zonder hulp opstaan.',
    problemDetails: { when: 'Vooral tussen twee en vijf uur.' },
    desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
    careSetting: 'hospital-ward',
    contact: { name: 'Noor', email: 'nurse@hospital.example' },
  });
  const fresh: Fresh<NeedRecord> = {
    ...blankNeed(),
    ...content,
    _id: randomBytes(12).toString('hex'),
    reference: `N-2026-${randomBytes(6).toString('hex')}`,
    organisationId: nurse.organisationId,
    organisationName: world.cast.organisations.hospital.name,
    holidayRegion: 'NL',
    submitterId: nurse.id,
    status: 'published',
    publication: {
      at: now,
      by: lead.id,
      responseDeadline: inDays(10, now),
      disclosure: 'summary',
      threshold: 'good',
      maxInvitations: 8,
      rubric: null,
    },
    ...more,
  };
  return await world.deps.needs.create(fresh, { actor: systemActor, now, event: 'need.drafted' });
}

const accepted: EngagementStatus[] = [
  'accepted',
  'responding',
  'submitted',
  'under-review',
  'shortlisted',
  'reserve',
  'selected',
];
const responded: EngagementStatus[] = ['submitted', 'under-review', 'shortlisted', 'reserve', 'selected'];

/** What an engagement has gone through when it stands in a status. */
function past(status: EngagementStatus, now: Date, by: string): Partial<EngagementRecord> {
  const answerRule = { name: 'answer', owner: 'company', days: 6, remindAfter: 4 } as const;
  return {
    ...(status === 'suggested' ? {} : { invitedAt: now }),
    ...(status === 'invited' || status === 'waiting' ? { clocks: [startClock(answerRule, 'DE-NW', now)] } : {}),
    ...(accepted.includes(status) ? { terms: { version: currentTerms.version, at: now, by } } : {}),
    ...(responded.includes(status)
      ? { draft: someResponse, responses: [{ number: 1, at: now, by, content: someResponse }] }
      : {}),
    ...(responded.includes(status) && status !== 'submitted' ? { openedAt: now } : {}),
  };
}

type CompanyKey = 'sturz' | 'wond';
const companies = {
  sturz: { country: 'DE', region: 'Münsterland' },
  wond: { country: 'NL', region: 'Twente' },
} as const;
const memberOf = { sturz: 'engineer', wond: 'maker' } as const satisfies Record<CompanyKey, keyof Cast['people']>;

/** Stores one company’s engagement with a need, in any status, with what leads there. */
export async function plantEngagement(
  world: World,
  need: NeedRecord,
  key: CompanyKey = 'sturz',
  status: EngagementStatus = 'invited',
  more: Partial<EngagementRecord> = {},
): Promise<EngagementRecord> {
  const now = new Date();
  const { id: _id, name } = world.cast.organisations[key];
  const origin = { kind: 'router', reason: null, by: systemActor.userId } as const;
  const fresh = suggestion(need, { _id, name, ...companies[key] }, origin, null);
  const { id: by } = world.cast.people[memberOf[key]];
  return await world.deps.engagements.create(
    { ...fresh, level: 'good', ...past(status, now, by), status, ...more },
    { actor: systemActor, now, event: 'engagement.suggested' },
  );
}

/** An engagement as the machine meets it, without a database. Complete for any step of its status. */
export function someEngagement(
  status: EngagementStatus = 'invited',
  more: Partial<EngagementRecord> = {},
): EngagementRecord {
  const now = new Date('2026-11-23T09:00:00Z');
  const company = { _id: 'c'.repeat(24), name: 'Sturzwacht GmbH', country: 'DE', region: 'Münsterland' };
  const fresh = suggestion(someNeed('published'), company, { kind: 'router', reason: null, by: 'system' }, null);
  return {
    ...fresh,
    ...past(status, now, 'd'.repeat(24)),
    draft: someResponse,
    status,
    version: 3,
    createdAt: now,
    updatedAt: now,
    since: now,
    breaches: [],
    applying: null,
    history: [],
    outbox: [],
    ...more,
  };
}
