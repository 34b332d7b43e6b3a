import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledLexicon } from '../../src/matching/reader.ts';
import { startServices } from '../../src/embedded/services.ts';

/** Finds or starts MongoDB and Redis once for all test files; each file has a database and a queue prefix of its own. */
export default async function setUp(): Promise<void> {
  // Compiled once and kept, instead of by each test file at the same time.
  compiledLexicon();
  const dataDir = process.env['TEST_DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'carecure-test-')));
  const services = await startServices({
    dataDir,
    durable: false,
    log: (line: string) => console.log(line),
    ...(process.env['MONGODB_URI'] ? { mongodbUri: process.env['MONGODB_URI'] } : {}),
    ...(process.env['REDIS_URL'] ? { redisUrl: process.env['REDIS_URL'] } : {}),
  });
  process.env['TEST_MONGODB_URI'] = services.mongodb.uri;
  process.env['TEST_REDIS_URL'] = services.redis.uri;
  process.env['TEST_MONGODB_STAND_IN'] = String(services.mongodb.standIn);
  (globalThis as { stopServices?: () => Promise<void> }).stopServices = async () => await services.stop();
}
