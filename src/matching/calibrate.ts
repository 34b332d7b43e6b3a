import type { Level } from './matching.schema.ts';
import type { Rules } from './rules.ts';
import type { PairScore } from './score.ts';

/** The word that people see for a score. What lacks a certificate or class asked for is at best "possible". */
export function levelOf(rules: Rules, pair: PairScore): Level {
  const level = levelOfScore(rules, pair.regulatoryMiss ? pair.score / rules.penalties.regulatory : pair.score);
  if (level === 'none' || pair.thin) return 'none';
  return pair.regulatoryMiss ? 'possible' : level;
}

function levelOfScore(rules: Rules, score: number): Level {
  if (score >= rules.levels.strong) return 'strong';
  if (score >= rules.levels.good) return 'good';
  return score >= rules.levels.possible ? 'possible' : 'none';
}

const order: readonly Level[] = ['none', 'possible', 'good', 'strong'];

export function highestLevel(levels: readonly Level[]): Level {
  return levels.reduce<Level>((best, level) => (order.indexOf(level) > order.indexOf(best) ? level : best), 'none');
}
