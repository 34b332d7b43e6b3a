import { brokenLink } from '../../src/kernel/history.ts';
import type { OutboxEntry } from '../../src/kernel/outbox.ts';
import type { AggregateRecord } from '../../src/kernel/record.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

export const fallNeed = {
  language: 'nl',
  title: 'Patiënten vallen ’s nachts uit bed',
  problem:
    'Elke week vallen patiënten als ze ’s nachts zonder hulp uit bed stappen. Wij horen het pas als het te laat is.',
  desiredOutcome: 'De nachtdienst krijgt een alarm als iemand uit bed stapt, zonder camera.',
  careSetting: 'hospital-ward',
} as const;

export const publication = {
  rubric: { impact: 5, reach: 4, feasibility: 4, regionalFit: 5 },
  responseDeadline: new Date(Date.now() + 14 * 86_400_000).toISOString(),
  disclosure: 'summary',
  threshold: 'possible',
} as const;

interface Seen {
  id: string;
  version: number;
}

async function taken(client: Client, record: Seen, action: string, input: object = {}): Promise<Seen> {
  const reply = await client.act(record, 'needs', action, input);
  if (reply.status !== 200) throw new Error(`${action}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** Drafts and submits a need through the API; gives what was acknowledged. */
export async function submitNeed(world: World): Promise<Seen> {
  const nurse = await world.as('nurse');
  const draft = await nurse.post('/needs', fallNeed);
  if (draft.status !== 201) throw new Error(`draft: ${draft.status} ${JSON.stringify(draft.body)}`);
  return await taken(nurse, draft.body, 'submit');
}

/** Takes a submitted need through triage to its publication, without waiting for any worker. */
export async function publishNeed(world: World, submitted: Seen): Promise<Seen> {
  const manager = await world.as('manager');
  const inTriage = await taken(manager, submitted, 'start-triage');
  const classified = await taken(manager, inTriage, 'classify', { spearhead: 'ai-ehealth' });
  return await taken(manager, classified, 'publish', publication);
}

export interface Waiting {
  collection: string;
  record: AggregateRecord;
  entry: OutboxEntry;
}

/** Everything that still has to happen, in all records. */
export async function waiting(world: World): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const [collection, holder] of world.deps.holders) {
    const records = (await holder
      .find({ 'outbox.0': { $exists: true } })
      .lean()
      .exec()) as AggregateRecord[];
    for (const record of records) found.push(...record.outbox.map((entry) => ({ collection, record, entry })));
  }
  return found;
}

/** Waits until nothing has to happen any more. */
export async function drained(world: World, forMs = 120_000): Promise<void> {
  await world.until(async () => (await waiting(world)).length === 0, forMs);
}

/** What effects have left behind: each record by its id, with its version where it has one. */
export async function effects(world: World): Promise<Record<string, string[]>> {
  const left: Record<string, string[]> = {};
  for (const name of ['needs', 'match-runs', 'engagements', 'notices', 'mails', 'pocs', 'questions']) {
    const records = await world.deps.connection.collection<{ _id: string }>(name).find({}).toArray();
    left[name] = records.map((one) => `${one._id} v${String((one as { version?: number }).version ?? 0)}`).toSorted();
  }
  return left;
}

/** Companies have room for however many needs a test publishes. */
export async function widenCapacities(world: World): Promise<void> {
  await world.deps.models.companies.updateMany({}, { $set: { capacity: 1_000 } });
}

/** Records whose chain of history is broken, as “collection id entry”. */
export async function brokenChains(world: World): Promise<string[]> {
  const broken: string[] = [];
  for (const name of ['needs', 'engagements', 'pocs']) {
    for await (const one of world.deps.connection
      .collection<Pick<AggregateRecord, '_id' | 'history' | 'version'>>(name)
      .find({})) {
      const entry = brokenLink(one.history) ?? (one.history.length === one.version ? null : one.version);
      if (entry !== null) broken.push(`${name} ${one._id} ${entry}`);
    }
  }
  return broken;
}

/** Forgets all jobs of this world: what a flushed Redis means for it. Other worlds share the server. */
export async function flushQueues(world: World): Promise<void> {
  const { redis, config } = world.deps;
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', `${config.QUEUE_PREFIX}:*`, 'COUNT', 1_000);
    if (keys.length > 0) await redis.del(...keys);
    cursor = next;
  } while (cursor !== '0');
}

/** Notices per person and event that exist more than once. */
export async function doubledNotices(world: World): Promise<string[]> {
  const seen = new Map<string, number>();
  for await (const one of world.deps.connection.collection('notices').find({})) {
    const key = `${one['eventId']} ${one['userId']}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].flatMap(([key, count]) => (count > 1 ? [key] : []));
}
