import { z } from 'zod';
import type { CompanyRepository } from '../companies/company.repository.ts';
import { digest } from '../kernel/ids.ts';
import { instant } from '../kernel/shapes.ts';
import { fitLevelSchema } from '../kernel/vocabulary.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import type { Matcher } from './engine.ts';
import type { MatchIndex } from './match-index.ts';
import { runLimit } from './match-invitees.rules.ts';
import { digestOf, toMatchNeed } from './match.mapping.ts';
import type { MatchRunRecord } from './match.schema.ts';
import type { RankedMatch, Ranking } from './matching.schema.ts';

const place = z.object({ rank: z.int(), score: z.number(), level: fitLevelSchema });

export const replayAnswer = z
  .object({
    runId: z.string(),
    at: instant,
    /** Whether running it again gives every place, score, level and reason as they were stored. */
    same: z.boolean(),
    /** What the run rested on and is another one now. */
    differs: z.array(
      z.object({
        what: z.enum(['need', 'company', 'lexicon', 'rules', 'statistics']),
        companyId: z.string().nullable(),
        /** Versions; null for a company that wasn't listed then, and for statistics that are kept no more. */
        stored: z.string().nullable(),
        now: z.string().nullable(),
      }),
    ),
    /** Companies whose place changed. */
    moved: z.array(z.object({ companyId: z.string(), stored: place.nullable(), now: place.nullable() })),
  })
  .meta({ id: 'Replay' });
type Replay = z.infer<typeof replayAnswer>;

/** More profiles that changed since are counted by nobody. */
const mostCompanies = 50;

/** Runs a stored ranking again with its loads and statistics, on the need and the profiles as they are now. */
export async function replay(
  deps: { matchIndex: MatchIndex; companies: CompanyRepository },
  run: MatchRunRecord,
  need: NeedSummary,
): Promise<Replay> {
  const asked = toMatchNeed(need);
  const open = new Map(Object.entries(run.loads));
  const explain = run.matches.findLastIndex((one) => one.reasons.length > 0 || one.notMet !== null || one.whatIf) + 1;
  const again = (matcher: Matcher): Ranking => matcher.rank(asked, { limit: runLimit, loads: open, open, explain });
  const ranking =
    (await deps.matchIndex.under(run.versions.statistics, again)) ?? again(await deps.matchIndex.companies());
  const differs: Replay['differs'] = [];
  if (digestOf(asked) !== run.needDigest)
    differs.push({ what: 'need', companyId: null, stored: `v${run.needVersion}`, now: `v${need.version}` });
  for (const what of ['lexicon', 'rules', 'statistics'] as const) {
    const [stored, now] = [run.versions[what], ranking.versions[what]];
    if (stored !== now) differs.push({ what, companyId: null, stored, now });
  }
  differs.push(...(await changedCompanies(deps.companies, run)));
  return {
    runId: run._id,
    at: run.at,
    same: printOf(run) === printOf(ranking),
    differs,
    moved: movedIn(run.matches, ranking.matches),
  };
}

async function changedCompanies(companies: CompanyRepository, run: MatchRunRecord): Promise<Replay['differs']> {
  const versions = new Map(run.matches.map((one) => [one.companyId, one.companyVersion]));
  const changed: Replay['differs'] = [];
  for await (const { _id, version } of companies.changedSince(run.at)) {
    const stored = versions.get(_id);
    if (stored === version) continue;
    changed.push({
      what: 'company',
      companyId: _id,
      stored: stored === undefined ? null : `v${stored}`,
      now: `v${version}`,
    });
    if (changed.length === mostCompanies) break;
  }
  return changed;
}

/** A ranking without what it says of others' versions. Sums of other orders differ in their last digits. */
function printOf({
  level,
  candidates,
  matches,
  gated,
}: Pick<Ranking, 'level' | 'candidates' | 'matches' | 'gated'>): string {
  const compared = matches.map(
    ({ companyId, rank, score, adjusted, level: own, features, reasons, notMet, whatIf, adjacent, pinned, load }) => {
      return { companyId, rank, score, adjusted, own, features, reasons, notMet, whatIf, adjacent, pinned, load };
    },
  );
  const gates = gated.map(({ companyId, gate }) => `${companyId} ${gate}`).toSorted();
  return digest(rounded({ level, candidates, matches: compared, gates }));
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e9) / 1e9 + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rounded(member)]));
}

function movedIn(stored: readonly RankedMatch[], now: readonly RankedMatch[]): Replay['moved'] {
  const placeOf = (list: readonly RankedMatch[], companyId: string) => {
    const found = list.find((one) => one.companyId === companyId);
    return found ? { rank: found.rank, score: found.score, level: found.level } : null;
  };
  return [...new Set([...stored, ...now].map((one) => one.companyId))]
    .map((companyId) => ({ companyId, stored: placeOf(stored, companyId), now: placeOf(now, companyId) }))
    .filter((one) => digest(rounded(one.stored)) !== digest(rounded(one.now)));
}
