import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import express from 'express';
import { jsonBody } from '../../../src/http/body.ts';
import { expectProblem, refused } from '../../support/refusal.ts';
import { rawRequest } from '../../support/raw.ts';
import { openWorld, type World } from '../../support/world.ts';

/** Runs a test in a world with its own limits. */
async function within(env: Record<string, string>, test: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld({ env });
  try {
    await test(world);
  } finally {
    await world.close();
  }
}

describe('too many requests', () => {
  it('of one person are refused with the time to wait, those of others aren’t', async () => {
    await within({ RATE_LIMIT: '10' }, async (world) => {
      const nurse = await world.as('nurse');
      const replies = [];
      for (let time = 0; time < 10; time += 1) replies.push(await nurse.get('/session'));
      expect(replies.map((one) => one.status)).toEqual(Array(10).fill(200));
      expect(replies.map((one) => one.headers.get('RateLimit-Remaining'))).toEqual(
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(String),
      );
      const problem = await refused(world, 429, async () => {
        const reply = await nurse.post('/needs', { language: 'nl', title: 'Een te veel' });
        expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
        expect(Number(reply.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
        return reply;
      });
      expect(problem.code).toBe('too-many-requests');
      expect((await (await world.as('manager')).get('/session')).status).toBe(200);
    });
  });

  it('of one address are refused, whichever keys they name', async () => {
    await within({ RATE_LIMIT: '10' }, async (world) => {
      const statuses = async (times: number, header: (time: number) => Record<string, string>) =>
        await Promise.all(
          Array.from(
            { length: times },
            async (_, time) => (await world.stranger().get('/session', header(time))).status,
          ),
        );
      const bare = await statuses(15, () => ({}));
      expect([bare.filter((one) => one === 401).length, bare.filter((one) => one === 429).length]).toEqual([10, 5]);
      // Other addresses in a header that no proxy set are no other addresses.
      expect(new Set(await statuses(5, (time) => ({ 'X-Forwarded-For': `10.0.0.${time}` })))).toEqual(new Set([429]));
      const sameKey = await statuses(15, () => ({ Authorization: `Bearer cc_${'a'.repeat(40)}` }));
      expect(sameKey.filter((one) => one === 429)).toHaveLength(5);
      const keys = await statuses(100, (time) => ({ Authorization: `Bearer cc_${time}${'a'.repeat(40)}` }));
      expect(keys.filter((one) => one === 429)).toHaveLength(15);
    });
  });

  it('behind a proxy are counted by whom it names', async () => {
    await within({ RATE_LIMIT: '10', TRUST_PROXY: '1' }, async (world) => {
      const from = async (address: string) =>
        (await world.stranger().get('/session', { 'X-Forwarded-For': address })).status;
      for (let time = 0; time < 10; time += 1) expect(await from('2001:db8:1:2::1')).toBe(401);
      expect(await from('2001:db8:1:2:ffff::9')).toBe(429);
      expect(await from('2001:db8:1:3::1')).toBe(401);
      expect(await from('192.0.2.1')).toBe(401);
    });
  });

  it('to sign in are refused per account and per address, with the time to wait', async () => {
    await within({ SIGN_IN_LIMIT: '3' }, async (world) => {
      const attempt = async (email: string) => await world.stranger().post('/session', { email, password: 'wrong' });
      for (let time = 0; time < 3; time += 1) expect((await attempt('nurse@hospital.example')).status).toBe(401);
      for (const spelling of ['nurse@hospital.example', 'NURSE@hospital.example', ' nurse@hospital.example ']) {
        const reply = await attempt(spelling);
        expectProblem(reply, 429);
        expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(60);
      }
      for (let time = 0; time < 24; time += 1) await attempt(`somebody${time}@hospital.example`);
      expect((await attempt('lead@hospital.example')).status).toBe(429);
    });
  });

  it('to reset a password are refused too', async () => {
    await within({ SIGN_IN_LIMIT: '3' }, async (world) => {
      const ask = async () => await world.stranger().post('/password-resets', { email: 'nurse@hospital.example' });
      for (let time = 0; time < 3; time += 1) expect((await ask()).status).toBe(202);
      expectProblem(await ask(), 429);
    });
  });
});

describe('more than can be done at once', () => {
  it('is refused at once with 503 and a time to come back, while health still answers, and passes', async () => {
    await within({ MAX_IN_FLIGHT: '10' }, async (world) => {
      const slow = await Promise.all(Array.from({ length: 10 }, async () => await halfRequest(world.url)));
      await world.until(async () => (await world.stranger().get('/session')).status === 503);
      const reply = await world.stranger().get('/session');
      expectProblem(reply, 503);
      expect(reply.headers.get('Retry-After')).toBe('1');
      expect((await world.stranger().get('/health/live')).status).toBe(200);
      for (const socket of slow) socket.destroy();
      await world.until(async () => (await world.stranger().get('/session')).status === 401);
    });
  });

  it('can’t be made of bodies that never end: their requests are cut off, and others go on', async () => {
    const server = createServer(
      express().post('/api/v1/session', ...jsonBody('1kb', 300), (_req, res) => void res.json({})),
    );
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const socket = await halfRequest(url);
    const reply = await rawRequest(
      url,
      ['POST /api/v1/session HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 2'],
      '{}',
    );
    expect(reply.status).toBe(200);
    await new Promise((done) => {
      socket.once('close', done);
    });
    server.close();
  });
});

/** A sign-in whose body doesn’t arrive. */
async function halfRequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise<void>((done) => {
    socket.once('connect', done);
  });
  const lines = [
    'POST /api/v1/session HTTP/1.1',
    `Host: ${hostname}`,
    `Origin: ${url}`,
    'Content-Type: application/json',
    'Content-Length: 100',
    '',
    '{',
  ];
  socket.write(lines.join('\r\n'));
  return socket;
}
