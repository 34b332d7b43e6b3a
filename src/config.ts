import { z } from 'zod';

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((value) => ['true', '1', 'yes'].includes(value));
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** One row per environment variable: its shape, its default, what it is for. The README's table is made from it. */
export const settings = {
  HOST: {
    shape: z.string().min(1),
    default: '127.0.0.1',
    about: 'Address to listen on. A demo database is served on loopback only, unless `DEMO_PUBLIC` is true.',
  },
  PORT: { shape: whole(0, 65_535), default: '3000', about: 'Port to listen on.' },
  PUBLIC_URL: {
    shape: z.url().optional(),
    default: undefined,
    about:
      'Address people use, for links in mail and for checking where requests come from. Default: `http://HOST:PORT`.',
  },
  DATA_DIR: {
    shape: z.string().min(1),
    default: '.data',
    about: 'Where embedded services keep their data, and what was downloaded.',
  },
  MONGODB_URI: {
    shape: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//, 'A MongoDB URI begins with mongodb://')
      .optional(),
    default: undefined,
    about: 'MongoDB to use. Default: one is found or started.',
  },
  MONGODB_DATABASE: { shape: z.string().regex(/^[\w-]{1,60}$/), default: 'carecure', about: 'Name of the database.' },
  REDIS_URL: {
    shape: z
      .string()
      .regex(/^rediss?:\/\//, 'A Redis URL begins with redis://')
      .optional(),
    default: undefined,
    about: 'Redis to use. Default: one is found or started.',
  },
  QUEUE_PREFIX: {
    shape: z.string().regex(/^[\w{}-]{1,60}$/),
    default: '{carecure}',
    about: 'Prefix of the queues’ keys in Redis; braces keep them on one node of a cluster.',
  },
  SESSION_SECRET: {
    shape: z.string().min(32).optional(),
    default: undefined,
    about:
      'Signs session cookies; at least 32 characters. Default: made once and kept in the database, for all processes alike.',
  },
  SESSION_HOURS: { shape: whole(1, 720), default: '12', about: 'Hours without activity after which a session ends.' },
  COOKIE_SECURE: {
    shape: flag,
    default: 'false',
    about: 'Send the session cookie over HTTPS only. Set it to true wherever HTTPS ends before this process.',
  },
  TRUST_PROXY: { shape: whole(0, 10), default: '0', about: 'How many proxies in front set `X-Forwarded-For`.' },
  SMTP_URL: {
    shape: z
      .string()
      .regex(/^smtps?:\/\//, 'An SMTP URL begins with smtp://')
      .optional(),
    default: undefined,
    about: 'Mail server. Default: mail is kept in the database and shown to the administrator.',
  },
  MAIL_FROM: { shape: z.string().min(3), default: 'CareCure <no-reply@carecure.example>', about: 'Sender of mail.' },
  DEMO_PUBLIC: {
    shape: flag,
    default: 'false',
    about: 'Serve a demo database, whose passwords are printed, on other addresses than loopback.',
  },
  BODY_LIMIT: { shape: z.string().regex(/^\d+(kb|mb)$/), default: '256kb', about: 'Largest JSON body.' },
  UPLOAD_LIMIT_MB: { shape: whole(1, 100), default: '20', about: 'Largest attachment, in megabytes.' },
  RATE_LIMIT: {
    shape: whole(10, 1_000_000),
    default: '1200',
    about: 'Requests a minute per signed-in person or key, and per address for others.',
  },
  SIGN_IN_LIMIT: {
    shape: whole(3, 1000),
    default: '10',
    about:
      'Failed sign-ins per account in 15 minutes, ten times as many per address; also resets, applications and invitations.',
  },
  MAX_IN_FLIGHT: {
    shape: whole(10, 100_000),
    default: '400',
    about: 'Requests served at once per process; more get 503.',
  },
  MAX_LAG_MS: {
    shape: whole(50, 600_000),
    default: '500',
    about: 'Mean delay of the event loop, in milliseconds, above which new requests get 503.',
  },
  ROUTE_CONCURRENCY: {
    shape: whole(1, 100),
    default: '8',
    about: 'Jobs a worker process takes at once from each queue.',
  },
  PROGRAMME_REGION: {
    shape: z.enum(['NL', 'DE-NW', 'DE-NI']),
    default: 'NL',
    about: 'Whose public holidays count for the manager’s clocks.',
  },
  METRICS_TOKEN: {
    shape: z.string().min(16).optional(),
    default: undefined,
    about:
      'Bearer token for `/metrics`; at least 16 characters. Default: no token, and only this machine reads them, not through a proxy.',
  },
  LOG_LEVEL: {
    shape: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    default: 'info',
    about: 'Least severe log line written.',
  },
} as const satisfies Record<string, { shape: z.ZodType; default: string | undefined; about: string }>;

type Settings = typeof settings;
export type Config = { readonly [Name in keyof Settings]: z.infer<Settings[Name]['shape']> };

/** The environment doesn't fit; `faults` names every variable and what is wrong with it. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The environment has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads the whole environment once. An empty variable counts as not set.
 * @throws ConfigError with every fault
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const faults: string[] = [];
  const entries = Object.entries(settings).map(([name, setting]) => {
    const value = env[name] === undefined || env[name] === '' ? setting.default : env[name];
    const result = (setting.shape as z.ZodType).safeParse(value);
    if (!result.success)
      faults.push(`${name}=${String(env[name])}: ${result.error.issues.map((one) => one.message).join('; ')}`);
    return [name, result.data];
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.fromEntries(entries) as Config;
}

/** The environment for a process of our own, with changes; an empty value counts there as not set. */
export const environmentWith = (changes: Record<string, string>): Record<string, string | undefined> => ({
  ...process.env,
  ...changes,
});

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** The address people use, without a slash at its end. */
export function publicUrl(config: Config, port: number): string {
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  return (config.PUBLIC_URL ?? `http://${host}:${port}`).replace(/\/$/, '');
}
