import { createHash } from 'node:crypto';
import { baselines } from './baselines.ts';
import type { Collection, Judgements } from './collection.ts';
import { createMatcher, type Matcher } from './engine.ts';
import type { CompiledLexicon } from './compiled.ts';
import type { Lexicon } from './lexicon.ts';
import type { MatchNeed } from './matching.schema.ts';
import { bootstrap, mean, ndcg, recall, reciprocalRank } from './metrics.ts';
import { reliabilityOf } from './reliability.ts';
import { defaultRules, type Rules } from './rules.ts';

/** A ranked answer to one need: by whichever method. */
export interface Run {
  readonly need: MatchNeed;
  readonly ranked: readonly string[];
  /** Candidates before scoring, where the method has any. */
  readonly candidates?: readonly string[];
  readonly abstained?: boolean;
}

export interface Figure {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
}

export interface Table {
  readonly needs: number;
  readonly ndcg10: Figure;
  readonly mrr: Figure;
  readonly recall20: Figure;
  readonly recall200: Figure;
}

const goodGrade = 2;
const none: ReadonlyMap<string, number> = new Map();

/** The third of the topics that nobody who writes lexicon or weights reads: by a hash of the need's id. */
export function isHeldOut(needId: string): boolean {
  return (createHash('sha256').update(needId).digest()[0] ?? 0) % 3 === 0;
}

/** Where the best company for a need stands: in the need's language, in another one only, or in both. */
export function languageCase(
  need: MatchNeed,
  collection: Collection,
  judgements: Judgements,
): 'same' | 'mixed' | 'across' | 'none' {
  const grades = judgements.get(need.id) ?? none;
  const best = Math.max(0, ...grades.values());
  if (best === 0) return 'none';
  const byId = new Map(collection.companies.map((company) => [company.id, company]));
  const same = [...grades]
    .filter(([, grade]) => grade === best)
    .map(([id]) => byId.get(id)?.profileLanguage === need.language);
  if (same.every(Boolean)) return 'same';
  return same.some(Boolean) ? 'mixed' : 'across';
}

export function rankAll(matcher: Matcher, needs: readonly MatchNeed[]): Run[] {
  return needs.map((need) => {
    const ranking = matcher.rank(need, { limit: 20, explain: 0 });
    return {
      need,
      ranked: ranking.matches.map((match) => match.companyId),
      candidates: matcher.candidates(need),
      abstained: ranking.level === 'none',
    };
  });
}

export function tabulate(runs: readonly Run[], judgements: Judgements): Table {
  const judged = runs.filter((run) => (judgements.get(run.need.id)?.size ?? 0) > 0);
  const figure = (measure: (run: Run, grades: ReadonlyMap<string, number>) => number | null): Figure => {
    const values = judged.map((run) => measure(run, judgements.get(run.need.id) ?? none));
    return { value: rounded(mean(values)), interval: interval(values) };
  };
  return {
    needs: judged.length,
    ndcg10: figure((run, grades) => ndcg(run.ranked, grades, 10)),
    mrr: figure((run, grades) => reciprocalRank(run.ranked, grades, goodGrade)),
    recall20: figure((run, grades) => recall(run.ranked, grades, 20, goodGrade)),
    recall200: figure((run, grades) =>
      run.candidates === undefined ? null : recall(run.candidates, grades, 200, goodGrade),
    ),
  };
}

/** How well "nobody fits" is told: of the abstentions how many are right, of the needs without a fit how many are found. */
export function abstentions(runs: readonly Run[], judgements: Judgements): Record<string, number | null> {
  const fits = (run: Run): boolean =>
    [...(judgements.get(run.need.id) ?? none).values()].some((grade) => grade >= goodGrade);
  const abstained = runs.filter((run) => run.abstained === true);
  const without = runs.filter((run) => !fits(run));
  const right = abstained.filter((run) => !fits(run)).length;
  const withFit = runs.length - without.length;
  return {
    needsWithoutFit: without.length,
    abstained: abstained.length,
    precision: rounded(abstained.length === 0 ? null : right / abstained.length),
    recall: rounded(without.length === 0 ? null : right / without.length),
    false: rounded(withFit === 0 ? null : (abstained.length - right) / withFit),
  };
}

