import { z } from 'zod';

/** The type of a list's answer, for pages: the elements and the cursor of what follows. */
export const answerList = <T extends z.ZodType>(element: T) =>
  z.object({ items: z.array(element), next: z.string().nullable() });
