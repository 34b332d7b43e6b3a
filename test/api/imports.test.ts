import type { Client } from '../support/client.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let manager: Client;
beforeAll(async () => {
  world = await openWorld({ workers: true });
  manager = await world.as('manager');
});
afterAll(async () => {
  await world.close();
});

const bytes = { 'Content-Type': 'application/octet-stream' };
const preview = async (by: Client, kind: string, sheet: string | Uint8Array, name = 'sheet.csv') =>
  await by.post(`/imports?kind=${kind}&name=${name}`, typeof sheet === 'string' ? Buffer.from(sheet) : sheet, bytes);

const finished = async (by: Client, id: string, status: string) =>
  await world.until(async () => {
    const { body } = await by.get(`/imports/${id}`);
    return body.status === status && body;
  });

const companies = [
  'Naam;Land;Regio;Taal;Omschrijving;Vaardigheden;TRL vanaf;TRL tot;Lievelingskleur',
  'Slaapwel B.V.;nl;Twente;nl;Matten die merken dat iemand uit bed stapt;valdetectie|bedalarm;7;9;rood',
  'Ruhekissen GmbH;DE;Münsterland;de;Kissen gegen Druckstellen;Dekubitusprophylaxe;8;9;',
  'Sturzwacht GmbH;DE;Münsterland;de;Die gibt es schon im Programm;;7;9;',
  'Ohne Land;;Twente;de;Ein Unternehmen ohne Land;;9;7;',
  'Slaapwel B.V.;NL;Twente;nl;Nog eens dezelfde naam;;7;9;',
].join('\n');

describe('a sheet of companies', () => {
  it('shows every fault at its row and makes nothing before it is started', async () => {
    const before = (await manager.get('/companies')).body.items.length;
    const { status, body } = await preview(manager, 'companies', companies);
    expect(status).toBe(201);
    expect(body.unknownHeadings).toEqual(['Lievelingskleur']);
    expect(body.rows.map((row: { state: string }) => row.state)).toEqual([
      'waiting',
      'waiting',
      'left',
      'left',
      'left',
    ]);
    const codes = (line: number) =>
      body.rows[line - 2].faults.map((one: { path: string; code: string }) => `${one.path} ${one.code}`);
    expect(codes(4)).toEqual(['organisation.name organisation-exists']);
    expect(codes(5).toSorted()).toEqual(['organisation.country required', 'profile.trl.min trl-reversed']);
    expect(codes(6)).toEqual(['organisation.name named-before']);
    expect((await manager.get('/companies')).body.items).toHaveLength(before);
  });

  it('is made, found by the router, and taken back where nothing has happened since', async () => {
    const { body: sheet } = await preview(manager, 'companies', companies);
    expect((await manager.act(sheet, 'imports', 'start')).status).toBe(200);
    const done = await finished(manager, sheet.id, 'done');
    expect(done.counts).toMatchObject({ made: 2, left: 3, waiting: 0 });
    const made = await manager.get(`/companies/${done.rows[0].recordId}/profile`);
    expect(made.body).toMatchObject({
      name: 'Slaapwel B.V.',
      capabilities: ['valdetectie', 'bedalarm'],
      trl: { min: 7, max: 9 },
    });
    expect((await manager.act(done, 'imports', 'undo')).status).toBe(200);
    const undone = await finished(manager, sheet.id, 'undone');
    expect(undone.counts).toMatchObject({ back: 2, made: 0 });
    const gone = await world.until(async () => {
      const { body } = await manager.get(`/companies/${done.rows[0].recordId}`);
      return body.status === 'suspended' && body;
    });
    expect(gone.status).toBe('suspended');
  });
});

describe('a sheet of needs', () => {
  it('of a care organisation becomes drafts of its own, and one that was edited stays', async () => {
    const lead = await world.as('lead');
    const sheet = [
      'Language,Title,What goes wrong,Care setting',
      'nl,Dwaallicht op de gang,"Bewoners lopen ’s nachts, zonder dat iemand het merkt",nursing-home',
      'nl,Infuus piept te vaak,Pompen piepen de hele nacht op zaal,hospital-ward',
      'nl,,Zonder titel maar met een probleem,moon-base',
    ].join('\r\n');
    const { body } = await preview(lead, 'needs', sheet);
    expect(body.rows[2].faults.map((one: { path: string }) => one.path).toSorted()).toEqual(['careSetting', 'title']);
    await lead.act(body, 'imports', 'start');
    const done = await finished(lead, body.id, 'done');
    const [first, second] = done.rows;
    expect((await lead.get(`/needs/${first.recordId}`)).body).toMatchObject({
      status: 'draft',
      title: 'Dwaallicht op de gang',
    });
    await lead.patch(`/needs/${first.recordId}`, 1, { title: 'Dwalen op de gang' });
    await lead.act(done, 'imports', 'undo');
    const undone = await finished(lead, body.id, 'undone');
    expect(undone.rows.map((row: { state: string }) => row.state)).toEqual(['kept', 'back', 'left']);
    expect(undone.rows[0].reason.code).toBe('moved-on');
    expect((await lead.get(`/needs/${second.recordId}`)).status).toBe(404);
  });

  it('of the manager names the organisation in each row', async () => {
    const sheet =
      'Organisation;Language;Title\nZiekenhuis Oost;nl;Bloedmonsters raken zoek\nNiemandsland;nl;Geen eigenaar\n;nl;Ook geen\n';
    const { body } = await preview(manager, 'needs', sheet);
    expect(body.rows.map((row: { faults: { code: string }[] }) => row.faults.map((one) => one.code))).toEqual([
      [],
      ['owner-unknown'],
      ['required'],
    ]);
  });
});

describe('what is no sheet', () => {
  it.each([
    ['', 'file-empty'],
    ['Naam;Land\n', 'sheet-empty'],
    ['a\u0000b', 'sheet-unreadable'],
    [`Title\n${'x\n'.repeat(501)}`, 'sheet-too-long'],
    ['PK\u0003\u0004 nonsense', 'sheet-unreadable'],
  ])('is refused with its cause (%#)', async (content, code) => {
    const { status, body } = await preview(manager, 'needs', content);
    expect(status).toBe(400);
    expect(body.issues.map((one: { code: string }) => one.code)).toEqual([code]);
  });

  it('and companies aren’t a hospital’s to bring in, nor other organisations’ sheets its to see', async () => {
    const lead = await world.as('lead');
    expect((await preview(lead, 'companies', companies)).status).toBe(403);
    const { body } = await preview(manager, 'needs', 'Organisation;Language;Title\nZiekenhuis Oost;nl;Een vraag\n');
    expect((await lead.get(`/imports/${body.id}`)).status).toBe(404);
  });
});
