import { systemActor, type Actor, type Role } from '../../src/kernel/actor.ts';
import { nextEntry } from '../../src/kernel/history.ts';
import { newId } from '../../src/kernel/ids.ts';
import { blankNeed } from '../../src/needs/need.opening.ts';
import { needContent, type NeedRecord } from '../../src/needs/need.schema.ts';

const hospital = 'a'.repeat(24);
const nurse = 'b'.repeat(24);

export const someNow = new Date('2026-11-23T09:00:00Z');

export function actorAs(role: Role | 'system', more: Partial<Actor> = {}): Actor {
  if (role === 'system') return systemActor;
  const organisationKind = role.startsWith('care') ? 'care' : role.startsWith('company') ? 'company' : 'programme';
  return {
    userId: nurse,
    role,
    organisationId: role.startsWith('care') ? hospital : 'c'.repeat(24),
    organisationKind,
    language: 'nl',
    ...more,
  };
}

/** A need that is complete and could take any step of its status. */
export function someNeed(status: NeedRecord['status'] = 'draft', more: Partial<NeedRecord> = {}): NeedRecord {
  const content = needContent.parse({
    language: 'nl',
    title: 'Patiënten vallen ’s nachts uit bed',
    problem: 'Elke week vallen patiënten als ze zonder hulp opstaan.',
    desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
    careSetting: 'hospital-ward',
    contact: { name: 'Noor', email: 'noor@hospital.example' },
  });
  const published = ['published', 'in-selection', 'in-poc', 'on-hold'].includes(status);
  return {
    ...blankNeed(),
    ...content,
    _id: newId(someNow),
    reference: 'N-2026-00001',
    organisationId: hospital,
    organisationName: 'Ziekenhuis Oost',
    holidayRegion: 'NL',
    submitterId: nurse,
    status,
    version: 3,
    createdAt: someNow,
    updatedAt: someNow,
    since: someNow,
    breaches: [],
    applying: null,
    history: [
      nextEntry(undefined, {
        at: someNow,
        eventId: newId(someNow),
        actor: systemActor,
        action: 'create',
        from: null,
        to: status,
        changes: {},
        reason: null,
        request: null,
      }),
    ],
    outbox: [],
    publication: published
      ? {
          at: someNow,
          by: nurse,
          responseDeadline: new Date('2026-12-11T16:00:00Z'),
          disclosure: 'summary',
          threshold: 'good',
          maxInvitations: 8,
          rubric: null,
        }
      : null,
    hold:
      status === 'on-hold'
        ? { since: someNow, until: new Date('2026-12-01T16:00:00Z'), reason: 'move', from: 'published', lengthMs: null }
        : null,
    outcome: status === 'closed' ? 'none-suitable' : null,
    ...more,
  };
}
