import { Schema } from 'mongoose';
import type { Connection } from './database.ts';

/** Gives readable references, e.g. `N-2026-00042`: counted per letter and year. A number may stay unused, none comes twice. */
export type References = (letter: 'N' | 'P', now: Date) => Promise<string>;

export function references(connection: Connection): References {
  const schema = new Schema<{ _id: string; last: number }>(
    { _id: String, last: Number },
    { collection: 'counters', versionKey: false, _id: false, autoCreate: false },
  );
  const counters = connection.model<{ _id: string; last: number }>('Counter', schema);
  return async (letter, now) => {
    const year = now.getUTCFullYear();
    const counter = await counters
      .findOneAndUpdate({ _id: `${letter}-${year}` }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' })
      .lean()
      .exec();
    return `${letter}-${year}-${String(counter.last).padStart(5, '0')}`;
  };
}
