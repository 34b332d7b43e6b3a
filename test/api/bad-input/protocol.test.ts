import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { newId } from '../../../src/kernel/ids.ts';
import { rawRequest } from '../../support/raw.ts';
import { expectProblem, places, refused, stored } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { UPLOAD_LIMIT_MB: '1' } });
});
afterAll(async () => {
  await world.close();
});

const json = 'application/json';
const body = JSON.stringify({ language: 'nl', title: 'Patiënten vallen uit bed' });

const send = async (content: string | Uint8Array, headers: Record<string, string>, status: number) =>
  await refused(world, status, async () => await (await world.as('nurse')).post('/needs', content, headers));

describe('a body that isn’t JSON', () => {
  it.each([
    ['{"language":"nl",}', /position 17|line 1/],
    ['{"language":"nl","title":tekst}', /tekst/],
    ['{language:1}', /position 1\b|line 1/],
    ['{"language":"nl"', /./],
    ['{"title":"a\nb"}', /position|line/],
    ['nl', /nl/],
    ['"nl"', /nl/],
    ['12', /12/],
    ['null', /null/],
    ['\u0000', /./],
  ])('is refused with its place: %j', async (content, place) => {
    const problem = await send(content, { 'Content-Type': json }, 400);
    expect(problem.issues).toEqual([{ path: '', code: 'invalid-json', message: expect.stringMatching(place) }]);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'language=nl'],
    ['text', 'text/plain', body],
    ['an upload', 'multipart/form-data; boundary=x', '--x--'],
    ['no type', '', body],
    ['something like JSON', 'application/jsonp', body],
    ['XML', 'application/xml', '<need/>'],
    ['a character set that nobody knows', 'application/json; charset=utf-99', body],
  ])('is refused by its media type: %s', async (_what, type, content) => {
    const bytes = new TextEncoder().encode(content);
    expect(await send(bytes, type ? { 'Content-Type': type } : {}, 415)).toMatchObject({
      code: 'unsupported-media-type',
    });
  });

  it('is refused by its encoding, and where it isn’t encoded as it says', async () => {
    const gzip = { 'Content-Type': json, 'Content-Encoding': 'gzip' };
    expect(await send(body, { ...gzip, 'Content-Encoding': 'compress' }, 415)).toMatchObject({
      code: 'unsupported-media-type',
    });
    expect(await send(body, gzip, 400)).toMatchObject({ code: 'bad-request' });
    expect(await send(gzipSync(body).subarray(0, 30), gzip, 400)).toMatchObject({ code: 'bad-request' });
  });

  it('may be compressed', async () => {
    const nurse = await world.as('nurse');
    expect(
      (await nurse.post('/needs', gzipSync(body), { 'Content-Type': json, 'Content-Encoding': 'gzip' })).status,
    ).toBe(201);
  });

  it('as a file is refused by its type', async () => {
    const nurse = await world.as('nurse');
    const { body: need } = await nurse.post('/needs', body, { 'Content-Type': json });
    const headers = { 'Content-Type': 'text/plain', 'If-Match': '"v1"' };
    const problem = await refused(
      world,
      415,
      async () => await nurse.post(`/needs/${need.id}/attachments?name=a.txt`, 'gewoon tekst', headers),
    );
    expect(problem.detail).toContain('application/octet-stream');
  });
});

