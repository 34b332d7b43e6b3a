import type { z } from 'zod';
import type { ComponentChildren } from 'preact';
import { languageName } from '../../web/i18n/names.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../../needs/need.presenter.ts';
import type { matchExplanation } from '../match.explanation.ts';
import { isCompany, type Part, type Profile } from './engagement.load.ts';
import { matchWords } from './match.words.ts';

type Explanation = z.infer<typeof matchExplanation>;
type Reason = Explanation['reasons'][number];
type Quote = NonNullable<Reason['needQuote']>;

/** Why the company fits: pairs of marked words from both texts, one point not met, one thing that would help. */
export function MatchView({ visit, part }: { visit: Visit; part: Part }) {
  const match = part.engagement.match;
  const w = visit.say(matchWords);
  if (!match) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{isCompany(visit) ? w.title : w.titleOther}</h2>
      <ol class="why-pairs">
        {telling(match.reasons).map((reason) => (
          <ReasonView visit={visit} part={part} reason={reason} key={reason.text} />
        ))}
      </ol>
      {(match.notMet ?? match.whatIf) && (
        <div class="grid-2">
          {match.notMet && (
            <div class="reason-against">
              <h3>{w.notMet}</h3>
              <p>{match.notMet.text}</p>
            </div>
          )}
          {match.whatIf && (
            <div class="reason-against">
              <h3>{w.whatIf}</h3>
              <p>{match.whatIf.text}</p>
              {isCompany(visit) && (
                <p>
                  <a href={paths.profile()}>{w.toProfile}</a>
                </p>
              )}
            </div>
          )}
        </div>
      )}
    </section>
  );
}

/** Reasons that the texts tell themselves stand before those that rest on facts. */
export function telling<R extends Pick<Reason, 'needQuote' | 'companyQuote'>>(reasons: readonly R[]): R[] {
  const weight = ({ needQuote, companyQuote }: R): number => Number(!needQuote) + Number(!companyQuote);
  return reasons.toSorted((a, b) => weight(a) - weight(b));
}

function ReasonView({ visit, part, reason }: { visit: Visit; part: Part; reason: Reason }) {
  const w = visit.say(matchWords);
  const { need, profile } = part;
  const { needQuote, companyQuote } = reason;
  return (
    <li>
      <p>{reason.text}</p>
      {(needQuote ?? companyQuote) && (
        <div class="reason-pair">
          <Side label={w.needSide} visit={visit} language={need?.language}>
            {needQuote ? <Passage quote={needQuote} whole={needText(need, needQuote)} /> : w.notOpen}
          </Side>
          {companyQuote && (
            <Side
              label={isCompany(visit) ? w.companySide : w.companySideOther}
              visit={visit}
              language={profile?.profileLanguage}
            >
              <Passage quote={companyQuote} whole={companyText(profile, companyQuote)} />
            </Side>
          )}
        </div>
      )}
    </li>
  );
}

interface SideProps {
  visit: Visit;
  label: string;
  language: string | undefined;
  children: ComponentChildren;
}

function Side({ visit, label, language, children }: SideProps) {
  const w = visit.say(matchWords);
  return (
    <figure>
      <figcaption>
        {label}
        {language !== undefined && `, ${w.in(languageName(visit.language, language))}`}
      </figcaption>
      <blockquote lang={language}>{children}</blockquote>
    </figure>
  );
}

/** Letters of the text that are shown before and behind the marked words. */
const around = 60;

/** The quoted words, marked, within the sentence they stand in while the text is still the one that was read. */
function Passage({ quote, whole }: { quote: Quote; whole: string | null | undefined }) {
  const { start, end, text } = quote;
  if (whole?.slice(start, end) !== text) return <mark>{text}</mark>;
  return (
    <>
      {before(whole, start)}
      <mark>{text}</mark>
      {behind(whole, end)}
    </>
  );
}

function before(whole: string, start: number): string {
  const near = whole.slice(Math.max(0, start - around), start);
  const sentence = /[.!?\n]\s+([^.!?\n]*)$/.exec(near)?.[1];
  if (sentence !== undefined) return sentence;
  return start > around ? `… ${near.replace(/^\S*\s/, '')}` : near;
}

function behind(whole: string, end: number): string {
  const near = whole.slice(end, end + around);
  const sentence = /^[^.!?\n]*[.!?](?=\s|$)/.exec(near)?.[0];
  if (sentence !== undefined) return sentence;
  return end + around < whole.length ? `${near.replace(/\s\S*$/, '')} …` : near;
}

function needText(need: NeedAnswer | null, { field }: Quote): string | null | undefined {
  if (field === 'title') return need?.title;
  if (field === 'problem') return need?.problem;
  return field === 'desiredOutcome' ? need?.desiredOutcome : need?.constraints;
}

function companyText(profile: Profile | null, { field, item }: Quote): string | undefined {
  if (!profile) return undefined;
  if (field === 'description') return profile.description;
  const lists: Record<string, readonly string[]> = {
    capabilities: profile.capabilities,
    technologies: profile.technologies,
    domains: profile.domains,
  };
  return lists[field]?.[item ?? 0];
}
