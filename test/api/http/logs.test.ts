import { Writable } from 'node:stream';
import { errorInLog } from '../../../src/kernel/log.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
const lines: string[] = [];
beforeAll(async () => {
  const logTo = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().trim().split('\n'));
      done();
    },
  });
  world = await openWorld({ workers: true, env: { LOG_LEVEL: 'trace' }, logTo });
});
afterAll(async () => {
  await world.close();
});

const secretWords = 'Mevrouw Zonneschijn valt op kamer 12';

describe('the log', () => {
  it('has a line per request, by its id, and follows an event to its job', async () => {
    const nurse = await world.as('nurse');
    const reply = await nurse.get('/needs?q=geheimwoord', { 'X-Request-Id': 'trace-0123456789' });
    expect(reply.headers.get('X-Request-Id')).toBe('trace-0123456789');
    const found = lines.map((line) => JSON.parse(line)).filter((line) => line.req?.id === 'trace-0123456789');
    expect(found).toMatchObject([
      {
        role: 'test',
        req: { method: 'GET', path: '/api/v1/needs' },
        res: { status: 200 },
        responseTime: expect.any(Number),
      },
    ]);
    expect(Object.keys(found[0].req).toSorted()).toEqual(['id', 'method', 'path']);
  });

  it('tells nothing of people and what they write, whatever they do', async () => {
    const nurse = await world.as('nurse');
    const { body } = await nurse.post('/needs', {
      language: 'nl',
      title: secretWords,
      problem: `${secretWords}, elke nacht.`,
      desiredOutcome: 'Zij valt niet meer.',
      careSetting: 'hospital-ward',
    });
    await nurse.act(body, 'needs', 'submit');
    await nurse.post('/needs', `{"title":"${secretWords}`, { 'Content-Type': 'application/json' });
    await world.stranger().post('/session', { email: 'zonneschijn@hospital.example', password: 'her-own-password' });
    await world.stranger().post('/password-resets', { email: 'nurse@hospital.example' });
    await world
      .stranger()
      .get(`/needs?q=${encodeURIComponent(secretWords)}`, { Authorization: 'Bearer cc_her-own-key-0123456789' });
    await (await world.as('manager')).post('/invitations', { email: 'new@hospital.example', name: 'Nina Nieuw' });
    await world.until(async () => await Promise.resolve(lines.length > 10));
    await world.until(async () => (await world.deps.matchRuns.latest(body.id)) !== null);
    expect(lines.join('\n')).not.toMatch(
      /zonneschijn|@|password"|her-own|carecure=|geheimwoord|Noor|Nina|cookie|authorization/i,
    );
  });

  it('has unforeseen errors with their place in the code, without the values in them; the caller hears neither', async () => {
    const nurse = await world.as('nurse');
    const spy = jest.spyOn(world.deps.notices, 'countUnread').mockImplementation(async () => {
      throw Object.assign(new Error(`dup key: { email: "nurse@hospital.example", title: "${secretWords}" }`), {
        code: 11_000,
        keyValue: { email: 'nurse@hospital.example' },
      });
    });
    const reply = await nurse.get('/inbox');
    spy.mockRestore();
    expect(reply.status).toBe(500);
    expect(reply.headers.get('Content-Type')).toContain('application/problem+json');
    expect(reply.body).toEqual({
      type: '/problems/internal',
      title: 'Something went wrong here',
      status: 500,
      code: 'internal',
      detail: 'The fault is ours and has been noted.',
      issues: [],
    });
    const id = reply.headers.get('X-Request-Id');
    const [noted] = lines
      .map((line) => JSON.parse(line))
      .filter((line) => line.req?.id === id && line.msg === 'unforeseen error');
    expect(noted.err).toMatchObject({ type: 'Error', code: 11_000, stack: expect.stringContaining('at ') });
    expect(JSON.stringify(noted)).not.toMatch(/@|zonneschijn/i);
  });

  it('writes of an error what it is, also of what caused it, and of anything else only its kind', () => {
    const cause = new TypeError('Cast failed for value "nurse@hospital.example" at path "email"');
    const written = errorInLog(new Error('Writing to a@b.example failed', { cause }));
    expect(written).toMatchObject({
      type: 'Error',
      message: 'Writing to … failed',
      cause: { type: 'TypeError', message: 'Cast failed for value "…"' },
    });
    expect(errorInLog({ email: 'a@b.example' })).toEqual({ type: 'object' });
  });
});
