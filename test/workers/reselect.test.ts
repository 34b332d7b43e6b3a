import type { EngagementRecord } from '../../src/engagements/engagement.schema.ts';
import type { PocRecord } from '../../src/pocs/poc.schema.ts';
import type { AnyBody, Client } from '../support/client.ts';
import { managerActs, settledNeed } from '../support/need.steps.ts';
import { plantPoc, PocDriver } from '../support/poc.planting.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let manager: Client;
let lead: Client;
let maker: Client;

beforeAll(async () => {
  world = await openWorld({ workers: true });
  manager = await world.as('manager');
  lead = await world.as('lead');
  maker = await world.as('maker');
}, 90_000);
afterAll(async () => {
  await world.close();
});

const back = { afterwards: 'return-to-selection', reason: 'Another company shall try.' };

async function engagementOf(poc: PocRecord, companyId: string): Promise<EngagementRecord> {
  const round = await world.deps.engagements.ofRound(poc.needId, poc.round);
  const found = round.find((one) => one.companyId === companyId);
  if (!found) throw new Error('This company has no engagement.');
  return found;
}

/** A PoC of one company, with another in reserve, that ran, stopped, and gave its need back. */
async function stoppedAfterRunning(): Promise<PocRecord> {
  const poc = await plantPoc(world, { reserve: 'wond' });
  const drive = new PocDriver(world, poc);
  await drive.reach('running');
  expect((await engagementOf(poc, wond())).status).toBe('not-selected');
  await drive.must('manager', 'stop');
  await drive.must('manager', 'save-learning-card');
  return poc;
}

const sturz = () => world.cast.organisations.sturz.id;
const wond = () => world.cast.organisations.wond.id;

const returned = async (poc: PocRecord): Promise<AnyBody> => {
  await new PocDriver(world, poc).must('manager', 'close', back);
  await world.until(async () => (await world.deps.needs.find({ _id: poc.needId }))?.status === 'in-selection', 60_000);
  return await settledNeed(world, poc.needId);
};

describe('a need whose proof of concept stopped', () => {
  it('is selected for anew among all who responded, and gets another proof of concept', async () => {
    const poc = await stoppedAfterRunning();
    expect(await returned(poc)).toMatchObject({ status: 'in-selection', proposal: null, pocId: null });

    const again = await engagementOf(poc, wond());
    const tried = await engagementOf(poc, sturz());
    expect([again.status, tried.status]).toEqual(['under-review', 'under-review']);
    const seen = (await maker.get(`/engagements/${again._id}`)).body;
    expect(seen).toMatchObject({ answer: null, earlierAnswers: [{ result: 'not-selected' }] });
    expect(seen.abilities).toContain('withdraw');
    const told = await world.until(async () =>
      (await maker.get('/notices')).body.items.find((one: AnyBody) => one.event === 'engagement.reconsidered'),
    );
    expect(told.text).toContain(back.reason);

    const lists = {
      selected: [{ engagementId: again._id, reason: 'Its dressing needs no radio.' }],
      notSelected: [{ engagementId: tried._id, reason: 'The sensor gave too many false alarms.' }],
    };
    await managerActs(world, poc.needId, 'propose-selection', lists);
    expect((await manager.act((await manager.get(`/needs/${poc.needId}`)).body, 'needs', 'select')).status).toBe(422);
    const proposed = (await lead.get(`/needs/${poc.needId}`)).body;
    expect((await lead.act(proposed, 'needs', 'consent')).status).toBe(200);
    await managerActs(world, poc.needId, 'select');
    const need = await settledNeed(world, poc.needId);
    expect(need).toMatchObject({ status: 'in-poc' });
    expect(need.pocId).not.toBe(poc._id);

    expect((await maker.get(`/pocs/${need.pocId}`)).body).toMatchObject({
      status: 'chartering',
      partners: [{ companyName: 'Wondkompas B.V.', status: 'active' }],
    });
    expect((await maker.get(`/engagements/${again._id}`)).body).toMatchObject({
      status: 'selected',
      answer: { result: 'selected', reason: 'Its dressing needs no radio.' },
    });
    expect(await engagementOf(poc, sturz())).toMatchObject({
      status: 'not-selected',
      answer: { reason: 'The sensor gave too many false alarms.' },
    });
  });

  it('doesn’t consider a company that left it, or one without a place left until the manager asks for it', async () => {
    const poc = await stoppedAfterRunning();
    await world.deps.models.pocs.updateOne(
      { _id: poc._id },
      { $set: { 'partners.0.status': 'left', 'partners.0.settledAs': 'continued-without' } },
    );
    const companies = world.deps.models.companies;
    await companies.updateOne({ _id: wond() }, { $set: { capacity: 0 } });
    await returned(poc);
    const [left, full] = [await engagementOf(poc, sturz()), await engagementOf(poc, wond())];
    expect([left.status, full.status]).toEqual(['selected', 'not-selected']);

    const reason = { reason: 'You have room again.' };
    const asked = await manager.act({ id: full._id, version: full.version }, 'engagements', 'reconsider', reason);
    expect(asked).toMatchObject({ status: 422, body: { issues: [{ code: 'company-full' }] } });
    await companies.updateOne({ _id: wond() }, { $set: { capacity: 5 } });
    const agreed = await manager.act({ id: full._id, version: full.version }, 'engagements', 'reconsider', reason);
    expect(agreed).toMatchObject({ status: 200, body: { status: 'under-review' } });
  });
});
