import { ConfigError, publicUrl, readConfig } from '../../config.ts';
import { createDeps } from '../../deps.ts';
import { EmbeddedError, startServices } from '../../embedded/services.ts';
import { openGround } from '../../ground.ts';
import { makeLog } from '../../kernel/log.ts';

/** Prints what became of every invitation, one JSON object a line, for tuning the weights: `npm run --silent match:feedback > feedback.jsonl`. */
async function main(): Promise<void> {
  const config = readConfig();
  const services = await startServices({
    dataDir: config.DATA_DIR,
    log: (line) => console.error(line),
    ...(config.MONGODB_URI ? { mongodbUri: config.MONGODB_URI } : {}),
    ...(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : {}),
  });
  try {
    const addresses = { mongodbUri: services.mongodb.uri, redisUrl: services.redis.uri };
    const ground = await openGround(config, addresses, {
      log: makeLog('silent', 'match-feedback'),
      origin: () => publicUrl(config, config.PORT),
    });
    try {
      let lines = 0;
      for await (const feedback of createDeps(ground).matchQuality.feedback()) {
        if (!process.stdout.write(`${JSON.stringify(feedback)}\n`))
          await new Promise((done) => process.stdout.once('drain', done));
        lines += 1;
      }
      console.error(`${lines} invitations`);
    } finally {
      await ground.close();
    }
  } finally {
    await services.stop();
  }
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof ConfigError || error instanceof EmbeddedError ? error.message : error);
    process.exit(1);
  });
