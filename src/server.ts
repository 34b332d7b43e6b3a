import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { ConfigError, publicUrl, readConfig, type Config } from './config.ts';
import { createDeps, type Deps } from './deps.ts';
import { castTable } from './demo/accounts.ts';
import { demoPassword } from './demo/demo.password.ts';
import { DemoError, prepareDemo } from './demo/demo.start.ts';
import { EmbeddedError } from './embedded/embedded.error.ts';
import { startServices } from './embedded/services.ts';
import { openGround } from './ground.ts';
import { makeLog } from './kernel/log.ts';
import { warmUp } from './matching/reader.ts';
import { superviseWorker, type WorkerProcess } from './worker-process.ts';

const say = (line: string): void => console.log(line);

/** Starts everything on one machine, or with `--api-only` the API alone, and stops it in order on a signal. */
async function main(): Promise<void> {
  const { values: flags } = parseArgs({
    options: { 'no-demo': { type: 'boolean', default: false }, 'api-only': { type: 'boolean', default: false } },
  });
  const config = readConfig();
  const log = makeLog(config.LOG_LEVEL, 'api');
  const services = await startServices({
    dataDir: config.DATA_DIR,
    log: say,
    ...(config.MONGODB_URI ? { mongodbUri: config.MONGODB_URI } : {}),
    ...(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : {}),
  });
  const wanted = !flags['no-demo'] && !flags['api-only'] && config.MONGODB_URI === undefined;
  const isDemo = await prepareDemo({ config, services, wanted, say });
  let address = publicUrl(config, config.PORT);
  let worker: WorkerProcess | null = null;
  const ground = await openGround(
    config,
    { mongodbUri: services.mongodb.uri, redisUrl: services.redis.uri },
    { log, origin: () => address, demo: isDemo, workerMetrics: async () => (await worker?.metrics()) ?? null },
  );
  const deps = createDeps(ground);
  await deps.createIndexes();

  // Shorter than Node's own five minutes: who sends slowly must not hold the places of others.
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 120_000 }, createApp(deps));
  const port = await listen(server, config);
  address = publicUrl(config, port);
  worker = flags['api-only'] ? null : startWorker(address, deps, services);
  say(`CareCure is ready at ${address}`);
  if (isDemo) for (const line of castTable(demoPassword)) say(line);
  warmUp().catch((error: unknown) => log.warn({ err: error }, 'reading ahead failed'));

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    say(`\n${signal}: stopping`);
    deps.changes.close();
    void shutDown(server, worker)
      .then(async () => await ground.close())
      .then(async () => await services.stop())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function listen(server: Server, config: Config): Promise<number> {
  return await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(config.PORT, config.HOST, () => {
      const bound = server.address();
      done(typeof bound === 'object' && bound ? bound.port : config.PORT);
    });
  });
}

function startWorker(
  address: string,
  deps: Deps,
  services: { mongodb: { uri: string }; redis: { uri: string } },
): WorkerProcess {
  const script = [
    join(import.meta.dirname, '../workers/index.js'),
    join(import.meta.dirname, '../workers/index.ts'),
  ].find((path) => existsSync(path));
  if (!script) throw new Error('The worker’s script is missing; build first: npm run build');
  const env = {
    ...process.env,
    MONGODB_URI: services.mongodb.uri,
    REDIS_URL: services.redis.uri,
    PUBLIC_URL: address,
  };
  return superviseWorker(script, env, deps.log);
}

/** Takes no new requests, lets the running ones finish (at most 10 s), then ends the worker. */
async function shutDown(server: Server, worker: WorkerProcess | null): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done());
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
  await Promise.all([closed, worker?.stop()]);
}

main().catch((error: unknown) => {
  const told = error instanceof ConfigError || error instanceof EmbeddedError || error instanceof DemoError;
  console.error(told ? error.message : error);
  process.exit(1);
});
