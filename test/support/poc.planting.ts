import { systemActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import { newPoc } from '../../src/pocs/poc.opening.ts';
import type { PocAction } from '../../src/pocs/poc.machine.ts';
import type { PocRecord, PocStatus } from '../../src/pocs/poc.schema.ts';
import { applyPoc } from '../../workers/apply.poc.ts';
import { runOutboxJob } from '../../workers/outbox.worker.ts';
import type { Cast } from './cast.ts';
import type { AnyBody, Reply } from './client.ts';
import { plantEngagement, plantNeed } from './factories.ts';
import { completeCharter } from './poc.factory.ts';
import { someBody } from './poc.inputs.ts';
import type { World } from './world.ts';

type CompanyKey = 'sturz' | 'wond';

/** Stores a PoC of the cast as a selection opens it, with its need and engagements; the reserve waits beside it. */
export async function plantPoc(
  world: World,
  given: { partners?: CompanyKey[]; reserve?: CompanyKey; more?: Partial<PocRecord> } = {},
): Promise<PocRecord> {
  const { deps, cast } = world;
  const now = deps.now();
  const id = newId(now);
  const need = await plantNeed(world, {
    status: 'in-poc',
    pocId: id,
    pocIds: [id],
    handlerId: cast.people.manager.id,
    expectedEffects: [{ dimension: 'safety', effect: 'Fewer falls.' }],
  });
  const selected = [];
  for (const key of given.partners ?? ['sturz']) selected.push(await plantEngagement(world, need, key, 'selected'));
  if (given.reserve) await plantEngagement(world, need, given.reserve, 'reserve');
  const fresh = newPoc({
    id,
    reference: await deps.references('P', now),
    need,
    selected,
    managerId: cast.people.manager.id,
    programmeId: cast.organisations.programme.id,
    now,
  });
  return await deps.pocs.create({ ...fresh, ...given.more }, { actor: systemActor, now, event: 'poc.opened' });
}

/** Does the worker's part of a PoC's last step: carries it into need and engagements, which frees the PoC for the next. */
export async function applyTurn(world: World, id: string): Promise<void> {
  const { deps } = world;
  const poc = await deps.pocs.find({ _id: id });
  for (const entry of poc?.outbox.filter((one) => one.consumer === 'apply') ?? []) {
    await runOutboxJob(deps, async (record, due) => await applyPoc(deps, record as PocRecord, due), {
      collection: 'pocs',
      recordId: id,
      entryId: entry.id,
    });
  }
}

/** Takes one step after another on a PoC through the API, always at the version seen last. */
export class PocDriver {
  readonly id: string;
  private readonly world: World;

  constructor(world: World, poc: Pick<PocRecord, '_id'>) {
    this.world = world;
    this.id = poc._id;
  }

  async see(who: keyof Cast['people'] = 'manager', path = ''): Promise<Reply<AnyBody>> {
    return await (await this.world.as(who)).get(`/pocs/${this.id}${path}`);
  }

  async take(who: keyof Cast['people'], action: PocAction, body: unknown = someBody[action]): Promise<Reply<AnyBody>> {
    const { version } = (await this.see()).body;
    const reply = await (await this.world.as(who)).act({ id: this.id, version }, 'pocs', action, body);
    await applyTurn(this.world, this.id);
    return reply;
  }

  /** The same, where it must work. */
  async must(...step: Parameters<PocDriver['take']>): Promise<AnyBody> {
    const reply = await this.take(...step);
    if (reply.status !== 200)
      throw new Error(`${step[1]} by ${step[0]}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  async writeCharter(
    who: keyof Cast['people'] = 'manager',
    charter: unknown = completeCharter(),
  ): Promise<Reply<AnyBody>> {
    const { version } = (await this.see()).body;
    return await (await this.world.as(who)).put(`/pocs/${this.id}/charter`, charter, { 'If-Match': `"v${version}"` });
  }

  async fileEverything(): Promise<void> {
    const { items } = (await this.see('manager', '/checklist')).body;
    const open = (items as { code: string; state: string }[]).filter((one) => one.state === 'open');
    for (const { code } of open) await this.must('engineer', 'provide-evidence', { code, reference: 'In the file.' });
    const codes = (items as { code: string; state: string }[])
      .filter((one) => one.state !== 'accepted')
      .map((one) => one.code);
    await this.must('manager', 'accept-items', { codes });
  }

  /** From where it stands up to a status, the usual way. */
  async reach(target: PocStatus): Promise<void> {
    const steps: [PocStatus, () => Promise<unknown>][] = [
      ['in-review', async () => [await this.writeCharter(), await this.must('manager', 'send-to-review')]],
      [
        'funding',
        async () => {
          for (const who of ['lead', 'director', 'manager'] as const) await this.must(who, 'approve');
        },
      ],
      [
        'preparing',
        async () => [await this.must('manager', 'record-funding'), await this.must('manager', 'confirm-funding')],
      ],
      ['running', async () => [await this.fileEverything(), await this.must('manager', 'start')]],
      ['evaluating', async () => await this.must('lead', 'finish')],
    ];
    for (const [status, step] of steps) {
      await step();
      if (status === target) return;
    }
    throw new Error(`The usual way doesn't lead to ${target}.`);
  }
}
