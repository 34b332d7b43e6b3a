import type { Client } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

/** What one page hears: its events as they come. */
async function listen(client: Client, topics: string) {
  const stop = new AbortController();
  const reply = await client.stream(`/live?of=${encodeURIComponent(topics)}`, stop.signal);
  const heard: { event: string; hint: Record<string, unknown> }[] = [];
  const reading = (async () => {
    let rest = '';
    for await (const chunk of reply.body ?? []) {
      rest += new TextDecoder().decode(chunk);
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const found = /^event: (\w+)\ndata: (.*)$/.exec(block);
        if (found) heard.push({ event: found[1] ?? '', hint: JSON.parse(found[2] ?? '{}') as Record<string, unknown> });
      }
    }
  })().catch(() => undefined);
  return {
    status: reply.status,
    heard,
    end: async () => {
      stop.abort();
      await reading;
    },
  };
}

const draft = { language: 'nl', title: 'Infuuspompen piepen de hele nacht' };

describe('live changes', () => {
  it('reach the pages that show the record or its room, and no others', async () => {
    const nurse = await world.as('nurse');
    const [mine, other] = await Promise.all([nurse.post('/needs', draft), nurse.post('/needs', draft)]);
    const own = await listen(nurse, `needs:${mine.body.id}`);
    const room = await listen(await world.as('manager'), 'needs');
    const elsewhere = await listen(nurse, `needs:${other.body.id}`);
    // Subscribing takes a moment of its own; a change is heard as soon as it has.
    let version = 1;
    const changed = await world.until(async () => {
      const title = `Infuuspompen piepen, keer ${version}`;
      const reply = await nurse.patch(`/needs/${mine.body.id}`, version, { title });
      version = reply.body.version;
      return [own, room].every(({ heard }) => heard.some((one) => one.event === 'change'));
    });
    expect(changed).toBe(true);
    const hint = own.heard.find((one) => one.event === 'change')?.hint;
    expect(hint).toEqual({ room: 'needs', id: mine.body.id, version: expect.any(Number) });
    expect(hint?.['version']).toBeLessThanOrEqual(version);
    expect(room.heard.filter((one) => one.event === 'change').every((one) => one.hint['id'] === undefined)).toBe(true);
    expect(elsewhere.heard.filter((one) => one.event === 'change')).toEqual([]);
    await Promise.all([own.end(), room.end(), elsewhere.end()]);
  });

  it('are for people who have signed in', async () => {
    expect((await listen(world.stranger(), 'needs')).status).toBe(401);
  });
});
