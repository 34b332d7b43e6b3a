import type { Logger } from 'pino';
import type { Config } from '../../src/config.ts';
import { createDeps } from '../../src/deps.ts';
import { demoPast, seedDemo } from '../../src/demo/seed.ts';
import { openGround } from '../../src/ground.ts';
import type { Consumer } from '../../src/kernel/events.ts';
import { turnClocks } from '../clocks.ts';
import { runOutboxJob } from '../outbox.worker.ts';
import { effectsOf } from '../start.ts';

/** Notices of the last working days nobody has read yet; those before are long read and not made at all. */
const unreadDays = 1;

/** Makes the demo in an empty database, with the very effects that the workers have. */
export async function makeDemo(
  config: Config,
  services: { mongodbUri: string; redisUrl: string },
  log: Logger,
  made: Date,
): Promise<void> {
  const past = demoPast(made);
  const ground = await openGround(config, services, { log, origin: () => '', now: past.time.now });
  try {
    const deps = createDeps({ ...ground, queues: past.time.queues });
    await deps.createIndexes();
    const effects = effectsOf(deps);
    const told = (consumer: Consumer): boolean =>
      consumer !== 'mail' && (consumer !== 'notify' || past.time.now() >= past.calendar.at(unreadDays, 0));
    await seedDemo(deps, past, {
      run: async ({ consumer, job }) => {
        const effect = effects[consumer];
        if (effect && told(consumer)) await runOutboxJob(deps, effect, job);
      },
      turnClocks: async () => await turnClocks(deps),
    });
  } finally {
    await ground.close();
  }
}
