import { z } from 'zod';
import type { Language } from '../kernel/actor.ts';
import { fitLevelSchema, type DisclosureStep } from '../kernel/vocabulary.ts';
import type { MatchSnapshot } from '../matching/match.schema.ts';
import type { EngagementView } from './engagement.policy.ts';

const quote = z.object({
  field: z.string(),
  item: z.int().optional(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
});

const explainedReason = z
  .object({
    code: z.string(),
    feature: z.string(),
    text: z.string(),
    needQuote: quote.nullable(),
    companyQuote: quote.nullable(),
    contribution: z.number(),
  })
  .meta({ id: 'ExplainedReason' });

export const matchExplanation = z
  .object({
    level: fitLevelSchema,
    reasons: z.array(explainedReason),
    notMet: explainedReason.nullable(),
    whatIf: explainedReason.nullable(),
    /** The manager's only: the place and what it rests on. */
    rank: z.int().optional(),
    score: z.number().optional(),
    movedByFairness: z.int().optional(),
    versions: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'MatchExplanation' });

type Reason = MatchSnapshot['reasons'][number];

const hidden: Record<Language, (companyWords: string | undefined) => string> = {
  nl: (words) =>
    words
      ? `“${words}” uit je profiel past bij een deel van de zorgvraag dat je nu nog niet ziet.`
      : 'Dit gaat over een deel van de zorgvraag dat je nu nog niet ziet.',
  de: (words) =>
    words
      ? `„${words}“ aus Ihrem Profil passt zu einem Teil des Bedarfs, den Sie noch nicht sehen.`
      : 'Dies betrifft einen Teil des Bedarfs, den Sie noch nicht sehen.',
  en: (words) =>
    words
      ? `“${words}” in your profile fits a part of the need that you don’t see yet.`
      : 'This is about a part of the need that you don’t see yet.',
};

/** Whether the words of the need that a reason quotes stand in a part that this step of the ladder shows. */
function isOpen(needQuote: Reason['needQuote'], step: DisclosureStep, problemLength: number): boolean {
  if (!needQuote || step === 'full' || needQuote.field === 'title') return true;
  if (step === 'teaser') return false;
  // The router reads the problem's details behind the problem; they belong to the full step.
  return needQuote.field === 'desiredOutcome' || (needQuote.field === 'problem' && needQuote.end <= problemLength);
}

/** Who reads an explanation: in which language, as whom, and how much of the need that reader sees. */
export interface MatchReader {
  view: EngagementView;
  language: Language;
  step: DisclosureStep;
  /** UTF-16 units of the need's problem. */
  problemLength: number;
}

/** Why the company fits, for one reader. A reason never shows words of the need that the reader may not read yet. */
export function explainMatch(match: MatchSnapshot, reader: MatchReader): z.infer<typeof matchExplanation> {
  const { view, language, step, problemLength } = reader;
  const explain = (reason: Reason): z.infer<typeof explainedReason> => {
    const open = view === 'manager' || isOpen(reason.needQuote, step, problemLength);
    return {
      code: reason.code,
      feature: reason.feature,
      text: open ? reason.text[language] : hidden[language](reason.companyQuote?.text),
      needQuote: open ? (reason.needQuote ?? null) : null,
      companyQuote: reason.companyQuote ?? null,
      contribution: reason.contribution,
    };
  };
  return {
    level: match.level,
    reasons: match.reasons.map(explain),
    notMet: match.notMet && explain(match.notMet),
    whatIf: match.whatIf && explain(match.whatIf),
    ...(view === 'manager'
      ? { rank: match.rank, score: match.score, movedByFairness: match.movedByFairness, versions: match.versions }
      : {}),
  };
}
