/** A process that holds the services of a folder, as the app does: prints their addresses, ends when its input closes. */
import { EmbeddedError, startServices } from '../../src/embedded/services.ts';

const [dataDir = '', programsDir, durable] = process.argv.slice(2);
try {
  const services = await startServices({
    dataDir,
    durable: durable !== 'volatile',
    ...(programsDir === undefined || programsDir === '' ? {} : { programsDir }),
    log: () => undefined,
  });
  const { mongodb, redis } = services;
  console.log(JSON.stringify({ mongodb: mongodb.uri, redis: redis.uri, how: `${mongodb.how}; ${redis.how}` }));
  for await (const _ of process.stdin) {
    // only the end of the input means something
  }
  await services.stop();
} catch (error) {
  if (!(error instanceof EmbeddedError)) throw error;
  console.log(JSON.stringify({ error: error.message }));
}
