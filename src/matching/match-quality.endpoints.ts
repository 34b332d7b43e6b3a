import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { instant } from '../kernel/shapes.ts';
import { fitLevels, fitLevelSchema } from '../kernel/vocabulary.ts';
import type { MatchQualityRepository, Outcomes } from './match-quality.repository.ts';

const outcomes = { invited: z.int(), accepted: z.int(), declined: z.int(), lapsed: z.int(), selected: z.int() };

export const matchQualityAnswer = z
  .object({
    /** From the best level on; null: invited without a ranking, by a person. */
    byLevel: z.array(z.object({ level: fitLevelSchema.nullable(), ...outcomes })),
    /** An invitation counts once for each of its reasons' codes. */
    byReason: z.array(z.object({ code: z.string(), ...outcomes })),
    declinedBecause: z.array(z.object({ code: z.string(), count: z.int() })),
    exposure: z.object({
      invitations: z.int(),
      companies: z.int(),
      /** Share of all invitations that the five companies with most of them got, 0–1; null without invitations. */
      top5Share: z.number().nullable(),
      top: z.array(z.object({ companyId: z.string(), companyName: z.string(), invited: z.int() })),
    }),
  })
  .meta({ id: 'MatchQuality' });

const shown = 20;
const none: Outcomes = { invited: 0, accepted: 0, declined: 0, lapsed: 0, selected: 0 };

/** What became of invitations, told by what the router had said of them. */
export function matchQualityEndpoints({ matchQuality }: { matchQuality: MatchQualityRepository }): Endpoint[] {
  return [
    endpoint({
      id: 'matchQuality',
      method: 'get',
      path: '/match-quality',
      tag: 'Matching',
      summary:
        'What became of invitations by level and by reason, why companies declined, and how evenly they are asked',
      access: ['manager'],
      query: z.strictObject({ since: instant.optional(), until: instant.optional() }),
      status: 200,
      answer: matchQualityAnswer,
      errors: [],
      handle: async ({ query }) => {
        const period = { since: query.since ?? null, until: query.until ?? null };
        const [levels, byReason, declinedBecause, exposure] = await Promise.all([
          matchQuality.byLevel(period),
          matchQuality.byReason(period),
          matchQuality.declinedBecause(period),
          matchQuality.exposure(period),
        ]);
        const invitations = exposure.reduce((sum, one) => sum + one.invited, 0);
        const top5 = exposure.slice(0, 5).reduce((sum, one) => sum + one.invited, 0);
        return {
          body: {
            byLevel: byEveryLevel(levels),
            byReason: byReason.map(({ key, ...counts }) => ({ code: key, ...counts })),
            declinedBecause,
            exposure: {
              invitations,
              companies: exposure.length,
              top5Share: invitations === 0 ? null : Math.round((top5 / invitations) * 1000) / 1000,
              top: exposure.slice(0, shown),
            },
          },
        };
      },
    }),
  ];
}

/** Every level, also those that nobody was invited at; then what people invited by themselves, if any. */
function byEveryLevel(rows: readonly (Outcomes & { key: string | null })[]) {
  const found = new Map(rows.map(({ key, ...counts }) => [key, counts]));
  const levels = [...fitLevels, ...(found.has(null) ? [null] : [])];
  return levels.map((level) => ({ level, ...(found.get(level) ?? none) }));
}
