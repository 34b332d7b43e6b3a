import { startServices } from '../../src/embedded/services.ts';
import type { Services } from '../../src/embedded/services.ts';
import { withDatabase, withFolder } from './family.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

const ROUNDS = 300;
const FIELDS = Array.from({ length: 30 }, (_, i) => `field${i}`);
const allFields = (value: number): Record<string, number> => Object.fromEntries(FIELDS.map((name) => [name, value]));

async function withServices(use: (services: Services) => Promise<void>): Promise<void> {
  await withFolder(async (dataDir) => {
    const services = await startServices({ dataDir, durable: false, log: () => undefined });
    await use(services);
    await services.stop();
  });
}

test('a reader never sees half of an update', () =>
  withServices(({ mongodb }) =>
    withDatabase(mongodb.uri, async (database) => {
      const needs = database.collection('needs');
      await needs.insertOne({ reference: 'N-1', ...allFields(0) });
      const writing = new AbortController();
      const write = async (): Promise<void> => {
        for (let i = 1; i <= ROUNDS; i += 1) await needs.updateOne({ reference: 'N-1' }, { $set: allFields(i) });
        writing.abort();
      };
      const seen = new Set<number>();
      const read = async (): Promise<void> => {
        while (!writing.signal.aborted) {
          const need = await needs.findOne({ reference: 'N-1' });
          seen.add(new Set(FIELDS.map((name) => Number(need?.[name]))).size);
        }
      };
      await Promise.all([write(), read(), read(), read(), read()]);
      expect([...seen]).toEqual([1]);
    }),
  ));

test.each([
  { ordered: false, inserted: 2 },
  { ordered: true, inserted: 1 },
])('a bulk insert with a duplicate counts what is in ($inserted with ordered $ordered)', ({ ordered, inserted }) =>
  withServices(({ mongodb }) =>
    withDatabase(mongodb.uri, async (database) => {
      const needs = database.collection('needs');
      await needs.createIndex({ reference: 1 }, { unique: true });
      const documents = ['N-1', 'N-1', 'N-2'].map((reference) => ({ reference }));
      const insert = needs.insertMany(documents, { ordered });
      await expect(insert).rejects.toMatchObject({ code: 11_000, insertedCount: inserted });
      expect(await needs.countDocuments()).toBe(inserted);
    }),
  ),
);

test('unique keys hold for compound, missing and mixed values', () =>
  withServices(({ mongodb }) =>
    withDatabase(mongodb.uri, async (database) => {
      const marks = database.collection('marks');
      await marks.createIndex({ need: 1, company: 1 }, { unique: true });
      const values = [{ need: 'a', company: 'a' }, { need: 'a' }, { need: 1, company: [1, 2] }, { need: { x: 1 } }, {}];
      for (const value of values) await marks.insertOne({ ...value });
      for (const value of values) await expect(marks.insertOne({ ...value })).rejects.toMatchObject({ code: 11_000 });
      await marks.insertMany([{ need: 'a', company: 'b' }, { need: 2 }, { need: { x: 2 } }, { need: 1, company: [3] }]);
      expect(await marks.countDocuments()).toBe(9);
    }),
  ));
