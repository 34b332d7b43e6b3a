import { readCollection } from '../collection.ts';
import { createMatcher } from '../engine.ts';
import { loadLexicon } from '../lexicon.ts';

// Ranks every need of a collection: one JSON line per need on stdout, progress on stderr.
const [directory, lexiconDirectory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('Usage: match:rank -- DIR  (DIR holds companies.jsonl and needs.jsonl)');
  process.exitCode = 2;
} else {
  const { companies, needs } = readCollection(directory);
  const matcher = createMatcher({ lexicon: loadLexicon(lexiconDirectory) });
  for (const company of companies) matcher.upsertCompany(company);
  console.error(`${companies.length} companies, ${needs.length} needs, ${Object.values(matcher.versions).join(' · ')}`);
  for (const need of needs) {
    const { needId, level, matches, abstention } = matcher.rank(need, { limit: 20 });
    process.stdout.write(`${JSON.stringify({ needId, level, matches, abstention })}\n`);
  }
}
