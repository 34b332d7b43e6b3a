import { allEndpoints } from '../../../src/endpoints.ts';
import type { PocRecord } from '../../../src/pocs/poc.schema.ts';
import { row, statusesOf } from '../../support/access.ts';
import { completeCharter } from '../../support/poc.factory.ts';
import { someBody } from '../../support/poc.inputs.ts';
import { plantPoc } from '../../support/poc.planting.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let poc: PocRecord;
beforeAll(async () => {
  world = await openWorld();
  poc = await plantPoc(world, { more: { charter: completeCharter() } });
});
afterAll(async () => {
  await world.close();
});

// Callers: nurse, colleague, lead · pfleger (another hospital) · engineer, director · maker (another company) · manager ·
// assessor, admin, host, funder · stranger. 428: may, and only If-Match is missing.
const readers = row(200, 200, 200, 404, 200, 200, 404, 200, 403, 403, 403, 403, 401);
const members = row(428, 428, 428, 404, 428, 428, 404, 428, 403, 403, 403, 403, 401);
const finders = row(404, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 401);
const leads = row(403, 403, 428, 403, 403, 428, 403, 428, 403, 403, 403, 403, 401);
const managerAndLead = row(403, 403, 428, 403, 403, 403, 403, 428, 403, 403, 403, 403, 401);
const manager = row(403, 403, 403, 403, 403, 403, 403, 428, 403, 403, 403, 403, 401);
const companyLead = row(403, 403, 403, 403, 403, 428, 403, 403, 403, 403, 403, 403, 401);
/** The charter of this PoC leaves deciding and adopting to the hospital's lead. */
const decider = row(403, 403, 428, 404, 403, 403, 403, 403, 403, 403, 403, 403, 401);
const adoptionOwner = decider;

const matrix: Record<string, Record<string, number>> = {
  listPocs: row(200, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 401),
  getPoc: readers,
  pocTimeline: readers,
  getCharter: readers,
  putCharter: managerAndLead,
  getChecklist: readers,
  getLearningCard: readers,
  // Everybody who takes part looks and finds no such file or entry.
  addEvidenceFile: members,
  readEvidenceFile: finders,
  removeEvidenceFile: finders,
  addLogFile: finders,
  readLogFile: finders,
  listLog: readers,
  addLogEntry: row(201, 201, 201, 404, 201, 201, 404, 201, 403, 403, 403, 403, 401),
  listMeasurements: readers,
  // Nothing is measured before the start.
  addMeasurement: row(409, 409, 409, 404, 409, 409, 404, 409, 403, 403, 403, 403, 401),
  'poc.edit-charter': managerAndLead,
  'poc.send-to-review': manager,
  'poc.approve': leads,
  'poc.require-changes': leads,
  'poc.decline': leads,
  'poc.appoint': managerAndLead,
  'poc.record-funding': manager,
  'poc.remove-funding': manager,
  'poc.confirm-funding': manager,
  'poc.plan-item': leads,
  'poc.provide-evidence': members,
  'poc.claim-not-applicable': members,
  'poc.accept-items': manager,
  'poc.refuse-item': manager,
  'poc.start': manager,
  'poc.report-incident': members,
  'poc.request-change': members,
  'poc.answer-change': manager,
  'poc.finish': managerAndLead,
  'poc.hold': manager,
  'poc.resume': manager,
  'poc.exempt-clock': manager,
  'poc.leave': companyLead,
  'poc.agree-without': manager,
  'poc.continue-without': manager,
  'poc.replace-partner': manager,
  'poc.decide': decider,
  'poc.adopt': manager,
  'poc.iterate': manager,
  'poc.confirm-adoption': adoptionOwner,
  'poc.give-up': adoptionOwner,
  'poc.stop': managerAndLead,
  'poc.save-learning-card': managerAndLead,
  'poc.close': manager,
  // Any nurse may be the adoption owner, so another hospital's looks and finds nothing.
  'poc.complete-follow-up': { ...managerAndLead, pfleger: 404 },
};

const bodies: Record<string, unknown> = {
  putCharter: completeCharter(),
  addLogEntry: { text: 'The sensors hang.' },
  addMeasurement: { criterionId: 'falls', value: 5, measuredAt: '2024-03-04' },
  ...Object.fromEntries(Object.entries(someBody).map(([action, body]) => [`poc.${action}`, body])),
};

describe('who may call what', () => {
  it('is written here for every endpoint of the room', () => {
    const registered = allEndpoints(world.deps).filter((one) => one.path.startsWith('/pocs'));
    expect(registered.map((one) => one.id).toSorted()).toEqual(Object.keys(matrix).toSorted());
  });

  it.each(Object.keys(matrix))('%s', async (id) => {
    const one = allEndpoints(world.deps).find((each) => each.id === id);
    const path = (one?.path ?? '')
      .replace('{id}', poc._id)
      .replace('{code}', 'intended-purpose')
      .replaceAll(/\{\w+\}/g, 'f'.repeat(24))
      .concat(one?.upload ? '?name=a.txt' : '');
    const seen = await statusesOf(world, (one?.method ?? 'get').toUpperCase(), path, bodies[id]);
    expect(seen).toEqual(matrix[id]);
  });

  it('leaves other hospitals and companies without a trace in lists', async () => {
    for (const who of ['pfleger', 'chef', 'maker', 'owner'] as const)
      expect((await (await world.as(who)).get('/pocs')).body).toEqual({ items: [], next: null });
    expect((await (await world.as('engineer')).get('/pocs')).body.items).toMatchObject([{ id: poc._id }]);
  });
});
