import { applyOrganisation } from '../../workers/apply.organisation.ts';
import { turnClocks } from '../../workers/clocks.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { StoredOrganisation } from '../../src/identity/organisation.schema.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { SIGN_IN_LIMIT: '1000' } });
});
afterEach(() => world.setNow(null));
afterAll(async () => {
  await world.close();
});

async function applied(kind: string): Promise<{ id: string; email: string }> {
  const email = `a.${newId()}@new.example`;
  const { body } = await world.stranger().post('/organisations/applications', {
    organisation: { name: 'Nieuw', kind, country: 'NL', region: 'Twente' },
    applicant: { name: 'A', email, language: 'en' },
  });
  return { id: body.id, email };
}

async function stored(id: string): Promise<StoredOrganisation> {
  const record = await world.deps.organisations.find({ _id: id });
  if (!record) throw new Error('no organisation');
  return record;
}

/** The organisation and its newest work for the `apply` queue. */
async function work(id: string) {
  const record = await stored(id);
  const entry = record.outbox.findLast((one) => one.consumer === 'apply');
  if (!entry) throw new Error('nothing to apply');
  return { record, entry };
}

describe('an admission that is carried out', () => {
  it('opens one profile and sends one invitation, however often and wherever it breaks off', async () => {
    const { id, email } = await applied('company');
    const manager = await world.as('manager');
    await manager.act({ id, version: 1 }, 'organisations', 'admit');
    const { record, entry } = await work(id);
    const broken = {
      ...world.deps,
      invitations: { ...world.deps.invitations, insertMissing: async () => await Promise.reject(new Error('killed')) },
    };
    await expect(applyOrganisation(broken, record, entry)).rejects.toThrow('killed');
    for (let time = 0; time < 3; time += 1) await applyOrganisation(world.deps, record, entry);
    expect(await world.deps.connection.collection('companies').countDocuments({ name: 'Nieuw' })).toBe(1);
    expect(await world.deps.connection.collection('invitations').countDocuments({ email })).toBe(1);
    const invitation = await world.deps.invitations.find({ email });
    expect(invitation).toMatchObject({ role: 'company-lead', language: 'en', invitedBy: world.cast.people.manager.id });
  });

  it.each([
    ['care', 'care-lead'],
    ['facility', 'facility-host'],
    ['fund', 'funder'],
  ])('invites the first person of a %s as %s', async (kind, role) => {
    const { id, email } = await applied(kind);
    await (await world.as('manager')).act({ id, version: 1 }, 'organisations', 'admit');
    const { record, entry } = await work(id);
    await applyOrganisation(world.deps, record, entry);
    expect(await world.deps.invitations.find({ email })).toMatchObject({ role });
    expect(await world.deps.companies.find({ _id: id })).toBeNull();
  });
});

it('a company that the manager suspended for a reason of its own stays suspended when its organisation returns', async () => {
  const { id } = world.cast.organisations.sturz;
  const manager = await world.as('manager');
  const { body: company } = await manager.get(`/companies/${id}/profile`);
  await manager.act(company, 'companies', 'suspend', { reason: 'Antwortet nicht.' });
  const { version } = await stored(id);
  await manager.act({ id, version }, 'organisations', 'suspend', { reason: 'Onderzoek.' });
  const first = await work(id);
  await applyOrganisation(world.deps, first.record, first.entry);
  await world.deps.models.organisations.updateOne({ _id: id }, { $set: { applying: null } });
  await manager.act({ id, version: version + 1 }, 'organisations', 'reinstate', { reason: 'Klaar.' });
  const second = await work(id);
  await applyOrganisation(world.deps, second.record, second.entry);
  expect((await world.deps.companies.find({ _id: id }))?.status).toBe('suspended');
});

it('an application that nobody answers is marked overdue after five working days', async () => {
  const { id } = await applied('care');
  const { clocks } = await stored(id);
  const due = clocks[0]?.dueAt ?? new Date();
  world.setNow(new Date(due.getTime() - 1000));
  await turnClocks(world.deps);
  expect((await stored(id)).clocks[0]).toMatchObject({
    name: 'admission',
    overdueAt: null,
    remindedAt: expect.any(Date),
  });
  world.setNow(new Date(due.getTime() + 1000));
  await turnClocks(world.deps);
  const record = await stored(id);
  expect(record).toMatchObject({
    clocks: [{ overdueAt: expect.any(Date) }],
    breaches: [{ clock: 'admission', owner: 'manager' }],
  });
  expect(record.outbox.map((one) => `${one.event} ${one.consumer}`)).toContain('organisation.clock-overdue notify');
});
