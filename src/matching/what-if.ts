import { missingFacts } from './not-met.ts';
import { labels, type ReasonContext } from './reasons.ts';
import type { Reason } from './matching.schema.ts';
import { phrases } from './phrases.ts';
import { combine, conceptFeatures, scorePair } from './score.ts';
import type { CompanyDocument, Weighted } from './documents.ts';

const attempts = 2;

/** One change of the profile that would move it up, with the places before and after. `scores`: all scores, best first. */
export function whatIfFor(context: ReasonContext, place: number, scores: readonly number[]): Reason | null {
  const { document, pair, scale, profile, parts, reader } = context;
  const placeOf = (score: number): number => 1 + scores.filter((other) => other > score && other !== pair.score).length;
  const missing = missingFacts(context);
  if (missing.length > 0) {
    const complete: CompanyDocument = {
      ...document,
      company: {
        ...document.company,
        certifications: [...document.company.certifications, ...missing],
        deviceClasses: [...document.company.deviceClasses, ...missing],
      },
    };
    const gain = scorePair(scale, profile, complete).score;
    const contribution = gain - pair.score;
    return {
      code: 'what-if-on-file',
      feature: 'regulatory',
      contribution,
      text: phrases.whatIfOnFile(missing.join(', '), place, Math.min(place, placeOf(gain))),
    };
  }
  if (place === 1) return null;
  for (const concept of parts.unanswered.slice(0, attempts)) {
    const wider = {
      ...document,
      concepts: withConcept(document.concepts, concept, scale.rules.companyFields.capabilities),
    };
    const measured = { ...pair.measured, ...conceptFeatures(scale, profile, wider) };
    const gain = combine(scale.rules, measured, pair.textTrust, profile.document.need.weights, pair).score;
    const to = placeOf(gain);
    if (to >= place) continue;
    const conceptId = reader.lexicon.concepts[concept]?.id ?? '';
    return {
      code: 'what-if-offered',
      feature: 'concepts',
      conceptId,
      contribution: gain - pair.score,
      text: phrases.whatIfSaid(labels(reader.lexicon, concept), place, to),
    };
  }
  return null;
}

function withConcept({ ids, weights }: Weighted, concept: number, weight: number): Weighted {
  const at = ids.findIndex((id) => id > concept);
  const place = at < 0 ? ids.length : at;
  const widerIds = new Uint32Array(ids.length + 1);
  const widerWeights = new Float32Array(ids.length + 1);
  widerIds.set(ids.subarray(0, place));
  widerWeights.set(weights.subarray(0, place));
  widerIds[place] = concept;
  widerWeights[place] = weight;
  widerIds.set(ids.subarray(place), place + 1);
  widerWeights.set(weights.subarray(place), place + 1);
  return { ids: widerIds, weights: widerWeights };
}
