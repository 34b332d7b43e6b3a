import { parseArgs } from 'node:util';
import { ConfigError, publicUrl, readConfig, type Config } from '../../config.ts';
import { createDeps, type Deps } from '../../deps.ts';
import { EmbeddedError, startServices } from '../../embedded/services.ts';
import { openGround } from '../../ground.ts';
import { languageSchema } from '../../kernel/actor.ts';
import { makeLog } from '../../kernel/log.ts';
import { linksOf } from '../../mail/mail.links.ts';
import { administrators, makeAdministrator, type NewAdministrator, type Programme } from '../first.administrator.ts';
import { emailSchema, newPasswordSchema, personName } from '../user.schema.ts';
import { askPassword, Interrupted, readPassword } from './ask.password.ts';

const usage = `npm run admin:create -- --email ADDRESS --name NAME [--language nl|de|en] [--organisation NAME] [--link] [--another]

Makes the first administrator, and the programme's organisation if there is none. The password is asked for on a terminal, or
read from standard input; with --link a link is printed instead, by which it is set once within an hour.
--another adds one where there is an administrator already.`;

/** What the caller can set right; told without a stack. */
class CommandError extends Error {}

interface Wanted extends Omit<NewAdministrator, 'password'> {
  organisation: string;
  link: boolean;
  another: boolean;
}

function wantedOf(args: string[]): Wanted {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string', default: 'en' },
    organisation: { type: 'string', default: 'Programme office' },
    link: { type: 'boolean', default: false },
    another: { type: 'boolean', default: false },
  } as const;
  const given = (() => {
    try {
      return parseArgs({ args, options }).values;
    } catch (error) {
      throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    }
  })();
  const email = emailSchema.safeParse(given.email);
  const name = personName.safeParse(given.name);
  const language = languageSchema.safeParse(given.language);
  const organisation = personName.safeParse(given.organisation);
  const faults = Object.entries({ email, name, language, organisation }).filter(([, one]) => !one.success);
  if (!email.success || !name.success || !language.success || !organisation.success) {
    const lines = faults.map(([option, one]) => `--${option}: ${one.error?.issues[0]?.message ?? 'wrong'}`);
    throw new CommandError(`${lines.join('\n')}\n\n${usage}`);
  }
  const { link, another } = given;
  return {
    email: email.data,
    name: name.data,
    language: language.data,
    organisation: organisation.data,
    link,
    another,
  };
}

async function newPassword(): Promise<string> {
  const terminal = process.stdin.isTTY;
  const password = terminal
    ? await askPassword('Password (12 characters or more): ', process.stdin, process.stderr)
    : await readPassword(process.stdin);
  if (!newPasswordSchema.safeParse(password).success) throw new CommandError('A password has 12 to 200 characters.');
  if (terminal && (await askPassword('The same again: ', process.stdin, process.stderr)) !== password)
    throw new CommandError('The two passwords differ.');
  return password;
}

const placeOf = (config: Config): Omit<Programme, 'name'> => {
  const holidayRegion = config.PROGRAMME_REGION;
  if (holidayRegion === 'NL') return { country: 'NL', region: 'Twente', holidayRegion };
  return { country: 'DE', region: holidayRegion === 'DE-NI' ? 'Niedersachsen' : 'Münsterland', holidayRegion };
};

async function create(deps: Deps, config: Config, wanted: Wanted): Promise<void> {
  const there = await administrators(deps);
  if (there.length > 0 && !wanted.another) {
    throw new CommandError(
      `There ${there.length === 1 ? 'is an administrator' : `are ${there.length} administrators`} already. They invite others; to make one by this command add --another.`,
    );
  }
  const account = await deps.users.byEmail(wanted.email);
  const password = wanted.link || account?.passwordHash ? null : await newPassword();
  const programme = { name: wanted.organisation, ...placeOf(config) };
  const made = await makeAdministrator(deps, { ...wanted, password }, programme);
  console.log(`${made.name} <${made.email}> is an administrator now${account ? ', with the password of before' : ''}.`);
  if (!wanted.link) return;
  const { token, expiresAt } = await deps.passwords.linkFor(made);
  const origin = publicUrl(config, config.PORT);
  console.log(`Set the password once, until ${expiresAt.toISOString()}:\n${linksOf(origin).passwordReset(token)}`);
}

async function main(): Promise<void> {
  const wanted = wantedOf(process.argv.slice(2));
  const config = readConfig();
  const services = await startServices({
    dataDir: config.DATA_DIR,
    log: (line) => console.error(line),
    ...(config.MONGODB_URI ? { mongodbUri: config.MONGODB_URI } : {}),
    ...(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : {}),
  });
  try {
    const ground = await openGround(
      config,
      { mongodbUri: services.mongodb.uri, redisUrl: services.redis.uri },
      { log: makeLog(config.LOG_LEVEL, 'admin-create'), origin: () => publicUrl(config, config.PORT) },
    );
    try {
      const deps = createDeps(ground);
      await deps.createIndexes();
      await create(deps, config, wanted);
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
    const told = [CommandError, Interrupted, ConfigError, EmbeddedError].some((kind) => error instanceof kind);
    console.error(told && error instanceof Error ? error.message : error);
    process.exit(1);
  });