describe('a body that is too large', () => {
  const large = JSON.stringify({ language: 'nl', title: 'x'.repeat(300_000) });
  const bomb = `{"title":"${'x'.repeat(40_000_000)}"}`;
  it('is refused, also when it only grows large by unpacking', async () => {
    expect.hasAssertions();
    const [gzip, brotli] = [
      gzipSync(bomb),
      brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ];
    await send(large, { 'Content-Type': json }, 413);
    await send(gzip, { 'Content-Type': json, 'Content-Encoding': 'gzip' }, 413);
    await send(brotli, { 'Content-Type': json, 'Content-Encoding': 'br' }, 413);
  });

  it('is refused without a length too', async () => {
    const nurse = await world.as('nurse');
    const { body: need } = await nurse.post('/needs', body, { 'Content-Type': json });
    const before = await stored(world);
    const cookie = await cookieOf();
    const chunked = [`Origin: ${world.url}`, `Cookie: ${cookie}`, 'Transfer-Encoding: chunked', 'If-Match: "v1"'];
    const chunks = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n0\r\n\r\n`;
    const asJson = await rawRequest(
      world.url,
      ['POST /api/v1/needs HTTP/1.1', `Content-Type: ${json}`, ...chunked],
      chunks(300_000),
    );
    expect(asJson.status).toBe(413);
    const asFile = await rawRequest(
      world.url,
      [
        `POST /api/v1/needs/${need.id}/attachments?name=a.txt HTTP/1.1`,
        'Content-Type: application/octet-stream',
        ...chunked,
      ],
      chunks(1_200_000),
    );
    expect([asFile.status, JSON.parse(asFile.body).code]).toEqual([413, 'too-large']);
    expect(await stored(world)).toEqual(before);
  });
});

async function cookieOf(): Promise<string> {
  const { nurse } = world.cast.people;
  const reply = await world.stranger().post('/session', { email: nurse.email, password: world.cast.password });
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

describe('a method that an address doesn’t know', () => {
  it.each([
    ['PUT', '/needs', 'POST, GET, HEAD, OPTIONS'],
    ['DELETE', '/needs', 'POST, GET, HEAD, OPTIONS'],
    ['PATCH', '/board', 'GET, HEAD, OPTIONS'],
    ['GET', `/needs/${newId()}/actions/submit`, 'POST, OPTIONS'],
    ['HEAD', `/needs/${newId()}/actions/submit`, 'POST, OPTIONS'],
    ['POST', '/users/me', 'GET, PATCH, HEAD, OPTIONS'],
  ])('%s %s is answered with those that it knows', async (method, path, allow) => {
    const nurse = await world.as('nurse');
    const reply = await nurse.send(method, path);
    expect([reply.status, reply.headers.get('Allow')]).toEqual([405, allow]);
    if (method !== 'HEAD') expectProblem(reply, 405);
    const options = await nurse.send('OPTIONS', path);
    expect([options.status, options.headers.get('Allow'), options.body]).toEqual([204, allow, '']);
  });

  it('HEAD is GET without the body, and unknown ones are refused', async () => {
    const nurse = await world.as('nurse');
    const head = await nurse.send('HEAD', '/session');
    expect([head.status, head.body, head.headers.get('Content-Type')]).toEqual([
      200,
      '',
      'application/json; charset=utf-8',
    ]);
    expect((await world.stranger().send('HEAD', '/session')).status).toBe(401);
    expect((await nurse.send('POST', '/nowhere', {})).status).toBe(404);
    expect((await rawRequest(world.url, ['STEAL /api/v1/needs HTTP/1.1'])).status).toBe(400);
    expect((await rawRequest(world.url, ['TRACE /api/v1/needs HTTP/1.1', `Origin: ${world.url}`])).status).toBe(405);
  });
});

describe('an address with odd characters', () => {
  it.each([
    ['NUL', '%00', 404],
    ['broken UTF-8', '%E0%A4%A', 400],
    ['a lone percent sign', '%', 400],
    ['a way up', '..%2f..%2fetc%2fpasswd', 404],
    ['an operator', '%7B%22%24ne%22%3Anull%7D', 404],
    ['an emoji', '%F0%9F%98%80', 404],
    ['SQL', "'%20or%201=1--", 404],
    ['capitals', 'F'.repeat(24), 404],
    ['one character too many', 'f'.repeat(25), 404],
    ['letters beyond f', 'g'.repeat(24), 404],
    ['six thousand letters', 'x'.repeat(6000), 404],
    ['a prototype', '__proto__', 404],
  ])('names no record: %s', async (_what, id, status) => {
    const nurse = await world.as('nurse');
    for (const path of [`/needs/${id}`, `/needs/${id}/timeline`, `/organisations/${id}/members`]) {
      expectProblem(await nurse.get(path), status);
    }
    const problem = await refused(
      world,
      status,
      async () => await nurse.post(`/needs/${id}/actions/submit`, {}, { 'If-Match': '"v1"' }),
    );
    expect(problem.code).toBe(status === 404 ? 'not-found' : 'bad-request');
  });

  it('or with parts above the top leads nowhere else', async () => {
    for (const path of [
      '/api/v1/../../package.json',
      '/docs/../package.json',
      '/docs/%2e%2e/%2e%2e/package.json',
      '/docs//etc/passwd',
      '/%2e%2e/.env',
      '//evil.example/%2e%2e',
    ]) {
      const reply = await rawRequest(world.url, [`GET ${path} HTTP/1.1`]);
      expect([path, reply.status >= 300 && reply.status < 500 && !/"(?:name|private)"/.test(reply.body)]).toEqual([
        path,
        true,
      ]);
      expect(reply.headers.get('Location')).toBeNull();
    }
  });
});

describe('a query', () => {
  const bad = async (who: 'nurse' | 'manager', path: string) =>
    places(await refused(world, 400, async () => await (await world.as(who)).get(path)));
  it.each([
    [
      'operators',
      'status[$ne]=draft&organisationId[$gt]=&cursor[$regex]=.',
      ['cursor[$regex]', 'organisationId[$gt]', 'status[$ne]'],
    ],
    ['what it doesn’t know', 'colour=blue&__proto__=1&constructor=1', ['__proto__', 'colour', 'constructor']],
    ['the same name twice', 'language=nl&language=de&limit=1&limit=2', ['language', 'limit']],
    ['limits that are none', 'limit=0', ['limit']],
    ['negative limits', 'limit=-5', ['limit']],
    ['huge limits', 'limit=1e9', ['limit']],
    ['half limits', 'limit=2.5', ['limit']],
    ['words for limits', 'limit=many', ['limit']],
    ['empty values', 'limit=&language=&q=', ['language', 'limit', 'q']],
    ['statuses that there aren’t', 'status=draft,lost', ['status.1']],
    ['characters that can’t be shown', 'q=a%00b', ['q']],
    ['too long a word', `q=${'x'.repeat(101)}`, ['q']],
    ['a name longer than any', `${'x'.repeat(7000)}=1`, ['x'.repeat(7000)]],
  ])('with %s is refused', async (_what, query, expected) => {
    expect(await bad('nurse', `/needs?${query}`)).toEqual(expected);
  });

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('abc').toString('base64url')],
    ['another shape', Buffer.from('{"$ne":1}').toString('base64url')],
    ['operators', Buffer.from('[{"$gt":0},{"$ne":""}]').toString('base64url')],
    ['an instant beyond all time', Buffer.from('[9007199254740991,"a"]').toString('base64url')],
    ['a negative instant', Buffer.from('[-1,"a"]').toString('base64url')],
    ['too much', 'A'.repeat(201)],
  ])('with a cursor of %s is refused', async (_what, cursor) => {
    for (const list of ['needs', 'engagements', 'pocs', 'companies', 'notices', 'organisations', 'mails']) {
      expect(await bad('manager', `/${list}?cursor=${encodeURIComponent(cursor)}`)).toEqual(['cursor']);
    }
  });

  it('is a word and no pattern', async () => {
    const [nurse, manager] = [await world.as('nurse'), await world.as('manager')];
    expect((await nurse.get('/needs?q=.*')).body.items).toEqual([]);
    expect((await nurse.get(`/needs?q=${encodeURIComponent('(a+)+$'.repeat(16))}`)).body.items).toEqual([]);
    for (const list of ['companies', 'organisations']) {
      expect((await manager.get(`/${list}?q=.*`)).body.items).toEqual([]);
      expect(await bad('manager', `/${list}?q=%00`)).toEqual(['q']);
    }
  });

  it('or a header too long for any server is refused, and the server goes on', async () => {
    expect((await rawRequest(world.url, [`GET /api/v1/needs?q=${'x'.repeat(40_000)} HTTP/1.1`])).status).toBe(431);
    expect((await rawRequest(world.url, ['GET /api/v1/needs HTTP/1.1', `X-Long: ${'x'.repeat(40_000)}`])).status).toBe(
      431,
    );
    expect(
      (await rawRequest(world.url, ['GET /api/v1/needs HTTP/1.1', `Authorization: Bearer ${'x'.repeat(10_000)}`]))
        .status,
    ).toBe(401);
    expect((await rawRequest(world.url, ['GET /health/live HTTP/1.1'])).status).toBe(200);
  });
});
