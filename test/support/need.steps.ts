import type { AnyBody } from './client.ts';
import type { World } from './world.ts';

/** A Dutch ward's need that companies for falls at night fit. */
export const fallNeed = {
  language: 'nl',
  title: 'Patiënten vallen ’s nachts uit bed',
  problem:
    'Op onze geriatrische afdeling vallen elke week patiënten als ze ’s nachts zonder hulp uit bed stappen. Wij horen het pas als het te laat is.',
  desiredOutcome: 'De nachtdienst krijgt een alarm als iemand uit bed stapt, zonder camera.',
  careSetting: 'hospital-ward',
};

/** Stops with what went wrong when a step didn’t succeed. */
function done({ status, body }: { status: number; body: AnyBody }): AnyBody {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The need as it is once what was decided has been carried out. */
export async function settledNeed(world: World, id: string): Promise<AnyBody> {
  const manager = await world.as('manager');
  return await world.until(async () => {
    const { body } = await manager.get(`/needs/${id}`);
    return body.applying === null ? body : null;
  }, 60_000);
}

/** Written and submitted by the nurse, taken into triage by the manager. */
export async function needInTriage(world: World, content: Record<string, unknown> = fallNeed): Promise<AnyBody> {
  const [nurse, manager] = await Promise.all([world.as('nurse'), world.as('manager')]);
  const submitted = done(await nurse.act(done(await nurse.post('/needs', content)), 'needs', 'submit'));
  return done(await manager.act(submitted, 'needs', 'start-triage'));
}

/** Takes an action of the manager on the need as it is now. */
export async function managerActs(world: World, id: string, action: string, body: unknown = {}): Promise<AnyBody> {
  const manager = await world.as('manager');
  return done(await manager.act(done(await manager.get(`/needs/${id}`)), 'needs', action, body));
}

/** Published for two weeks, and its invitations made. */
export async function publishedNeed(world: World, id: string, more: Record<string, unknown> = {}): Promise<AnyBody> {
  await managerActs(world, id, 'publish', {
    rubric: { impact: 5, reach: 4, feasibility: 4, regionalFit: 5 },
    responseDeadline: new Date(Date.now() + 14 * 86_400_000).toISOString(),
    ...more,
  });
  return await settledNeed(world, id);
}

/** The ranking that was made of the need at this version or later. */
export async function rankedAt(
  world: World,
  need: { id: string; version: number },
  purpose = 'preview',
): Promise<AnyBody> {
  const manager = await world.as('manager');
  return await world.until(async () => {
    const { status, body } = await manager.get(`/needs/${need.id}/matches?purpose=${purpose}`);
    return status === 200 && body.needVersion >= need.version ? body : null;
  }, 60_000);
}