/** The whole table of a collection: ours by part and language case, the plain methods beside it. */
export async function evaluate(
  lexicon: Lexicon | CompiledLexicon,
  collection: Collection,
  judgements: Judgements,
  rules: Rules = defaultRules,
): Promise<object> {
  const matcher = createMatcher({ lexicon, rules });
  for (const company of collection.companies) matcher.upsertCompany(company);
  const runs = rankAll(matcher, collection.needs);
  const part = (keep: (run: Run) => boolean): Table => tabulate(runs.filter(keep), judgements);
  const inCase =
    (name: string) =>
    (run: Run): boolean =>
      languageCase(run.need, collection, judgements) === name;
  const same = part(inCase('same'));
  const across = part(inCase('across'));
  return {
    versions: matcher.versions,
    all: part(() => true),
    openTwoThirds: part((run) => !isHeldOut(run.need.id)),
    heldOutThird: part((run) => isHeldOut(run.need.id)),
    bestInSameLanguage: same,
    bestInBoth: part(inCase('mixed')),
    bestInOtherLanguage: across,
    acrossAsShareOfSame: rounded((across.ndcg10.value ?? 0) / (same.ndcg10.value ?? 1)),
    byNeedLanguage: Object.fromEntries(
      ['nl', 'de', 'en'].map((language) => [language, part((run) => run.need.language === language)]),
    ),
    byLanguagePair: languagePairs(runs, collection, judgements),
    abstention: {
      all: abstentions(runs, judgements),
      openTwoThirds: abstentions(
        runs.filter((run) => !isHeldOut(run.need.id)),
        judgements,
      ),
      heldOutThird: abstentions(
        runs.filter((run) => isHeldOut(run.need.id)),
        judgements,
      ),
    },
    levels: {
      all: reliabilityOf(matcher, collection.needs, judgements),
      openTwoThirds: reliabilityOf(
        matcher,
        collection.needs.filter((need) => !isHeldOut(need.id)),
        judgements,
      ),
      heldOutThird: reliabilityOf(
        matcher,
        collection.needs.filter((need) => isHeldOut(need.id)),
        judgements,
      ),
    },
    baselines: await baselineTables(collection, judgements),
  };
}

async function baselineTables(collection: Collection, judgements: Judgements): Promise<Record<string, Table>> {
  const methods = Object.entries(await baselines(collection));
  return Object.fromEntries(
    methods.map(([name, rank]) => [
      name,
      tabulate(
        collection.needs.map((need) => ({ need, ranked: rank(need) })),
        judgements,
      ),
    ]),
  );
}

/** nDCG@10 by language of need and company: only companies of that language are looked at, on both sides of the ratio. */
function languagePairs(
  runs: readonly Run[],
  collection: Collection,
  judgements: Judgements,
): Record<string, { needs: number; ndcg10: number | null }> {
  const languageOf = new Map(collection.companies.map((company) => [company.id, company.profileLanguage]));
  const pairs: Record<string, { needs: number; ndcg10: number | null }> = {};
  for (const from of ['nl', 'de', 'en']) {
    for (const to of ['nl', 'de', 'en']) {
      const values = runs
        .filter((run) => run.need.language === from)
        .map((run) => {
          const grades = new Map(
            [...(judgements.get(run.need.id) ?? none)].filter(([id]) => languageOf.get(id) === to),
          );
          return ndcg(
            run.ranked.filter((id) => languageOf.get(id) === to),
            grades,
            10,
          );
        })
        .filter((value) => value !== null);
      pairs[`${from} → ${to}`] = { needs: values.length, ndcg10: rounded(mean(values)) };
    }
  }
  return pairs;
}

export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function interval(values: readonly (number | null)[]): [number, number] | null {
  const bounds = bootstrap(values);
  return bounds === null ? null : [rounded(bounds[0]) ?? 0, rounded(bounds[1]) ?? 0];
}
