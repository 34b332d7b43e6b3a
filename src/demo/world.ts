import type { Deps } from '../deps.ts';
import { engagementMachine, type EngagementAction } from '../engagements/engagement.machine.ts';
import type { EngagementRecord } from '../engagements/engagement.schema.ts';
import { act, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { deriveId } from '../kernel/ids.ts';
import { needMachine, type NeedAction } from '../needs/need.machine.ts';
import { partiesOf } from '../needs/need.policy.ts';
import type { NeedRecord } from '../needs/need.schema.ts';
import { pocMachine, type PocAction } from '../pocs/poc.machine.ts';
import type { PocRecord } from '../pocs/poc.schema.ts';
import type { Calendar } from './calendar.ts';
import type { DueBook } from './due.book.ts';
import type { WaitingJob } from './thread.ts';
import type { Timeline } from './timeline.ts';

/** What the demo needs of the workers, which it may not import. */
export interface Consequences {
  /** Does what an event asks for, and removes its outbox entry. */
  run(waiting: WaitingJob): Promise<void>;
  /** One look at all deadlines and clocks. */
  turnClocks(): Promise<void>;
}

/** The world in which the demo's stories take place: the real rooms, with a time of the story's own. */
export interface World {
  deps: Deps;
  calendar: Calendar;
  until: Timeline['until'];
  now(): Date;
  /** Takes note of a record's clocks that came about by others' doing. */
  note: DueBook['note'];
  /** Does something and lets follow what follows from it. */
  does<T>(work: () => Promise<T>): Promise<T>;
  onNeed(actor: Actor, id: string, action: NeedAction, input?: object): Promise<NeedRecord>;
  onEngagement(actor: Actor, id: string, action: EngagementAction, input?: object): Promise<EngagementRecord>;
  onPoc(actor: Actor, id: string, action: PocAction, input?: object): Promise<PocRecord>;
  coSign(actor: Actor, needId: string, input: object): Promise<void>;
  /** The story is told: what was put off until nothing more would follow is done now. */
  endStory(needId: string): Promise<void>;
}

/** A claim of somebody who has seen the newest version. */
export const upToDate: Claim = { version: 'any', request: null };

export const needIdOf = (slug: string): string => deriveId('need', keyOf(slug));
/** The draft's request: a need's id derives from it. */
export const draftClaim = (slug: string): Claim => ({ version: null, request: { key: keyOf(slug), digest: '' } });
const keyOf = (slug: string): string => `demo ${slug}`;

export function worldOf(
  deps: Deps,
  calendar: Calendar,
  time: Timeline,
  consequences: Consequences,
  due: DueBook,
): World {
  // A ranking for the manager is replaced by the next one: only the last that nobody acted on is worth making.
  const previews = new Map<string, WaitingJob>();

  async function follow(waiting: WaitingJob): Promise<void> {
    const { consumer, job } = waiting;
    if (consumer === 'preview') previews.set(job.recordId, waiting);
    else await consequences.run(waiting);
    if (consumer === 'invite') previews.delete(job.recordId);
  }

  async function does<T>(work: () => Promise<T>): Promise<T> {
    const result = await work();
    for (let waiting = time.nextJob(); waiting; waiting = time.nextJob()) await follow(waiting);
    time.pass(97);
    return result;
  }
  async function changes<R extends Parameters<DueBook['note']>[0]>(work: () => Promise<R>): Promise<R> {
    const record = await does(work);
    due.note(record);
    return record;
  }

  return {
    deps,
    calendar,
    until: time.until,
    now: time.now,
    note: due.note,
    does,
    onNeed: async (actor, id, action, input = {}) =>
      await changes(
        async () =>
          await deps.needService.act(actor, id, action, needMachine.actions[action].input.parse(input), upToDate),
      ),
    onEngagement: async (actor, id, action, input = {}) =>
      await changes(
        async () =>
          await deps.engagementService.act(
            actor,
            id,
            action,
            engagementMachine.actions[action].input.parse(input),
            upToDate,
          ),
      ),
    onPoc: async (actor, id, action, input = {}) =>
      await changes(
        async () =>
          await deps.pocService.act(actor, id, action, pocMachine.actions[action].input.parse(input), upToDate),
      ),
    coSign: async (actor, needId, input) => {
      await does(async () => {
        const record = await deps.needs.find({ _id: needId });
        if (!record) throw new Error(`There is no need ${needId} to co-sign.`);
        return await act({
          machine: needMachine,
          repository: deps.needs,
          record,
          action: 'co-sign',
          input: needMachine.actions['co-sign'].input.parse(input),
          parties: partiesOf(actor, record),
          claim: upToDate,
          context: async () => ({ actor, now: time.now(), facts: {} }),
        });
      });
    },
    endStory: async (needId) => {
      const preview = previews.get(needId);
      if (preview) await consequences.run(preview);
    },
  };
}
