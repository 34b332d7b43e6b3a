import { readCollection } from '../collection.ts';
import { companyTexts, needTexts } from '../documents.ts';
import { createMatcher } from '../engine.ts';
import { loadLexicon } from '../lexicon.ts';
import { languages, type Language } from '../matching.schema.ts';

// Reports the words of a collection's texts that no concept knows, most frequent first: what the lexicon may lack.
const [directory, lexiconDirectory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('Usage: match:unknown -- DIR  (DIR holds companies.jsonl and needs.jsonl)');
  process.exitCode = 2;
} else {
  const { companies, needs } = readCollection(directory);
  const matcher = createMatcher({ lexicon: loadLexicon(lexiconDirectory) });
  const counts: Record<Language, { needs: Map<string, number>; companies: Map<string, number> }> = {
    nl: { needs: new Map(), companies: new Map() },
    de: { needs: new Map(), companies: new Map() },
    en: { needs: new Map(), companies: new Map() },
  };
  const note = (side: 'needs' | 'companies', texts: readonly { text: string }[], language: Language): void => {
    const counted = counts[language][side];
    for (const word of matcher.unknownWords(texts.map((one) => one.text).join('\n'), language))
      counted.set(word, (counted.get(word) ?? 0) + 1);
  };
  for (const need of needs) note('needs', needTexts(need), need.language);
  for (const company of companies) note('companies', companyTexts(company), company.profileLanguage);
  const sorted = (counted: ReadonlyMap<string, number>): { word: string; texts: number }[] =>
    [...counted].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word, texts]) => ({ word, texts }));
  const report = languages.map((language) => [
    language,
    { needs: sorted(counts[language].needs), companies: sorted(counts[language].companies) },
  ]);
  console.error(`${needs.length} needs, ${companies.length} companies`);
  console.log(JSON.stringify(Object.fromEntries(report), null, 2));
}
