import type { CompanyRecord } from '../../src/companies/company.schema.ts';
import { turnClocks } from '../../workers/clocks.ts';
import type { AnyBody, Client } from '../support/client.ts';
import { inDays } from '../support/factories.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let director: Client;
let engineer: Client;
let manager: Client;
beforeAll(async () => {
  world = await openWorld({ workers: true });
  director = await world.as('director');
  engineer = await world.as('engineer');
  manager = await world.as('manager');
}, 90_000);
afterEach(() => world.setNow(null));
afterAll(async () => {
  await world.close();
});

const sturz = (): string => world.cast.organisations.sturz.id;
const tasksOf = async (client: Client): Promise<AnyBody[]> =>
  (await client.get('/inbox')).body.tasks.filter((one: AnyBody) => one.code === 'confirm-profile');

async function company(): Promise<CompanyRecord> {
  const found = await world.deps.companies.find({ _id: sturz() });
  if (!found) throw new Error('The company is gone.');
  return found;
}

async function told(client: Client, event: string): Promise<AnyBody> {
  return await world.until(async () => {
    const { body } = await client.get('/notices');
    return body.items.find((one: AnyBody) => one.event === event);
  }, 60_000);
}

/** Lets the clocks be looked at on a day to come. */
async function on(days: number): Promise<void> {
  world.setNow(inDays(days));
  await turnClocks(world.deps);
}

describe('a company’s profile', () => {
  it('asks to be confirmed four weeks before its year is over, once, and says when it is', async () => {
    await on(300);
    expect(await tasksOf(director)).toEqual([]);
    expect((await company()).clocks[0]?.remindedAt).toBeNull();

    await on(345);
    await turnClocks(world.deps);
    const notice = await told(director, 'company.profile-expiring');
    expect(notice).toMatchObject({ room: 'companies', recordId: sturz(), language: 'de' });
    expect(notice.text).toMatch(/^Stimmt das Profil von Sturzwacht GmbH noch\? Bitte bestätigen Sie es bis \S.*\.$/);
    expect((await company()).history.filter((one) => one.action === 'clock-reminded')).toHaveLength(1);
    const profile = (await director.get(`/companies/${sturz()}/profile`)).body;
    const task = { room: 'companies', recordId: sturz(), dueAt: profile.confirmBy, overdue: false };
    expect([await tasksOf(director), await tasksOf(engineer)]).toMatchObject([[task], [task]]);
    expect(await tasksOf(manager)).toEqual([]);
    expect(await tasksOf(await world.as('maker'))).toMatchObject([{ recordId: world.cast.organisations.wond.id }]);
  });

  it('is overdue after its year, which the manager is told too, until somebody of the company confirms it', async () => {
    await on(370);
    expect(await tasksOf(director)).toMatchObject([{ overdue: true }]);
    expect((await told(manager, 'company.profile-expired')).text).toContain('een jaar niet bevestigd');
    const overdue = (await engineer.get(`/companies/${sturz()}/profile`)).body;
    expect(overdue).toMatchObject({ clocks: [{ name: 'profile', overdue: true }], breaches: [{ endedAt: null }] });

    const confirmed = await engineer.act(overdue, 'companies', 'confirm-profile');
    expect(confirmed.status).toBe(200);
    expect(Date.parse(confirmed.body.confirmBy)).toBeGreaterThan(inDays(370 + 360).getTime());
    expect(confirmed.body.breaches).toMatchObject([{ clock: 'profile', endedAt: expect.any(String) }]);
    expect(await tasksOf(director)).toEqual([]);
    const before = (await company()).version;
    await turnClocks(world.deps);
    expect((await company()).version).toBe(before);
  });

  it('keeps its clock when the company is suspended and reinstated', async () => {
    const { clocks } = await company();
    const seen = async () => (await manager.get(`/companies/${sturz()}/profile`)).body;
    const reason = { reason: 'Bills.' };
    expect((await manager.act(await seen(), 'companies', 'suspend', reason)).status).toBe(200);
    expect((await manager.act(await seen(), 'companies', 'reinstate', reason)).status).toBe(200);
    expect((await company()).clocks).toEqual(clocks);
  });
});
