import { flushCompileCache } from 'node:module';
import { readConfig, publicUrl, ConfigError } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { startServices } from '../src/embedded/services.ts';
import { openGround } from '../src/ground.ts';
import { makeLog } from '../src/kernel/log.ts';
import { startWatchdog } from './watchdog.ts';
import { beginWorkers } from './start.ts';

/** How long running jobs may take to finish when the worker is stopped, in milliseconds: less than its supervisor waits. */
const graceMs = 9_000;

/** A worker process: relay, clocks and all queues. Any number of them may run. */
async function main(): Promise<void> {
  // Until there is something to stop, e.g. while Redis can't be reached, the process just ends.
  let stop = (): void => process.exit(0);
  process.on('SIGTERM', () => stop());
  process.on('SIGINT', () => stop());
  // Started by a server: its end closes this pipe, however it ended.
  const supervised = process.env['CARECURE_SUPERVISED'] === 'true';
  if (supervised) process.stdin.on('end', () => stop()).resume();

  const config = readConfig();
  const log = makeLog(config.LOG_LEVEL, 'worker');
  const services = await startServices({
    dataDir: config.DATA_DIR,
    log: (line) => log.info(line),
    ...(config.MONGODB_URI ? { mongodbUri: config.MONGODB_URI } : {}),
    ...(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : {}),
  });
  const ground = await openGround(
    config,
    { mongodbUri: services.mongodb.uri, redisUrl: services.redis.uri },
    { log, origin: () => publicUrl(config, config.PORT) },
  );
  const deps = createDeps(ground);
  if (supervised) answerMetrics(deps);
  const running = beginWorkers(deps);
  const watchdog = startWatchdog(running, deps, log, () => process.exit(70));
  await running.ready;
  log.info('worker ready');
  process.send?.('ready');
  // A worker that is killed leaves nothing behind by itself; its successor starts faster with what this one compiled.
  flushCompileCache();

  let stopping = false;
  stop = (): void => {
    if (stopping) return;
    stopping = true;
    // Jobs that can't be finished, e.g. for want of Redis, are done again by another worker.
    setTimeout(() => process.exit(1), graceMs).unref();
    Promise.all([watchdog.stop(), running.stop()])
      .then(async () => await ground.close())
      .then(async () => await services.stop())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      });
  };
}

/** Gives the metrics to whoever supervises this process, whenever asked. */
function answerMetrics({ metrics, log }: Pick<Deps, 'metrics' | 'log'>): void {
  process.on('message', () => {
    metrics.registry
      .getMetricsAsJSON()
      .then((all) => process.send?.(all))
      .catch((error: unknown) => log.warn({ err: error }, 'metrics'));
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
