import { randomBytes } from 'node:crypto';
import { Schema, type Model } from 'mongoose';
import { isDuplicateKey, type Connection } from './database.ts';

/** Small facts about the database itself: its session secret, whether it was made as a demo. */
export interface Marks {
  /** The value under a name; made and kept the first time, the same for all processes. */
  once(name: string, make: () => string): Promise<string>;
  get(name: string): Promise<string | null>;
  /** Puts another value in the place of the one that was read; false when somebody else was faster. */
  replace(name: string, from: string, to: string): Promise<boolean>;
}

interface Mark {
  _id: string;
  value: string;
}

export function marksOf(connection: Connection): Marks {
  const schema = new Schema<Mark>(
    { _id: String, value: String },
    { collection: 'marks', versionKey: false, _id: false, autoCreate: false },
  );
  const marks: Model<Mark> = connection.models['Mark'] ?? connection.model<Mark>('Mark', schema);
  const get = async (name: string): Promise<string | null> => (await marks.findById(name).lean().exec())?.value ?? null;
  return {
    get,
    once: async (name, make) => {
      const known = await get(name);
      if (known !== null) return known;
      try {
        await marks.insertOne({ _id: name, value: make() });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      return (await get(name)) ?? '';
    },
    replace: async (name, from, to) => {
      const replaced = await marks.updateOne({ _id: name, value: from }, { $set: { value: to } });
      return replaced.modifiedCount === 1;
    },
  };
}

export const makeSecret = (): string => randomBytes(32).toString('base64url');
