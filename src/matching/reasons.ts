import type { Contributions } from './contributions.ts';
import { placeSize, quoteAt, type CompanyDocument, type FieldText, type Places, type Reader } from './documents.ts';
import { label, type Lexicon } from './lexicon.ts';
import type { Feature, Quote, Reason, Translated } from './matching.schema.ts';
import { phrases } from './phrases.ts';
import type { NeedProfile } from './profile.ts';
import type { CompanyField, NeedField } from './rules.ts';
import { steady, type PairScore, type Scale } from './score.ts';
import { losesWithout } from './removal.ts';
import { leadingWord, pointingWord, sharedFields } from './soft-field.ts';
import { sharedWord, wordAt } from './shared-words.ts';

export interface ReasonContext {
  readonly reader: Reader;
  readonly scale: Scale;
  readonly profile: NeedProfile;
  readonly document: CompanyDocument;
  readonly pair: PairScore;
  readonly parts: Contributions;
  readonly needTexts: readonly FieldText<NeedField>[];
  readonly companyTexts: readonly FieldText<CompanyField>[];
  /** Words of the need that point to a concept, found once per need. */
  readonly needWords: Map<number, number>;
}

const most = 3;
/** Shorter words stand inside others and tell a reader little. */
const shortestTelling = 4;

/** A reason that may be told: what it would contribute is known before the words it rests on are looked for. */
interface Candidate {
  readonly contribution: number;
  readonly code: string;
  readonly make: () => Reason | null;
}

/** The three largest contributions to a score, each with the words it rests on. */
export function reasonsFor(context: ReasonContext): Reason[] {
  const candidates = [...conceptReasons(context), ...fieldReasons(context), ...featureReasons(context)].filter(
    (one) => one.contribution > 0,
  );
  candidates.sort((a, b) => steady(b.contribution) - steady(a.contribution) || (a.code < b.code ? -1 : 1));
  return distinct(candidates, (reason) => carries(context, reason));
}

/** Whether the score would be lower without the quoted words: only then are they a reason. */
function carries(context: ReasonContext, reason: Reason): boolean {
  return reason.companyQuote === undefined || losesWithout(context, reason.companyQuote, surely * context.pair.score);
}

// The gain is worked out on the profile as it was cut and weighted; what moves within it stays below this share.
const surely = 0.03;
const lookedAt = 8;

function conceptReasons(context: ReasonContext): Candidate[] {
  const { reader, profile, document, parts } = context;
  return parts.answered.slice(0, lookedAt).map((one) => {
    const same = one.needConcept === one.companyConcept;
    const code = same ? 'same-concept' : 'answers-concept';
    const make = (): Reason | null => {
      const needQuote = quoteOf(profile.document.places, context.needTexts, one.needConcept);
      const companyQuote = quoteOf(document.places, context.companyTexts, one.companyConcept);
      if (needQuote === undefined || companyQuote === undefined) return null;
      const asked = labels(reader.lexicon, one.needConcept);
      return {
        code,
        feature: 'concepts',
        conceptId: reader.lexicon.concepts[one.needConcept]?.id ?? '',
        ...(same ? {} : { companyConceptId: reader.lexicon.concepts[one.companyConcept]?.id ?? '' }),
        needQuote,
        companyQuote,
        contribution: one.contribution,
        text: same
          ? phrases.concept(needQuote.text, companyQuote.text, asked)
          : phrases.answer(needQuote.text, companyQuote.text, asked, labels(reader.lexicon, one.companyConcept)),
      };
    };
    return { contribution: one.contribution, code, make };
  });
}

/** Likeness of the fields, told by the concepts that carry it and the words that point to them. */
function fieldReasons(context: ReasonContext): Candidate[] {
  const { profile, document, parts, scale } = context;
  const whole = parts.byFeature.domain ?? 0;
  if (whole <= 0) return [];
  return sharedFields(profile.scaled, scale.statistics.scaled(document), most)
    .filter(({ share }) => whole * share >= surely * context.pair.score)
    .map(({ concept, share }) => ({
      contribution: whole * share,
      code: 'same-field',
      make: () => fieldReason(context, concept, whole * share),
    }));
}

