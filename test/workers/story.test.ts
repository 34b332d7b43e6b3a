import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemoWorld, type DemoWorld } from '../support/demo.world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: DemoWorld;
let folder: string;

beforeAll(async () => {
  [world, folder] = await Promise.all([openDemoWorld({ workers: true }), mkdtemp(join(tmpdir(), 'story-test-'))]);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

interface Told {
  code: number | null;
  lines: string[];
  errors: string;
}

/** Runs `npm run story` against the world. */
async function tell(...args: string[]): Promise<Told> {
  const script = join(__dirname, '../../src/story/story.command.ts');
  const child = spawn(process.execPath, [script, '--url', world.url, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, lines: out.trimEnd().split('\n'), errors };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const noStack = (told: Told): void =>
  expect(`${told.lines.join('\n')}${told.errors}`).not.toMatch(/^\s+at .*:\d+:\d+/m);

describe('the story', () => {
  it('takes a Dutch nurse’s need to a decision with a German company, and again', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const told = await tell();
      expect(told.errors).toBe('');
      expect(told.code).toBe(0);
      expect(told.lines.at(-1)).toMatch(/^Story: \d+ steps, 1 need, \d+ invited, 1 response, 1 PoC decided: adopt$/);
      const text = told.lines.join('\n');
      // The German company reads why in German, with the Dutch need's own words.
      expect(text).toMatch(/GmbH\): reads the invitation[^]*„(vallen|bed)/);
      expect(text).toMatch(/accepts the evidence of all \d+ items/);
      expect(text).toMatch(/chain of hashes is whole/);
    }
  }, 120_000);

  it('goes on with a text of one’s own, in the language it finds', async () => {
    const told = await tell(
      '--need',
      await file(
        'de.txt',
        'Druckgeschwüre trotz Lagerung\nBettlägerige bekommen trotz Umlagern alle zwei Stunden einen Dekubitus am Steiß. Nachts wecken wir Menschen, die sich selbst drehen.',
      ),
    );
    expect(told.errors).toBe('');
    expect(told.code).toBe(0);
    expect(told.lines.join('\n')).toMatch(/drafts N-\S+ “Druckgeschwüre trotz Lagerung” \(de\)/);
    expect(told.lines.at(-1)).toMatch(/1 PoC decided: adopt$/);
  });

  it('closes honestly what nobody fits, says why and what to ask', async () => {
    const told = await tell(
      '--need',
      await file(
        'nonsense.txt',
        'Blorf the wibble\nThe zanfle gromped over seventeen blivets until the mungs were all snarfed and nobody was left to gimble.',
      ),
    );
    expect(told.code).toBe(0);
    const text = told.lines.join('\n');
    expect(text).toMatch(/abstains: no company fits/);
    expect(text.match(/Ask the hospital: .+\?/g)).toHaveLength(2);
    expect(told.lines.at(-1)).toMatch(/^Story: \d+ steps, 1 need, 0 invited, closed: none-suitable, watched$/);
  });

  it('takes out what looks like a patient’s data', async () => {
    const told = await tell(
      '--need',
      await file(
        'patient.txt',
        'Mevrouw Jansen valt\nMevrouw Jansen, geboren 12-03-1941, valt elke nacht uit bed op de geriatrie en wij horen het niet.',
      ),
    );
    expect(told.lines.join('\n')).toMatch(/takes it out\n.*“Mevrouw Jansen”/);
    expect(told.code).toBe(0);
  });

  it.each([
    ['an empty file', ''],
    ['only blank lines', '\n \n\n'],
  ])('stops with the step and the problem document for %s', async (_what, content) => {
    const told = await tell('--need', await file('empty.txt', content));
    expect(told.code).toBe(1);
    expect(told.errors).toMatch(/Not reached – .*POST \/needs\n\{[^]*"code": "bad-request"[^]*"path": "title"/);
    noStack(told);
  });

  it.each([
    ['one word', 'wond'],
    ['emoji', '😀😀😀\n🚑🚑🚑 👩‍⚕️ 🛏️🛏️'],
    ['HTML', '<h1>Wachten</h1><script>alert(1)</script>\n<p>Er gaat iets mis &amp; niemand weet wat.</p>'],
    ['20,000 words', `Zu lang\n${'Wort '.repeat(20_000)}`],
  ])('reaches an end with %s', async (_what, content) => {
    const told = await tell('--need', await file('odd.txt', content));
    noStack(told);
    expect(told.code).toBe(0);
    expect(told.lines.at(-1)).toMatch(/^Story: \d+ steps, 1 need, /);
  });

  it('says in a line what is wrong with its options', async () => {
    expect(await tell('--need', '/nowhere.txt')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('/nowhere.txt'),
    });
    expect(await tell('--need', await file('a.txt', 'a'), '--language', 'fr')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('fr'),
    });
    expect(await tell('--password', 'wrong')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('unauthenticated'),
    });
  });
});
