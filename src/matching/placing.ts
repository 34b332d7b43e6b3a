import { levelOf } from './calibrate.ts';
import type { CompanyDocument } from './documents.ts';
import { applyExposure, placeAdjacent, tieKey, type Placed } from './fairness.ts';
import { gateOf } from './gates.ts';
import type { DocumentIndex } from './index.ts';
import type { Gated, MatchNeed } from './matching.schema.ts';
import type { NeedProfile } from './profile.ts';
import type { Rules } from './rules.ts';
import { scorePair, type PairScore, type Scale } from './score.ts';

/** Engagements open at this moment per company. */
export type Loads = ReadonlyMap<string, number>;

export interface Candidate extends Placed {
  readonly pair: PairScore;
}

export interface Placing {
  /** Companies that no gate stops, best first. */
  readonly placed: Candidate[];
  readonly gated: readonly Gated[];
  /** Highest content among all that were scored, gated ones too: what levels are measured against. */
  readonly best: number;
}

/** Scores the companies in the given slots. Those whom a gate stops are noted with it. */
export function placeAll(
  scale: Scale,
  profile: NeedProfile,
  companies: DocumentIndex<CompanyDocument>,
  slots: Iterable<number>,
  open: Loads | undefined,
): Placing {
  const { need } = profile.document;
  const placed: Candidate[] = [];
  const gated: Gated[] = [];
  let best = 0;
  for (const slot of slots) {
    const document = companies.at(slot);
    if (document === undefined) continue;
    const pair = scorePair(scale, profile, document);
    best = Math.max(best, pair.content);
    const gate = gateOf(need, document.company, openOf(document, open));
    if (gate !== null) gated.push(gate);
    else placed.push({ document, pair, score: pair.score, adjusted: pair.score, load: 0, adjacent: false });
  }
  return { placed: sorted(need.id, placed, (one) => one.score), gated, best };
}

/** The same companies in the order in which they are shown: attention spread, one place for an adjacent field, pinned ones first. */
export function arrange(rules: Rules, need: MatchNeed, placed: readonly Candidate[], loads: Loads | null): Candidate[] {
  const ordered = [...placed];
  if (loads !== null) {
    applyExposure(rules, ordered, loads);
    const moved = sorted(need.id, ordered, (one) => one.adjusted);
    ordered.splice(0, ordered.length, ...moved);
    placeAdjacent(rules, ordered);
  }
  const pinned = new Set(need.pinned);
  const isPinned = (one: Candidate): boolean => pinned.has(one.document.company.id);
  return pinned.size === 0
    ? ordered
    : [...ordered.filter(isPinned), ...ordered.filter((candidate) => !isPinned(candidate))];
}

/** Whether there is an answer at all: the need says enough in words that are known, and some company's texts fit well enough. */
export function isAnswer(
  rules: Rules,
  { document: { known, different } }: NeedProfile,
  { placed, best }: Placing,
): boolean {
  const { knownWords, knownShare, content, domain, score } = rules.abstain;
  if (known < knownWords || known < different * knownShare) return false;
  const fits = ({ pair }: Candidate): boolean => pair.content >= content || (pair.measured.domain ?? 0) >= domain;
  const scores = ({ pair }: Candidate): boolean =>
    pair.score / (pair.regulatoryMiss ? rules.penalties.regulatory : 1) >= score &&
    levelOf(rules, pair, best) !== 'none';
  const told = placed.filter(({ pair }) => !pair.thin);
  return told.some(fits) && told.some(scores);
}

export function openOf({ company }: CompanyDocument, open: Loads | undefined): number | undefined {
  return open === undefined ? undefined : (open.get(company.id) ?? 0);
}

/** Highest first; ties by a hash that favours nobody, worked out only where there is a tie. */
function sorted(needId: string, candidates: readonly Candidate[], valueOf: (one: Candidate) => number): Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      valueOf(b) - valueOf(a) ||
      (tieKey(needId, a.document.company.id) < tieKey(needId, b.document.company.id) ? -1 : 1),
  );
}
