import { completeCharter } from '../../support/poc.factory.ts';
import { plantPoc, PocDriver } from '../../support/poc.planting.ts';
import { someBody } from '../../support/poc.inputs.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  world.setNow(null);
  await world.close();
});

const needOf = async (poc: { needId: string }) => await world.deps.needs.find({ _id: poc.needId });
const measure = async (poc: { _id: string }, value: number) =>
  await (
    await world.as('engineer')
  ).post(`/pocs/${poc._id}/measurements`, {
    criterionId: 'falls',
    value,
    measuredAt: new Date().toISOString(),
  });

describe('a proof of concept', () => {
  it('goes from a selection to adoption, and the need with it', async () => {
    const poc = await plantPoc(world);
    const drive = new PocDriver(world, poc);
    const opened = (await drive.see()).body;
    expect(opened).toMatchObject({
      status: 'chartering',
      need: { id: poc.needId, title: 'Patiënten vallen ’s nachts uit bed' },
      clocks: [{ name: 'charter', owner: 'manager', overdue: false }],
      approvalsMissing: [{ name: 'Ziekenhuis Oost' }, { name: 'Sturzwacht GmbH' }, { name: null }],
      checklist: { total: 0, done: 0 },
    });
    expect(opened.abilities).toEqual(['edit-charter', 'hold', 'exempt-clock', 'stop']);

    const empty = (await drive.see('engineer', '/charter')).body;
    expect(empty.charter.expectedEffects).toEqual([{ dimension: 'safety', effect: 'Fewer falls.' }]);
    expect(empty.missing).toHaveLength(10);
    const written = await drive.writeCharter('lead');
    expect(written.body).toMatchObject({
      missing: [],
      charter: { hypothesis: expect.stringContaining('night shift') },
    });
    const checklist = (await drive.see('director', '/checklist')).body;
    expect(checklist.guidance.de).toContain('keine rechtliche Bewertung');
    expect(checklist.items[0]).toMatchObject({
      code: 'intended-purpose',
      state: 'open',
      title: { nl: 'Beoogd doel, gebruikers en grenzen van gebruik' },
    });

    await drive.must('manager', 'send-to-review');
    await drive.must('director', 'approve');
    expect((await drive.must('manager', 'approve')).approvalsMissing).toMatchObject([{ name: 'Ziekenhuis Oost' }]);
    expect((await drive.must('lead', 'approve')).status).toBe('funding');

    const half = { ...someBody['record-funding'], amount: { cents: 40_00, currency: 'EUR' } };
    expect((await drive.must('manager', 'record-funding', half)).budget).toMatchObject({
      cents: 100_00,
      coveredCents: 40_00,
      lines: [{ id: 'sensors', missingCents: 60_00 }],
    });
    expect((await drive.take('manager', 'confirm-funding')).body.issues).toMatchObject([{ path: 'budget.sensors' }]);
    await drive.must('manager', 'record-funding', {
      ...half,
      kind: 'own-contribution',
      amount: { cents: 60_00, currency: 'EUR' },
    });
    expect((await drive.must('manager', 'confirm-funding')).status).toBe('preparing');

    const early = await drive.take('manager', 'start');
    expect(early.status).toBe(422);
    expect(early.body.issues).toHaveLength(checklist.items.length);
    await drive.fileEverything();
    expect((await drive.see()).body.checklist.done).toBe(checklist.items.length);
    expect((await drive.must('manager', 'start')).status).toBe('running');

    expect((await measure(poc, 5)).status).toBe(201);
    await drive.must('lead', 'finish');
    expect((await drive.see('nurse')).body.criteria).toMatchObject([
      { id: 'falls', latest: { value: 5 }, verdict: 'go' },
    ]);
    const decided = await drive.must('lead', 'decide');
    expect(decided.decision.conclusions).toEqual([{ criterionId: 'falls', measured: 5, whyNot: null, verdict: 'go' }]);
    await drive.must('manager', 'adopt');
    const closed = await drive.must('lead', 'confirm-adoption', { reason: 'It comes to all wards.' });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'adopted', outcomeReason: 'It comes to all wards.' });
    expect(await needOf(poc)).toMatchObject({ status: 'closed', outcome: 'adopted' });
    const follow = (await drive.see()).body;
    expect(follow.followUps.map((one: { months: number }) => one.months)).toEqual([6, 12, 24]);
    expect((await drive.must('lead', 'complete-follow-up')).followUps[0]).toMatchObject({
      months: 6,
      note: 'Still in use on two wards.',
    });
    const timeline = (await drive.see('director', '/timeline')).body;
    expect(timeline).toMatchObject({ verified: true, brokenAt: null });
    expect(timeline.entries.at(0).action).toBe('create');
    expect(timeline.entries.at(-2)).toMatchObject({ action: 'confirm-adoption', reason: 'It comes to all wards.' });
  });

  it('stops, leaves a learning card, and the need returns to selection', async () => {
    const poc = await plantPoc(world);
    const drive = new PocDriver(world, poc);
    await drive.reach('running');
    const stopped = await drive.must('lead', 'stop');
    expect(stopped).toMatchObject({ status: 'stopped', clocks: [{ name: 'learning-card', owner: 'manager' }] });
    expect((await drive.see('nurse', '/learning-card')).body).toMatchObject({
      learningCard: null,
      stop: { evidence: 'The log of week 3.' },
    });
    const close = { afterwards: 'return-to-selection', reason: 'Another company may do better.' };
    expect((await drive.take('manager', 'close', close)).body.issues).toMatchObject([{ path: 'learningCard' }]);
    const named = { ...someBody['save-learning-card'], evidence: 'Mevrouw Jansen zei het.' };
    expect((await drive.take('lead', 'save-learning-card', named)).body.issues).toMatchObject([
      { path: 'evidence', code: 'patient-data' },
    ]);
    await drive.must('lead', 'save-learning-card');
    expect(await drive.must('manager', 'close', close)).toMatchObject({ status: 'closed', outcome: 'stopped' });
    expect((await drive.see('engineer', '/learning-card')).body).toMatchObject({
      learningCard: { whyStopped: 'Too many false alarms.' },
      outcome: 'stopped',
    });
    expect(await needOf(poc)).toMatchObject({ status: 'in-selection', pocId: null });
  });

  it('iterates: the next charter is approved anew, and only its own measurements count', async () => {
    const poc = await plantPoc(world);
    const drive = new PocDriver(world, poc);
    await drive.reach('running');
    await measure(poc, 9);
    await drive.must('manager', 'finish');
    await drive.must('lead', 'decide', { result: 'iterate', reason: 'Nearly; with a better sensor.' });
    expect((await drive.take('manager', 'adopt')).status).toBe(422);
    const again = await drive.must('manager', 'iterate');
    expect(again).toMatchObject({
      status: 'chartering',
      charterVersion: 2,
      approvals: [],
      budget: { coveredCents: 0 },
    });
    expect((await drive.see('engineer', '/charter')).body).toMatchObject({
      charterVersion: 2,
      iterations: [{ charterVersion: 1, result: 'iterate', reason: 'Nearly; with a better sensor.' }],
    });
    await drive.reach('evaluating');
    expect((await drive.see()).body.criteria).toMatchObject([{ id: 'falls', latest: null, verdict: null }]);
    expect((await drive.take('lead', 'decide')).body.issues).toMatchObject([
      { path: 'criteria.falls', code: 'not-measured' },
    ]);
    const all = (await drive.see('nurse', '/measurements')).body.items;
    expect(all).toMatchObject([{ value: 9, charterVersion: 1 }]);
    expect((await drive.see('nurse', '/measurements?charterVersion=2')).body.items).toEqual([]);
    const late = await (
      await world.as('engineer')
    ).post(`/pocs/${poc._id}/measurements`, {
      criterionId: 'falls',
      value: 5,
      measuredAt: '2024-03-04',
      supersedes: all[0].id,
      reason: 'Counted again.',
    });
    expect(late.body.issues).toMatchObject([{ path: 'supersedes', code: 'unknown-measurement' }]);
  });

  it('rests after a serious incident until the manager says why it may go on', async () => {
    const poc = await plantPoc(world);
    const drive = new PocDriver(world, poc);
    await drive.reach('evaluating');
    const due = (await drive.see()).body.clocks[0].dueAt;
    const body = { serious: true, description: 'The alarm stayed silent.', happenedAt: '2024-03-04' };
    const held = await drive.must('engineer', 'report-incident', body);
    expect(held).toMatchObject({
      status: 'on-hold',
      hold: { incident: true, until: null, reason: 'The alarm stayed silent.' },
      incidents: { total: 1, serious: 1 },
      clocks: [{ name: 'evaluation', paused: true }],
    });
    expect((await drive.see('lead', '/log')).body.items).toMatchObject([
      { kind: 'incident', serious: true, text: 'The alarm stayed silent.', happenedAt: '2024-03-03T23:00:00.000Z' },
    ]);
    expect((await drive.see('manager', '/timeline')).body.entries.at(-1)).toMatchObject({
      action: 'report-incident',
      from: 'evaluating',
      to: 'on-hold',
    });
    expect((await drive.take('lead', 'decide')).body).toMatchObject({
      code: 'illegal-transition',
      recordStatus: 'on-hold',
    });
    expect((await drive.take('manager', 'resume', {})).body.issues).toMatchObject([{ path: 'reason' }]);
    const resumed = await drive.must('manager', 'resume', { reason: 'A loose plug; all were checked.' });
    expect(resumed).toMatchObject({
      status: 'evaluating',
      hold: null,
      clocks: [{ name: 'evaluation', paused: false }],
    });
    expect(new Date(resumed.clocks[0].dueAt) >= new Date(due)).toBe(true);
  });

  it('goes on with a response in reserve when a partner leaves before the start', async () => {
    const poc = await plantPoc(world, { reserve: 'wond' });
    const drive = new PocDriver(world, poc);
    await drive.reach('in-review');
    expect((await drive.see('maker')).status).toBe(404);
    await drive.must('director', 'leave', { reason: 'No people left for it.' });
    expect((await drive.see('director')).body).toMatchObject({ view: 'outline', abilities: [] });
    expect((await drive.see('director')).body.criteria).toBeUndefined();
    for (const path of ['/charter', '/log', '/measurements', '/timeline', '/checklist', '/learning-card'])
      expect((await drive.see('engineer', path)).status).toBe(403);
    const gap = (await drive.see('manager')).body;
    expect(gap.partners).toMatchObject([{ status: 'left', reason: 'No people left for it.', settledAs: null }]);
    expect(gap.abilities).toEqual(expect.arrayContaining(['replace-partner', 'stop']));
    expect(gap.abilities).not.toContain('agree-without');
    const [reserve] = gap.reserves;
    expect(reserve.companyName).toBe('Wondkompas B.V.');

    const unknown = {
      leftCompanyId: world.cast.organisations.wond.id,
      engagementId: poc.partners[0]?.engagementId,
      reason: 'It was next in line.',
    };
    expect((await drive.take('manager', 'replace-partner', unknown)).body.issues).toMatchObject([
      { path: 'leftCompanyId' },
      { path: 'engagementId' },
    ]);
    const replaced = await drive.must('manager', 'replace-partner', {
      ...unknown,
      leftCompanyId: world.cast.organisations.sturz.id,
      engagementId: reserve.engagementId,
    });
    expect(replaced.partners).toMatchObject([
      { settledAs: 'replaced' },
      { companyName: 'Wondkompas B.V.', status: 'active' },
    ]);
    expect((await world.deps.engagements.find({ _id: reserve.engagementId }))?.status).toBe('selected');
    expect((await drive.see('maker', '/charter')).status).toBe(200);
    await drive.must('manager', 'send-to-review');
    for (const who of ['lead', 'manager', 'owner'] as const) await drive.must(who, 'approve');
    expect((await drive.see()).body.status).toBe('funding');
  });

  it('is agreed on anew without a partner that leaves before the start, when the manager says so', async () => {
    const poc = await plantPoc(world, { partners: ['sturz', 'wond'] });
    const drive = new PocDriver(world, poc);
    await drive.writeCharter();
    await drive.must('manager', 'send-to-review');
    for (const who of ['owner', 'lead', 'manager'] as const) await drive.must(who, 'approve');
    await drive.must('owner', 'leave', { reason: 'No people left for it.' });
    expect((await drive.take('director', 'approve')).body.issues).toMatchObject([{ code: 'partner-gone-undecided' }]);
    const body = { companyId: world.cast.organisations.wond.id, reason: 'The sensor alone will do.' };
    const agreed = await drive.must('manager', 'agree-without', body);
    expect(agreed).toMatchObject({ status: 'chartering', approvals: [] });
    await drive.reach('running');
    expect((await drive.see()).body.status).toBe('running');
  });

  it('records what people want changed while it runs, and the manager’s answer', async () => {
    const poc = await plantPoc(world);
    const drive = new PocDriver(world, poc);
    await drive.reach('running');
    expect((await drive.must('nurse', 'request-change')).openChangeRequests).toBe(1);
    const [asked] = (await drive.see('nurse', '/log')).body.items;
    expect(asked).toMatchObject({ kind: 'change-request', text: 'Two weeks longer.', answer: null });
    await drive.must('manager', 'answer-change', { id: asked.id, result: 'declined', reason: 'The money is spent.' });
    expect((await drive.see('nurse', '/log')).body.items).toMatchObject([
      { kind: 'change-request', answer: { result: 'declined', reason: 'The money is spent.' } },
    ]);
    expect((await drive.see()).body.abilities).not.toContain('answer-change');
  });

  it('is closed as not adopted when the hospital gives up, and the need with it', async () => {
    const charter = completeCharter({ budget: [] });
    const poc = await plantPoc(world, { more: { status: 'adopting', charter } });
    const drive = new PocDriver(world, poc);
    expect(await drive.must('lead', 'give-up')).toMatchObject({ status: 'closed', outcome: 'not-adopted' });
    expect(await needOf(poc)).toMatchObject({ status: 'closed', outcome: 'not-adopted' });
  });
});
