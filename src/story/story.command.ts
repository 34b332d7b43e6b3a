import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { demoPassword } from '../demo/demo.password.ts';
import { chosenOf, respond } from './act.company.ts';
import { checkRecord, closeUnmatched, publish, select, submitNeed, triage, type Cast } from './act.need.ts';
import { tryOut } from './act.poc.ts';
import { Person, StoryError } from './story.client.ts';
import { findOrStart } from './story.system.ts';
import { Teller } from './story.teller.ts';
import { needOf } from './story.text.ts';

const usage = `npm run story -- [--need FILE] [--language nl|de|en] [--url http://…] [--password …]
Drives the whole main job through the HTTP API: from a need to a decided proof of concept.
  --need      a text file: the first line is the title, the rest the problem
  --language  of the text; found by itself where it isn't given
  --url       of a running system with demo accounts; else the one on PORT, else one of its own`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      need: { type: 'string' },
      language: { type: 'string' },
      url: { type: 'string' },
      password: { type: 'string', default: demoPassword },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const tell = new Teller();
  const text = needOf(values.need, values.language);
  const system = await findOrStart(values.url?.replace(/\/$/, ''), readConfig().PORT, (line) => tell.say(line));
  try {
    await drive(system.url, text, values.password, tell);
  } finally {
    await system.stop();
  }
}

async function drive(url: string, text: ReturnType<typeof needOf>, password: string, tell: Teller): Promise<void> {
  const signIn = async (email: string): Promise<Person> => await Person.signIn(url, email, password);
  const cast: Cast = {
    nurse: await signIn('noor@twickelerveld.example'),
    lead: await signIn('lead@twickelerveld.example'),
    manager: await signIn('mirjam@clusterbureau.example'),
  };
  const need = await submitNeed(cast, text, tell);
  const preview = await triage(cast, need, tell);
  if (preview.level === 'none') {
    await closeUnmatched(cast, need, preview, tell);
    await checkRecord(cast, need, tell);
    tell.end('closed: none-suitable, watched');
    return;
  }
  const { invited } = await publish(cast, need, preview, tell);
  if (invited.length === 0)
    throw new StoryError('Nobody was invited', {
      detail: 'The ranking named companies, but publication invited none.',
    });
  const match = await chosenOf(cast, invited);
  const { director, engagementId } = await respond(cast, need, match, signIn, tell);
  const pocId = await select(cast, need, engagementId, tell);
  const decision = await tryOut({ ...cast, director }, pocId, tell);
  await checkRecord(cast, need, tell);
  tell.end(`1 PoC decided: ${decision}`);
}

main().catch((error: unknown) => {
  if (error instanceof StoryError)
    console.error(`\nNot reached – ${error.message}\n${JSON.stringify(error.problem, null, 2)}`);
  else console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
