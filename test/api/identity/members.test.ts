import { callers, row, statusesOf } from '../../support/access.ts';
import type { AnyBody } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const at = (
  organisation: keyof World['cast']['organisations'],
  person?: keyof World['cast']['people'],
  role?: string,
) =>
  `/organisations/${world.cast.organisations[organisation].id}/members${person ? `/${world.cast.people[person].id}/roles/${role}` : ''}`;
const rolesOf = async (organisation: keyof World['cast']['organisations'], person: keyof World['cast']['people']) => {
  const { body } = await (await world.as('manager')).get(at(organisation));
  return body.items.find((one: AnyBody) => one.userId === world.cast.people[person].id)?.roles ?? [];
};

/** What the hospital's lead and the office get. */
const managing = (status: number) => row(403, 403, status, 403, 403, 404, 403, status, 403, status, 403, 403, 401);

describe(`who reaches the members of the hospital: ${callers.join(', ')}`, () => {
  it.each([
    ['GET', 'hospital', undefined, undefined, row(200, 200, 200, 404, 404, 404, 404, 200, 404, 200, 404, 404, 401)],
    ['PUT', 'hospital', 'colleague', 'care-submitter', managing(200)],
    // Nobody has this role yet: who may take it finds nothing.
    ['DELETE', 'hospital', 'colleague', 'care-lead', managing(404)],
    ['PUT', 'hospital', 'colleague', 'manager', managing(403)],
    // The programme's own roles are the administrator's, the assessor's also the manager's.
    ['PUT', 'programme', 'assessor', 'assessor', row(403, 403, 404, 403, 403, 404, 403, 200, 403, 200, 403, 403, 401)],
    [
      'DELETE',
      'programme',
      'assessor',
      'manager',
      row(403, 403, 404, 403, 403, 404, 403, 403, 403, 404, 403, 403, 401),
    ],
  ] as const)('%s %s %s %s', async (method, organisation, person, role, expected) => {
    expect(await statusesOf(world, method, at(organisation, person, role))).toEqual(expected);
  });
});

describe('members', () => {
  it('are shown to their own with roles, and to the office with addresses', async () => {
    const own = (await (await world.as('nurse')).get(at('hospital'))).body.items;
    expect(own.map((one: AnyBody) => one.name)).toEqual(['Koen Collega', 'Lia van de Leiding', 'Noor de Verpleger']);
    expect(own[1]).toMatchObject({ roles: ['care-lead'], language: 'nl' });
    for (const one of own) expect(one).not.toHaveProperty('email');
    const office = (await (await world.as('manager')).get(at('hospital'))).body.items;
    expect(office[2]).toMatchObject({ email: 'nurse@hospital.example' });
  });

  it('get further roles from their lead, once', async () => {
    const lead = await world.as('lead');
    expect((await lead.put(at('hospital', 'colleague', 'care-lead'))).body.roles).toEqual([
      'care-submitter',
      'care-lead',
    ]);
    expect((await lead.put(at('hospital', 'colleague', 'care-lead'))).status).toBe(200);
    expect(await rolesOf('hospital', 'colleague')).toEqual(['care-submitter', 'care-lead']);
    expect((await lead.delete(at('hospital', 'colleague', 'care-lead'))).status).toBe(204);
    expect(await rolesOf('hospital', 'colleague')).toEqual(['care-submitter']);
  });

  it('are invited, not taken from elsewhere', async () => {
    const lead = await world.as('lead');
    expect((await lead.put(at('hospital', 'pfleger', 'care-submitter'))).status).toBe(404);
    expect(await rolesOf('hospital', 'pfleger')).toEqual([]);
  });

  it('lose the sessions in a role with it, and keep those in others', async () => {
    const [director, engineer] = await Promise.all([world.as('director'), world.as('engineer')]);
    const other = await world.stranger().signIn('engineer@sturz.example', world.cast.password);
    await director.put(at('sturz', 'engineer', 'company-lead'));
    expect(
      (await other.put('/session/acting', { organisationId: world.cast.organisations.sturz.id, role: 'company-lead' }))
        .status,
    ).toBe(200);
    expect((await director.delete(at('sturz', 'engineer', 'company-lead'))).status).toBe(204);
    expect((await other.get('/session')).status).toBe(401);
    expect((await engineer.get('/session')).status).toBe(200);
  });

  it('always keep a lead, also when the last two go at the same moment', async () => {
    const lead = await world.as('lead');
    const manager = await world.as('manager');
    const alone = await lead.delete(at('hospital', 'lead', 'care-lead'));
    expect(alone).toMatchObject({ status: 422, body: { issues: [{ path: 'role', code: 'last-lead' }] } });
    expect((await manager.delete(at('hospital', 'lead', 'care-lead'))).status).toBe(422);
    await manager.put(at('hospital', 'nurse', 'care-lead'));
    const both = await Promise.all([
      manager.delete(at('hospital', 'lead', 'care-lead')),
      manager.delete(at('hospital', 'nurse', 'care-lead')),
    ]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([204, 422]);
    const left = [...(await rolesOf('hospital', 'lead')), ...(await rolesOf('hospital', 'nurse'))];
    expect(left).toContain('care-lead');
  });

  it('of the programme keep an administrator', async () => {
    const admin = await world.as('admin');
    expect((await admin.delete(at('programme', 'admin', 'admin'))).status).toBe(422);
  });

  it('leave a trace of who gave and took which role', async () => {
    const user = await world.deps.users.find({ _id: world.cast.people.colleague.id });
    expect(user?.history.map((one) => one.action)).toEqual(
      expect.arrayContaining(['create', 'give-role', 'take-role']),
    );
  });
});
