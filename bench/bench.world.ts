import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServices } from '../src/embedded/services.ts';
import { openWorld, type World } from '../test/support/world.ts';

export interface BenchWorld extends World {
  servers: { mongodb: string; redis: string };
}

/** A world on servers that keep their data as in use (durable writes), or on those given by MONGODB_URI and REDIS_URL. */
export async function openBenchWorld(env: Record<string, string> = {}): Promise<BenchWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'carecure-bench-'));
  const services = await startServices({
    dataDir,
    log: (line) => console.error(line),
    ...(process.env['MONGODB_URI'] ? { mongodbUri: process.env['MONGODB_URI'] } : {}),
    ...(process.env['REDIS_URL'] ? { redisUrl: process.env['REDIS_URL'] } : {}),
  });
  process.env['TEST_MONGODB_URI'] = services.mongodb.uri;
  process.env['TEST_REDIS_URL'] = services.redis.uri;
  const world = await openWorld({ env: { RATE_LIMIT: '1000000', MAX_IN_FLIGHT: '10000', ...env } });
  return {
    ...world,
    servers: { mongodb: services.mongodb.how, redis: services.redis.how },
    close: async () => {
      await world.close();
      await services.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Milliseconds below which a share of the times lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

export const round = (value: number): number => Math.round(value * 100) / 100;
