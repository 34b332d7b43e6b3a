import { mkdir, realpath } from 'node:fs/promises';
import type { ServiceName } from './control.messages.ts';
import { EmbeddedError, failureOf } from './embedded.error.ts';
import { projectDataFolder } from './places.ts';
import { holdServices } from './supervisor.client.ts';
import type { Hold } from './supervisor.client.ts';

export { EmbeddedError } from './embedded.error.ts';

export interface Service {
  readonly uri: string;
  /** One line for the console: what it is and where. */
  readonly how: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where data and logs are kept. Processes with the same folder share the services. */
  dataDir: string;
  log: (line: string) => void;
  mongodbUri?: string;
  redisUrl?: string;
  /** False: data needn't outlive the services: faster, for tests. True by default. */
  durable?: boolean;
  /** Where downloaded programs are kept; the project's `.data` by default. */
  programsDir?: string;
}

export interface Services {
  mongodb: Service & { readonly standIn: boolean };
  redis: Service;
  stop(): Promise<void>;
}

/**
 * MongoDB and Redis: those that are given by address, else those that run on this folder already, else started ones. Started
 * services run while any process of the folder lives that has asked for them, and end with the last, however it ends.
 * Throws an EmbeddedError that says what was tried and what helps.
 */
export async function startServices(options: EmbeddedOptions): Promise<Services> {
  const { mongodbUri, redisUrl, durable = true, log } = options;
  const hold = mongodbUri === undefined || redisUrl === undefined ? await holdFor(options) : undefined;
  const [mongodb, redis] = await Promise.allSettled([
    mongodbUri === undefined ? started(hold, 'mongodb', durable) : given('MongoDB', mongodbUri),
    redisUrl === undefined ? started(hold, 'redis', durable) : given('Redis', redisUrl),
  ]);
  if (mongodb.status === 'rejected' || redis.status === 'rejected') {
    hold?.end();
    const reasons = [mongodb, redis].flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    throw new EmbeddedError(...reasons.map((reason) => failureOf(reason, 'A service of this machine failed.')));
  }
  log(`MongoDB: ${mongodb.value.how}`);
  log(`Redis: ${redis.value.how}`);
  return {
    mongodb: mongodb.value,
    redis: redis.value,
    async stop() {
      await Promise.all([mongodb.value.stop(), redis.value.stop()]);
      hold?.end();
    },
  };
}

async function holdFor({ dataDir, programsDir, log }: EmbeddedOptions): Promise<Hold> {
  try {
    await mkdir(dataDir, { recursive: true });
    // two spellings of one folder must not become two owners
    const places = { dataDir: await realpath(dataDir), programsDir: programsDir ?? projectDataFolder() };
    return await holdServices(places, log);
  } catch (error) {
    throw new EmbeddedError(failureOf(error, `The data folder ${dataDir} can't be used.`));
  }
}

type StartedService = Services['mongodb'];

async function started(hold: Hold | undefined, service: ServiceName, durable: boolean): Promise<StartedService> {
  if (hold === undefined) throw new Error('Nothing to start was asked for');
  const { uri, how, standIn } = await hold.want(service, durable);
  return { uri, how, standIn, stop: () => hold.release(service) };
}

/** Only its host is shown: an address may hold a password. */
async function given(name: string, uri: string): Promise<StartedService> {
  const host = /^[a-z+]+:\/\/(?:[^@/]*@)?([^/?]+)/i.exec(uri)?.[1] ?? 'an address that was given';
  return { uri, how: `${name} at ${host}, as given`, standIn: false, stop: () => Promise.resolve() };
}
