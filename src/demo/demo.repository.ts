import type { Connection } from '../kernel/database.ts';
import { marksOf } from '../kernel/marks.ts';

/** `begun` by a process that may have ended since; `done` once the demo is whole. */
export type DemoState = { at: 'none'; empty: boolean } | { at: 'begun'; by: number } | { at: 'done' };

const begun = 'demo';
const done = 'demo-done';

/** Whether a database was made as a demo, and the steps of making it. */
export function demoRepository(connection: Connection) {
  const marks = marksOf(connection);

  async function isEmpty(): Promise<boolean> {
    const found = await Promise.all(
      ['organisations', 'users'].map(async (name) => await connection.collection(name).findOne({})),
    );
    return found.every((one) => one === null);
  }

  async function state(): Promise<DemoState> {
    const [by, finished] = await Promise.all([marks.get(begun), marks.get(done)]);
    if (finished !== null) return { at: 'done' };
    return by === null ? { at: 'none', empty: await isEmpty() } : { at: 'begun', by: Number(by) };
  }

  return {
    state,
    /** Takes the making over from nobody, or from a process that is gone; false when another has it. */
    claim: async (found: DemoState, pid: number): Promise<boolean> => {
      if (found.at === 'none') return (await marks.once(begun, () => String(pid))) === String(pid);
      return found.at === 'begun' && (await marks.replace(begun, String(found.by), String(pid)));
    },
    /** Removes what an interrupted making left; the marks stay. */
    clear: async (): Promise<void> => {
      const collections = (await connection.listCollections()).filter(({ name }) => name !== 'marks');
      await Promise.all(collections.map(async ({ name }) => await connection.collection(name).drop()));
    },
    finish: async (at: Date): Promise<void> => {
      await marks.once(done, () => at.toISOString());
    },
  };
}
