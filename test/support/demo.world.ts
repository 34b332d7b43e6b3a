import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { plant } from '../../src/demo/planting.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { openGround } from '../../src/ground.ts';
import { makeLog } from '../../src/kernel/log.ts';
import { makeDemo } from '../../workers/demo/seed.ts';
import { startWorkers } from '../../workers/start.ts';

/** A running system with the demo's organisations, people and companies. */
export interface DemoWorld {
  deps: Deps;
  url: string;
  close(): Promise<void>;
}

/** `lived`: with the demo's past, as `npm start` makes it. `workers`: with workers beside the API. */
export async function openDemoWorld({ lived = false, workers = false } = {}): Promise<DemoWorld> {
  const services = { mongodbUri: process.env['TEST_MONGODB_URI'] ?? '', redisUrl: process.env['TEST_REDIS_URL'] ?? '' };
  const name = `demo-${randomBytes(6).toString('hex')}`;
  const config = readConfig({
    LOG_LEVEL: 'silent',
    MONGODB_DATABASE: name,
    QUEUE_PREFIX: `{${name}}`,
    RATE_LIMIT: '100000',
    // The workers run in the same process here and hold it up, e.g. while the lexicon is compiled.
    MAX_LAG_MS: '600000',
  });
  const log = makeLog(config.LOG_LEVEL, 'test');
  if (lived) await makeDemo(config, services, log, new Date());
  let url = '';
  const ground = await openGround(config, services, { log, origin: () => url });
  const deps = createDeps(ground);
  if (!lived) {
    await deps.createIndexes();
    await plant(deps, new Date(), new Date());
  }
  const server = createServer(createApp(deps));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = workers ? await startWorkers(deps) : null;
  return {
    deps,
    url,
    close: async () => {
      await running?.stop();
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
      await deps.connection.dropDatabase();
      await ground.close();
    },
  };
}
