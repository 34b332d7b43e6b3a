import { brokenLink } from '../../../src/kernel/history.ts';
import { newId } from '../../../src/kernel/ids.ts';
import type { PocRecord } from '../../../src/pocs/poc.schema.ts';
import { plantNeed } from '../../support/factories.ts';
import { completeCharter } from '../../support/poc.factory.ts';
import { plantPoc, PocDriver } from '../../support/poc.planting.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const name = 'Emil Ingenieur';
const email = 'engineer@sturz.example';

/** The collections that hold a text anywhere. */
async function holding(text: string): Promise<string[]> {
  const { db } = world.deps.connection;
  const names = (await db?.listCollections({}, { nameOnly: true }).toArray())?.map((one) => one.name) ?? [];
  const found: string[] = [];
  for (const one of names.toSorted()) {
    const records = await world.deps.connection.collection(one).find().toArray();
    if (JSON.stringify(records).toLowerCase().includes(text.toLowerCase())) found.push(one);
  }
  return found;
}

async function namedInPoc(): Promise<PocRecord> {
  const { engineer, lead } = world.cast.people;
  const poc = await plantPoc(world);
  const charter = completeCharter({
    budgetHolder: { name, userId: engineer.id },
    adoptionOwner: { name: 'Lia', userId: lead.id },
  });
  const drive = new PocDriver(world, poc);
  await drive.writeCharter('manager', charter);
  await drive.must('director', 'plan-item', { code: 'intended-purpose', responsible: name, dueOn: '2026-12-18' });
  const iteration = { charterVersion: 1, charter, approvals: [], funding: [], decision: null, endedAt: new Date() };
  await world.deps.models.pocs.updateOne({ _id: poc._id }, { $set: { iterations: [iteration] } });
  return poc;
}

const notice = (userId: string, organisationId: string, text: string) => {
  const _id = newId();
  const about = { event: 'poc.person-appointed', room: 'pocs', recordId: newId(), reference: 'P-2026-00001' } as const;
  const now = new Date();
  return { _id, userId, organisationId, eventId: _id, ...about, language: 'de', text, createdAt: now, readAt: null };
};

describe('a person who asks to be forgotten', () => {
  it('is named nowhere any more: as contact, for a part in a proof of concept, in notices', async () => {
    const { engineer, director, nurse } = world.cast.people;
    const { sturz } = world.cast.organisations;
    const typed = await plantNeed(world, { contact: { name, email: 'Engineer@Sturz.example', phone: null } });
    const other = await plantNeed(world);
    const profile = await world.as('director');
    const before = (await profile.get(`/companies/${sturz.id}/profile`)).body;
    const colleague = { name: 'Dora Direktorin', role: 'Leitung', email: director.email };
    const contacts = [{ name, role: 'Technik', email: 'ENGINEER@sturz.example' }, colleague];
    expect((await profile.patch(`/companies/${sturz.id}/profile`, before.version, { contacts })).status).toBe(200);
    const poc = await namedInPoc();
    const notices = [
      notice(engineer.id, sturz.id, 'Sie sind benannt.'),
      notice(nurse.id, nurse.organisationId, `Neu benannt: ${name}. ${name}sen bleibt.`),
    ];
    await world.deps.notices.createMissing(notices.map((one) => ({ ...one, language: 'de', outbox: [] })));
    expect(await holding(name)).toEqual(expect.arrayContaining(['companies', 'needs', 'notices', 'pocs', 'users']));

    const client = await world.stranger().signIn(email, world.cast.password);
    expect((await client.post('/users/me/erasure', { password: world.cast.password })).status).toBe(204);

    const [kept] = (await (await world.as('nurse')).get('/notices')).body.items;
    expect(kept.text).toBe(`Neu benannt: Former user. ${name}sen bleibt.`);
    await world.deps.models.notices.deleteMany({});
    expect([await holding(name), await holding(email)]).toEqual([[], []]);

    expect((await world.deps.needs.find({ _id: other._id }))?.contact).toEqual(other.contact);
    expect((await world.deps.needs.find({ _id: typed._id }))?.contact).toBeNull();
    const company = await world.deps.companies.find({ _id: sturz.id });
    expect(company?.contacts).toEqual([colleague]);
    const left = await world.deps.pocs.find({ _id: poc._id });
    expect(left?.charter).toMatchObject({ budgetHolder: { name: 'Former user', userId: null } });
    expect(left?.charter.adoptionOwner).toEqual({ name: 'Lia', userId: world.cast.people.lead.id });
    expect([left?.history, company?.history].map((chain) => brokenLink(chain ?? []))).toEqual([null, null]);
  });

  it('leaves a decision to the lead of the side that named them', async () => {
    const { nurse } = world.cast.people;
    const poc = await plantPoc(world);
    const drive = new PocDriver(world, poc);
    const person = { name: 'Noor de Verpleger', userId: nurse.id };
    await drive.writeCharter('manager', completeCharter({ decider: { party: 'care', person } }));
    await world.deps.models.pocs.updateOne({ _id: poc._id }, { $set: { status: 'evaluating' } });
    expect((await drive.see('lead')).body.abilities).not.toContain('decide');
    const client = await world.stranger().signIn(nurse.email, world.cast.password);
    expect((await client.post('/users/me/erasure', { password: world.cast.password })).status).toBe(204);
    expect((await drive.see('lead')).body.abilities).toContain('decide');
  });
});
