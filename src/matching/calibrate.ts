import type { Level } from './matching.schema.ts';
import type { Rules } from './rules.ts';
import type { PairScore } from './score.ts';

/** Fits smaller than this are alike in saying nothing. */
const leastContent = 0.01;

/**
 * How likely a person would call the company a good fit (exact, good or partner), 0–1: a logistic curve over what the texts say of the
 * pair and how near that comes to the best company found for the need. Facts don't lift it: papers in order answer no problem.
 */
export function likelihood({ calibration }: Rules, pair: PairScore, best: number): number {
  const content = Math.max(pair.content, leastContent);
  const share = Math.min(1, content / Math.max(best, leastContent));
  return 1 / (1 + Math.exp(-(calibration.base + calibration.content * Math.log(content) + calibration.share * share)));
}

/**
 * The word that people see. `best`: the highest content among the companies found for the need; without it the pair is taken for
 * the best itself, which gives the highest level it can get. What lacks a certificate or class asked for is at best "possible",
 * and a region or TRL missed, or a thing that isn't wanted, costs a step.
 */
export function levelOf(rules: Rules, pair: PairScore, best = pair.content): Level {
  if (pair.thin) return 'none';
  const level = levelOfLikelihood(rules, likelihood(rules, pair, best));
  if (level === 'none') return level;
  if (pair.regulatoryMiss) return 'possible';
  const steps = Number(pair.trlMiss) + Number(pair.regionMiss) + Number(pair.unwantedMiss);
  return order[Math.max(order.indexOf('possible'), order.indexOf(level) - steps)] ?? level;
}

function levelOfLikelihood({ levels }: Rules, value: number): Level {
  if (value >= levels.strong) return 'strong';
  if (value >= levels.good) return 'good';
  return value >= levels.possible ? 'possible' : 'none';
}

const order: readonly Level[] = ['none', 'possible', 'good', 'strong'];

export function highestLevel(levels: readonly Level[]): Level {
  return levels.reduce<Level>((best, level) => (order.indexOf(level) > order.indexOf(best) ? level : best), 'none');
}
