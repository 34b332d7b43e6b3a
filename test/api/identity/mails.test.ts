import { callers, only, statusesOf } from '../../support/access.ts';
import { mailTo } from '../../support/mailed.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ workers: true });
});
afterAll(async () => {
  await world.close();
});

describe(`who reads the development inbox: ${callers.join(', ')}`, () => {
  it('GET /mails', async () => {
    const expected = only(['manager', 'admin'], 200);
    expect(await statusesOf(world, 'GET', '/mails')).toEqual(expected);
  });
});

describe('the development inbox', () => {
  it('pages from the newest to the oldest', async () => {
    const admin = await world.as('admin');
    const emails = ['one', 'two', 'three'].map((name) => `${name}@hospital.example`);
    for (const email of emails) {
      await admin.post('/invitations', {
        email,
        organisationId: world.cast.organisations.hospital.id,
        role: 'care-submitter',
        language: 'en',
      });
      await mailTo(world, email);
    }
    const first = (await admin.get('/mails?limit=2')).body;
    const rest = (await admin.get(`/mails?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items].map((one: { to: string }) => one.to)).toEqual(emails.toReversed());
    expect(rest.next).toBeNull();
  });
});
