import { missingCertificates, missingClass } from './facts.ts';
import type { Reason } from './matching.schema.ts';
import { phrases } from './phrases.ts';
import { labels, quoteOf, range, type ReasonContext } from './reasons.ts';

/** One point that speaks against the match: facts first, then what the profile says nothing of. */
export function notMetFor(context: ReasonContext): Reason | null {
  const { profile, document, pair, parts, reader, scale } = context;
  const { need } = profile.document;
  const { company } = document;
  const lost = (factor: number): number => -(pair.sum * (1 - factor));
  const missing = missingFacts(context);
  if (missing.length > 0) {
    return {
      code: 'missing-on-file',
      feature: 'regulatory',
      contribution: lost(scale.rules.penalties.regulatory),
      text: phrases.missingCertificate(missing.join(', ')),
    };
  }
  const unwanted = unwantedOffer(context);
  if (unwanted !== null) return unwanted;
  if (pair.trlMiss && need.trl != null && company.trl != null) {
    return {
      code: 'trl-differs',
      feature: 'trl',
      contribution: lost(scale.rules.penalties.trl),
      text: phrases.trlMiss(range(company.trl), range(need.trl)),
    };
  }
  if (pair.regionMiss) {
    return {
      code: 'outside-region',
      feature: 'region',
      contribution: lost(scale.rules.penalties.region),
      text: phrases.regionMiss(company.region ?? ''),
    };
  }
  for (const concept of parts.unanswered) {
    const needQuote = quoteOf(profile.document.places, context.needTexts, concept);
    if (needQuote === undefined) continue;
    const text = phrases.unanswered(needQuote.text, labels(reader.lexicon, concept));
    const weight = profile.weights[profile.concepts.indexOf(concept)] ?? 0;
    const contribution = -(weight / profile.full) * scale.rules.weights.concepts;
    return {
      code: 'says-nothing-of',
      feature: 'concepts',
      conceptId: reader.lexicon.concepts[concept]?.id ?? '',
      needQuote,
      contribution,
      text,
    };
  }
  if (pair.measured.language === 0) {
    return {
      code: 'other-language',
      feature: 'language',
      contribution: -scale.rules.weights.language,
      text: phrases.languageMiss(need.language),
    };
  }
  return null;
}

/** Certificates and class that the need asks for and the profile lacks. */
export function missingFacts({ profile, document }: Pick<ReasonContext, 'profile' | 'document'>): string[] {
  const { need } = profile.document;
  const wantedClass = missingClass(need, document.company);
  return [...missingCertificates(need, document.company), ...(wantedClass === null ? [] : [wantedClass])];
}

function unwantedOffer({
  profile,
  document,
  reader,
  scale,
  pair,
  needTexts,
  companyTexts,
}: ReasonContext): Reason | null {
  for (const concept of document.concepts.ids) {
    if (!profile.unwanted.has(concept)) continue;
    const companyQuote = quoteOf(document.places, companyTexts, concept);
    const needQuote = quoteOf(profile.document.denied, needTexts, concept);
    if (companyQuote === undefined || needQuote === undefined) continue;
    const text = phrases.unwanted(needQuote.text, companyQuote.text, labels(reader.lexicon, concept));
    return {
      code: 'unwanted',
      feature: 'concepts',
      conceptId: reader.lexicon.concepts[concept]?.id ?? '',
      needQuote,
      companyQuote,
      contribution: -(pair.sum * (1 - scale.rules.penalties.unwanted)),
      text,
    };
  }
  return null;
}
