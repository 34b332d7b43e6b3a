import { DateTime } from 'luxon';
import { z } from 'zod';
import { issue, type Issue } from '../kernel/errors.ts';
import { zone } from '../kernel/working-days.ts';

/** When something happened, as people write it: an instant, or a date alone, which means the start of that day here. */
export const happened = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => (text.length === 10 ? DateTime.fromISO(text, { zone }).toJSDate() : new Date(text)));

export const notInTheFuture = (at: Date, now: Date, path: string): Issue[] =>
  at <= now ? [] : [issue(path, 'in-the-future', 'This can’t lie in the future.')];
