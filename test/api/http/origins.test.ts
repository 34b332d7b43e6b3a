import { expectProblem, stored } from '../../support/refusal.ts';
import { rawRequest } from '../../support/raw.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let cookie: string;
beforeAll(async () => {
  world = await openWorld();
  const { nurse } = world.cast.people;
  const reply = await world.stranger().post('/session', { email: nurse.email, password: world.cast.password });
  cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await world.close();
});

const need = JSON.stringify({ language: 'nl', title: 'Patiënten vallen uit bed' });
const json = 'Content-Type: application/json';
const form = 'Content-Type: application/x-www-form-urlencoded';

/** What a browser with the nurse's cookie gets for a POST with these headers. */
async function post(headers: readonly string[], body = need): Promise<number> {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return (await rawRequest(world.url, ['POST /api/v1/needs HTTP/1.1', `Cookie: ${cookie}`, length, ...headers], body))
    .status;
}

describe('a change that another site’s page makes the browser send', () => {
  it.each([
    ['another origin', ['Origin: https://evil.example', json]],
    ['an origin that begins like ours', ['Origin: <own>.evil.example', json]],
    ['our host on another port', ['Origin: http://127.0.0.1:1', json]],
    ['no origin to tell', ['Origin: null', json]],
    ['another site, says the browser', ['Sec-Fetch-Site: cross-site', json]],
    ['a neighbour’s site, says the browser', ['Sec-Fetch-Site: same-site', json]],
    ['another site under our origin', ['Sec-Fetch-Site: cross-site', 'Origin: <own>', json]],
    ['a form of an old browser', [form]],
    ['a form of plain text of an old browser', ['Content-Type: text/plain']],
  ])('is refused: %s', async (_what, headers) => {
    const before = await stored(world);
    expect(await post(headers.map((line) => line.replace('<own>', world.url)))).toBe(403);
    expect(await stored(world)).toEqual(before);
  });

  it.each([
    ['our origin', ['Origin: <own>', json]],
    ['our own page, says the browser', ['Sec-Fetch-Site: same-origin', json]],
    ['the person themselves, says the browser', ['Sec-Fetch-Site: none', json]],
    ['a program that sends JSON', [json]],
    ['a program that names the request', ['Idempotency-Key: one', json]],
  ])('isn’t this: %s', async (_what, headers) => {
    expect(await post(headers.map((line) => line.replace('<own>', world.url)))).toBe(201);
  });

  it('is told what to do, and reading needs no origin', async () => {
    const nurse = await world.as('nurse');
    const refused = await nurse.post('/needs', JSON.parse(need), { Origin: 'https://evil.example' });
    expectProblem(refused, 403);
    expect(refused.body.detail).toContain('Origin');
    expect((await nurse.get('/session', { Origin: 'https://evil.example' })).status).toBe(200);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await nurse.send(method, '/session', undefined, { Origin: 'https://evil.example' })).status).toBe(403);
    }
    expect((await nurse.get('/session')).status).toBe(200);
  });

  it('can’t borrow a session by sending an address’s own credentials', async () => {
    const basic = `Authorization: Basic ${Buffer.from('a:b').toString('base64')}`;
    expect(await post(['Origin: https://evil.example', basic, json])).toBe(401);
  });

  it('isn’t allowed anything by a preflight', async () => {
    const reply = await world.stranger().send('OPTIONS', '/needs', undefined, {
      Origin: 'https://evil.example',
      'Access-Control-Request-Method': 'POST',
    });
    expect(reply.status).toBe(204);
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the headers of an answer', () => {
  it.each(['/session', '/nowhere', '/api/v1/openapi.json', '/health/live', '/docs', '/ops/queues'])(
    'guard %s',
    async (path) => {
      const { headers } = await world.stranger().get(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-request-id': expect.stringMatching(/^[\w-]{8,}$/),
      });
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toMatch(/default-src '(none|self)'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-eval|\*/);
      expect(headers.get('X-Powered-By')).toBeNull();
      expect(headers.get('Server')).toBeNull();
    },
  );

  it('let no script of a page’s own run but in the queues’ board', async () => {
    for (const path of ['/session', '/docs']) {
      const policy = (await world.stranger().get(path)).headers.get('Content-Security-Policy') ?? '';
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it('keep answers out of caches', async () => {
    const nurse = await world.as('nurse');
    for (const path of ['/session', '/needs', '/inbox', '/nowhere', `/needs/${'f'.repeat(24)}`]) {
      expect([path, (await nurse.get(path)).headers.get('Cache-Control')]).toEqual([path, 'private, no-store']);
    }
  });

  it('name the request: as the caller did, where that can be a name', async () => {
    const idOf = async (given?: string) =>
      (await world.stranger().get('/health/live', given === undefined ? {} : { 'X-Request-Id': given })).headers.get(
        'X-Request-Id',
      );
    expect(await idOf('trace-0123456789')).toBe('trace-0123456789');
    for (const odd of [undefined, 'short', 'x'.repeat(101), 'with blanks in it', '{"a":"bcdefgh"}']) {
      expect(await idOf(odd)).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(await idOf()).not.toBe(await idOf());
  });
});
