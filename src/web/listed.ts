import { z } from 'zod';

/** The answer of a list endpoint, for a page that reads it. */
export const listed = <T extends z.ZodType>(one: T) => z.object({ items: z.array(one), next: z.string().nullable() });
