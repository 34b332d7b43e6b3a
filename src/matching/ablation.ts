import type { Collection, Judgements } from './collection.ts';
import { compileLexicon } from './compiled.ts';
import { createMatcher } from './engine.ts';
import { rankAll, tabulate } from './evaluate.ts';
import type { Lexicon } from './lexicon.ts';
import { defaultRules, type Rules } from './rules.ts';
import { allStages, type ReadingStages } from './text/words.ts';

interface Variant {
  readonly name: string;
  readonly rules?: Partial<Rules>;
  readonly stages?: Partial<ReadingStages>;
}

const withoutFeatures = (...names: (keyof Rules['weights'])[]): Partial<Rules> => ({
  weights: { ...defaultRules.weights, ...Object.fromEntries(names.map((name) => [name, 0])) },
});

/** Each leaves one stage out; what the figure loses is what the stage brings. */
const variants: readonly Variant[] = [
  { name: 'whole' },
  { name: 'without compounds', stages: { compounds: false } },
  { name: 'without mending of slips', stages: { spelling: false } },
  { name: 'without English terms in Dutch and German', stages: { borrowed: false } },
  { name: 'without relations', rules: { relations: { ...defaultRules.relations, weakest: 2 } } },
  { name: 'without concept coverage and focus', rules: withoutFeatures('concepts', 'technology') },
  { name: 'without likeness of fields', rules: withoutFeatures('domain') },
  { name: 'without words', rules: withoutFeatures('text') },
  { name: 'without translated words', rules: { crossTextTrust: 0 } },
  { name: 'without synonyms', rules: { synonym: 0 } },
  { name: 'without coherence of a need', rules: { coherence: 0 } },
  {
    name: 'without facts (TRL, papers, region, setting, language)',
    rules: {
      ...withoutFeatures('trl', 'regulatory', 'region', 'setting', 'language'),
      penalties: { ...defaultRules.penalties, regulatory: 1, trl: 1, region: 1 },
    },
  },
  { name: 'without the bound on thin evidence', rules: { thin: { ...defaultRules.thin, coverage: 0 } } },
  { name: 'concepts alone', rules: withoutFeatures('text', 'domain') },
];

export function ablate(lexicon: Lexicon, collection: Collection, judgements: Judgements): Record<string, object> {
  return Object.fromEntries(
    variants.map(({ name, rules, stages }) => {
      const compiled = compileLexicon(lexicon, defaultRules.soft.firmness, { ...allStages, ...stages });
      const matcher = createMatcher({ lexicon: compiled, rules: { ...defaultRules, ...rules } });
      for (const company of collection.companies) matcher.upsertCompany(company);
      const { ndcg10, mrr, recall20, recall200 } = tabulate(rankAll(matcher, collection.needs), judgements);
      return [name, { ndcg10: ndcg10.value, mrr: mrr.value, recall20: recall20.value, recall200: recall200.value }];
    }),
  );
}
