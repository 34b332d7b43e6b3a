import { ablate } from '../ablation.ts';
import { readCollection, readJudgements } from '../collection.ts';
import { compileLexicon } from '../compiled.ts';
import { createMatcher } from '../engine.ts';
import { evaluate } from '../evaluate.ts';
import { measureFairness } from '../fairness.measure.ts';
import { checkIntegrity } from '../integrity.ts';
import { loadLexicon } from '../lexicon.ts';
import { defaultRules } from '../rules.ts';

// Measures the ranking against the judgements of a collection, plain methods beside it: JSON on stdout, progress on stderr.
// --ablation adds what each stage brings.
const args = process.argv.slice(2);
const [directory, lexiconDirectory] = args.filter((arg) => !arg.startsWith('--'));
if (directory === undefined) {
  console.error('Usage: match:evaluate -- DIR [--ablation]  (DIR holds companies.jsonl, needs.jsonl and qrels.tsv)');
  process.exitCode = 2;
} else {
  const collection = readCollection(directory);
  const judgements = readJudgements(directory);
  const lexicon = loadLexicon(lexiconDirectory);
  console.error(
    `${collection.companies.length} companies, ${collection.needs.length} needs, ${lexicon.concepts.length} concepts`,
  );
  const compiled = compileLexicon(lexicon, defaultRules.soft.firmness);
  const table = await evaluate(compiled, collection, judgements);
  console.error('promises of reasons …');
  const matcher = createMatcher({ lexicon: compiled });
  for (const company of collection.companies) matcher.upsertCompany(company);
  const integrity = checkIntegrity(matcher, collection);
  console.error('fairness on synthetic demand …');
  const fairness = measureFairness(compiled, defaultRules);
  if (args.includes('--ablation')) console.error('ablation …');
  const ablation = args.includes('--ablation') ? { ablation: ablate(lexicon, collection, judgements) } : {};
  console.log(JSON.stringify({ ...table, integrity, fairness, ...ablation }, null, 2));
}
