import type { Collection } from './collection.ts';
import { companyTexts, needTexts } from './documents.ts';
import type { Matcher } from './engine.ts';
import type { MatchCompany, MatchNeed, Quote, Reason } from './matching.schema.ts';

/** Shares that must be whole: of how many cases looked at, and the first that fails. */
export interface Integrity {
  readonly quotes: Checked;
  /** Removing the quoted words from the profile lowers the score. */
  readonly deletions: Checked;
  /** `reverse` gives the very score that `rank` gives before fairness. */
  readonly reverse: Checked;
}

export interface Checked {
  readonly cases: number;
  readonly holding: number;
  readonly failing: readonly string[];
}

const shownFailures = 5;

/** Checks what reasons promise on every need of a collection. The matcher's companies and statistics stay as they were. */
export function checkIntegrity(matcher: Matcher, collection: Collection): Integrity {
  const byId = new Map(collection.companies.map((company) => [company.id, company]));
  const quotes = new Tally();
  const deletions = new Tally();
  const reverse = new Tally();
  matcher.statistics();
  for (const need of collection.needs) matcher.upsertNeed(need);
  for (const need of collection.needs) {
    const ranking = matcher.rank(need, { fairness: false });
    const score = matcher.scorer(need);
    for (const match of ranking.matches) {
      const company = byId.get(match.companyId);
      if (company === undefined) continue;
      for (const reason of [...match.reasons, ...(match.notMet === null ? [] : [match.notMet])]) {
        const where = `${need.id} ${company.id} ${reason.code}`;
        for (const quote of [reason.needQuote])
          if (quote !== undefined) quotes.note(stands(quote, needTexts(need)), where);
        for (const quote of [reason.companyQuote])
          if (quote !== undefined) quotes.note(stands(quote, companyTexts(company)), where);
      }
      for (const reason of match.reasons) {
        if (reason.companyQuote === undefined) continue;
        const left = score(without(company, reason));
        deletions.note(
          left < match.score,
          `${need.id} ${company.id} ${reason.code} “${reason.companyQuote.text}” ${match.score} → ${left}`,
        );
      }
    }
  }
  const forward = new Map(collection.needs.map((need) => [need.id, new Map(ranked(matcher, need))]));
  for (const company of collection.companies) {
    for (const hit of matcher.reverse(company, { limit: collection.needs.length })) {
      const score = forward.get(hit.needId)?.get(company.id);
      // Facts alone may find a need from one side only; then there is nothing to compare.
      if (score !== undefined) reverse.note(score === hit.score, `${hit.needId} ${company.id}`);
    }
  }
  return { quotes: quotes.result(), deletions: deletions.result(), reverse: reverse.result() };
}

function ranked(matcher: Matcher, need: MatchNeed): [string, number][] {
  return matcher
    .rank(need, { fairness: false, limit: 1_000, explain: 0 })
    .matches.map((match) => [match.companyId, match.score]);
}

class Tally {
  #cases = 0;
  #holding = 0;
  readonly #failing: string[] = [];

  note(holds: boolean, where: string): void {
    this.#cases += 1;
    if (holds) this.#holding += 1;
    else if (this.#failing.length < shownFailures) this.#failing.push(where);
  }

  result(): Checked {
    return { cases: this.#cases, holding: this.#holding, failing: this.#failing };
  }
}

function stands(quote: Quote, texts: readonly { field: string; item: number | undefined; text: string }[]): boolean {
  const source = texts.find((one) => one.field === quote.field && one.item === quote.item);
  return source !== undefined && quote.text !== '' && source.text.slice(quote.start, quote.end) === quote.text;
}

/** The profile with the words that a reason quotes blanked out wherever they stand. */
export function without(company: MatchCompany, reason: Reason): MatchCompany {
  const words = reason.companyQuote?.text ?? '';
  const blank = (text: string): string => text.replaceAll(words, ' ');
  return {
    ...company,
    name: blank(company.name),
    description: blank(company.description),
    capabilities: company.capabilities.map(blank),
    ...(company.technologies === undefined ? {} : { technologies: company.technologies.map(blank) }),
    ...(company.domains === undefined ? {} : { domains: company.domains.map(blank) }),
  };
}
