import type MiniSearchType from 'minisearch';
import type { Collection } from './collection.ts';
import { companyTexts, needTexts } from './documents.ts';
import { readFacts } from './facts.ts';
import type { MatchCompany, MatchNeed } from './matching.schema.ts';
import { grams } from './text/grams.ts';
import { isStopWord } from './text/stop-words.ts';
import { fold, tokenise } from './text/tokens.ts';

/** A plain method to compare with: ranks all companies for a need. */
export type Baseline = (need: MatchNeed) => string[];

const listed = 20;
const joined = (texts: readonly { text: string }[]): string => texts.map((one) => one.text).join(' ');

/** The methods that one would try first, each on the same texts. MiniSearch takes part where it is installed. */
export async function baselines(collection: Collection): Promise<Record<string, Baseline>> {
  const { companies } = collection;
  const words = (text: string, language: MatchNeed['language']): string[] =>
    tokenise(text).flatMap((token) => (isStopWord(token.word, language) ? [] : [token.word]));
  const pieces = (text: string, language: MatchNeed['language']): string[] =>
    words(text, language).flatMap((word) => grams(fold(word)));
  const mini = await miniSearch(companies);
  return {
    'word BM25': bm25(
      companies,
      (company) => words(joined(companyTexts(company)), company.profileLanguage),
      (need) => words(joined(needTexts(need)), need.language),
    ),
    ...(mini === null ? {} : { MiniSearch: mini }),
    '4-grams': bm25(
      companies,
      (company) => pieces(joined(companyTexts(company)), company.profileLanguage),
      (need) => pieces(joined(needTexts(need)), need.language),
    ),
    'structured only': (need) => structured(need, companies),
  };
}

function bm25(
  companies: readonly MatchCompany[],
  read: (company: MatchCompany) => string[],
  ask: (need: MatchNeed) => string[],
): Baseline {
  const k1 = 1.2;
  const b = 0.75;
  const texts = companies.map((company) => counted(read(company)));
  const lengths = texts.map((text) => [...text.values()].reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const holders = new Map<string, number>();
  for (const text of texts) for (const word of text.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return (need) => {
    const asked = [...new Set(ask(need))];
    const scores = texts.map((text, i) =>
      asked.reduce((sum, word) => {
        const count = text.get(word) ?? 0;
        if (count === 0) return sum;
        const holding = holders.get(word) ?? 0;
        const idf = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
        return sum + (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * (lengths[i] ?? 0)) / meanLength));
      }, 0),
    );
    return best(companies, scores);
  };
}

async function miniSearch(companies: readonly MatchCompany[]): Promise<Baseline | null> {
  let MiniSearch: typeof MiniSearchType;
  try {
    MiniSearch = (await import('minisearch')).default;
  } catch {
    return null;
  }
  const index = new MiniSearch<{ id: string; text: string; capabilities: string }>({
    fields: ['text', 'capabilities'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return isStopWord(word, 'nl') || isStopWord(word, 'de') || isStopWord(word, 'en') ? null : word;
    },
  });
  index.addAll(
    companies.map((company) => ({
      id: company.id,
      text: company.description,
      capabilities: company.capabilities.join(' '),
    })),
  );
  return (need) =>
    index
      .search(joined(needTexts(need)))
      .slice(0, listed)
      .map((hit) => String(hit.id));
}

/** What the facts alone would say: maturity, papers, region, language, and the fields both name. */
function structured(need: MatchNeed, companies: readonly MatchCompany[]): string[] {
  const scores = companies.map((company) => {
    const facts = readFacts(need, company);
    return (facts.trl ?? 0) + (facts.regulatory ?? 0) + (facts.region ?? 0) + (facts.language ?? 0);
  });
  return best(companies, scores);
}

function best(companies: readonly MatchCompany[], scores: readonly number[]): string[] {
  return companies
    .map((company, i) => ({ id: company.id, score: scores[i] ?? 0 }))
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, listed)
    .map((one) => one.id);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
