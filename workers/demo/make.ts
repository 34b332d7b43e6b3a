import { readConfig } from '../../src/config.ts';
import { demoRepository } from '../../src/demo/demo.repository.ts';
import { connectDatabase } from '../../src/kernel/database.ts';
import { makeLog } from '../../src/kernel/log.ts';
import { makeDemo } from './seed.ts';

/** How often to look whether another process has finished what it began, in milliseconds. */
const lookEveryMs = 500;

/** Makes the demo in the database of the environment, once among all processes; a making that was interrupted is done anew. */
async function main(): Promise<void> {
  // The server's end closes this pipe: nobody waits for the demo any more.
  process.stdin.on('end', () => process.exit(1)).resume();
  const config = readConfig();
  const { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl } = config;
  if (mongodbUri === undefined || redisUrl === undefined)
    throw new Error('The server gives MONGODB_URI and REDIS_URL.');
  const connection = await connectDatabase(mongodbUri, config.MONGODB_DATABASE);
  const demo = demoRepository(connection);
  for (;;) {
    const found = await demo.state();
    if (found.at === 'done') break;
    const mine = (found.at === 'none' || !isRunning(found.by)) && (await demo.claim(found, process.pid));
    if (mine) {
      await demo.clear();
      await makeDemo(config, { mongodbUri, redisUrl }, makeLog(config.LOG_LEVEL, 'demo'), new Date());
      await demo.finish(new Date());
    } else {
      await new Promise((done) => setTimeout(done, lookEveryMs));
    }
  }
  await connection.close();
  process.exit(0);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is a running one.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
