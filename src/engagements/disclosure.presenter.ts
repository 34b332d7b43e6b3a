import { z } from 'zod';
import { instant } from '../kernel/shapes.ts';
import { disclosureSchema } from '../kernel/vocabulary.ts';
import { brokenDisclosure } from './disclosure.ladder.ts';
import type { Disclosure } from './engagement.schema.ts';

export const disclosuresAnswer = z
  .object({
    /** Whether the chain of hashes is whole. */
    verified: z.boolean(),
    brokenAt: z.int().nullable(),
    disclosures: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        step: disclosureSchema,
        person: z.object({ id: z.string(), name: z.string().nullable() }),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'Disclosures' });

export function presentDisclosures(disclosures: readonly Disclosure[], names: ReadonlyMap<string, string>) {
  const brokenAt = brokenDisclosure(disclosures);
  return {
    verified: brokenAt === null,
    brokenAt,
    disclosures: disclosures.map(({ seq, at, step, userId, hash }) => ({
      seq,
      at,
      step,
      person: { id: userId, name: names.get(userId) ?? null },
      hash,
    })),
  };
}