function fieldReason(context: ReasonContext, concept: number, contribution: number): Reason | null {
  const { profile, document, reader, scale } = context;
  const needWord = context.needWords.get(concept) ?? leadingWord(reader, profile.document, concept, scale.relations);
  context.needWords.set(concept, needWord);
  const companyWord = pointingWord(reader, document, concept);
  const needQuote = needWord < 0 ? undefined : wordAt(profile.document, context.needTexts, needWord);
  const companyQuote = companyWord < 0 ? undefined : wordAt(document, context.companyTexts, companyWord);
  if (needQuote === undefined || companyQuote === undefined || companyQuote.text.length < shortestTelling) return null;
  const text = phrases.domain(needQuote.text, companyQuote.text, labels(reader.lexicon, concept));
  return {
    code: 'same-field',
    feature: 'domain',
    conceptId: reader.lexicon.concepts[concept]?.id ?? '',
    needQuote,
    companyQuote,
    contribution,
    text,
  };
}

function featureReasons(context: ReasonContext): Candidate[] {
  const { profile, document, parts, pair } = context;
  const { need } = profile.document;
  const { company } = document;
  const reasons: Reason[] = [];
  const push = (feature: Feature, code: string, text: Translated, extra: Partial<Reason> = {}): void => {
    reasons.push({ code, feature, contribution: parts.byFeature[feature] ?? 0, text, ...extra });
  };
  const word = (parts.byFeature.text ?? 0) > 0 ? sharedWord(context) : null;
  if (word !== null) {
    const { share, needQuote, companyQuote } = word;
    const contribution = (parts.byFeature.text ?? 0) * share;
    push('text', 'same-words', phrases.words(needQuote.text, companyQuote.text), {
      needQuote,
      companyQuote,
      contribution,
    });
  }
  if (need.trl != null && company.trl != null && pair.measured.trl === 1)
    push('trl', 'trl-fits', phrases.trl(range(company.trl), range(need.trl)));
  if (pair.measured.regulatory === 1) {
    const list = [...need.requiredCertifications, ...(need.deviceClass == null ? [] : [need.deviceClass])];
    push('regulatory', 'certificates-on-file', phrases.regulatory(list.join(', ')));
  }
  if (pair.measured.region === 1) push('region', 'region-fits', phrases.region(company.region ?? ''));
  return reasons.map((reason) => ({ contribution: reason.contribution, code: reason.code, make: () => reason }));
}

/** The firmest of the places at which a text speaks of a concept. */
export function quoteOf<Field extends string>(
  places: Places,
  texts: readonly FieldText<Field>[],
  concept: number,
): Quote | undefined {
  let best = -1;
  for (let i = 0; i < places.length; i += placeSize) {
    if (places[i] !== concept) continue;
    if (best < 0 || (places[i + 4] ?? 0) > (places[best + 4] ?? 0)) best = i;
  }
  return best < 0 ? undefined : quoteAt(texts, places[best + 1] ?? 0, places[best + 2] ?? 0, places[best + 3] ?? 0);
}

export function labels(lexicon: Lexicon, concept: number): Translated {
  return { nl: label(lexicon, concept, 'nl'), de: label(lexicon, concept, 'de'), en: label(lexicon, concept, 'en') };
}

export const range = (trl: { min: number; max: number }): string =>
  trl.min === trl.max ? String(trl.min) : `${trl.min}–${trl.max}`;

/** Reasons that rest on the same words tell one thing: the heavier goes first, others fill up what is left. */
function distinct(candidates: readonly Candidate[], holds: (reason: Reason) => boolean): Reason[] {
  const seen = new Set<string>();
  const first: Reason[] = [];
  const rest: Reason[] = [];
  for (const candidate of candidates) {
    if (first.length === most) break;
    const reason = candidate.make();
    if (reason === null) continue;
    const keys = [reason.needQuote, reason.companyQuote].flatMap((quote, side) =>
      quote === undefined ? [] : [`${side} ${quote.field} ${quote.item ?? ''} ${quote.start}`],
    );
    const repeated = keys.filter((key) => seen.has(key)).length;
    if ((keys.length > 0 && repeated === keys.length) || !holds(reason)) continue;
    (repeated > 0 ? rest : first).push(reason);
    keys.forEach((key) => seen.add(key));
  }
  return [...first, ...rest.slice(0, most - first.length)].sort(
    (a, b) => steady(b.contribution) - steady(a.contribution),
  );
}
