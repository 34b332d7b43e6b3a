import { z } from 'zod';
import { refusal } from './errors.ts';

/** A place in a list that is sorted by creation, newest first: keyset paging costs the same at any depth. */
export interface Cursor {
  createdAt: Date;
  id: string;
}

/** The last instant that a Date can hold, in milliseconds. */
const lastInstant = 8_640_000_000_000_000;
const cursorShape = z.tuple([z.int().min(0).max(lastInstant), z.string().max(60)]);

export const cursorSchema = z
  .string()
  .max(200)
  .transform((value, context): Cursor => {
    try {
      const [at, id] = cursorShape.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
      return { createdAt: new Date(at), id };
    } catch {
      context.addIssue({ code: 'custom', ...refusal('unknown-cursor', 'This is no cursor of this list.') });
      return z.NEVER;
    }
  });

export const pageQuery = {
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** The filter for what follows a cursor. */
export function after(cursor: Cursor | undefined): Record<string, unknown> {
  if (!cursor) return {};
  return { $or: [{ createdAt: { $lt: cursor.createdAt } }, { createdAt: cursor.createdAt, _id: { $lt: cursor.id } }] };
}

export const newestFirst = { createdAt: -1, _id: -1 } as const;

/** Cuts a list that was read with one element more than asked for. */
export function pageOf<T extends { _id: string; createdAt: Date }>(
  found: T[],
  limit: number,
): { page: T[]; next: string | null } {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next =
    found.length > limit && last
      ? Buffer.from(JSON.stringify([last.createdAt.getTime(), last._id])).toString('base64url')
      : null;
  return { page, next };
}

export const listOf = <T extends z.ZodType>(element: T, id: string) =>
  z.object({ items: z.array(element), next: z.string().nullable() }).meta({ id });
