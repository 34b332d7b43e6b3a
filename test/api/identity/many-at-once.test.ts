import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

it('signs in many people at the same moment, each as themselves', async () => {
  const { people, password } = world.cast;
  const replies = await Promise.all(
    Object.values(people).map(async ({ id, email }) => ({
      id,
      reply: await world.stranger().post('/session', { email, password }),
    })),
  );
  expect(replies.map(({ reply }) => reply.body.user?.id)).toEqual(replies.map(({ id }) => id));
});
