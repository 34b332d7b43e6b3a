/** Where a text asks for a thing instead of telling what goes wrong. */
export interface SolutionWording {
  field: 'title' | 'problem';
  /** The thing that is asked for, in the writer's words. */
  text: string;
  start: number;
  end: number;
}

/** Things that people ask for, as they begin in the three languages. */
const things = [
  'app',
  'apps',
  String.raw`applicati(?:e|on|ons)`,
  'tool',
  'tools',
  String.raw`software\p{L}*`,
  String.raw`\p{L}*(?:systeem|system|systems)`,
  String.raw`\p{L}*(?:robot|roboter|robots)`,
  String.raw`\p{L}*(?:sensor|sensoren|sensors)`,
  String.raw`\p{L}*(?:apparaat|gerät|device|devices)`,
  'dashboard',
  String.raw`platt?form(?:s|en)?`,
  String.raw`algorit(?:me|hm|hmus)`,
  'ai',
  'ki',
  String.raw`camera(?:'s|s)?`,
  'kameras?',
  String.raw`tablets?`,
  'chatbot',
  'wearables?',
  'drone',
  'drohne',
].join('|');

const wishes = [
  String.raw`\b(?:wij|we) (?:willen|zouden graag|hebben behoefte aan|zoeken|wensen)`,
  String.raw`\b(?:er moet|er zou|graag|kunnen jullie|ontwikkel|bouw|maak)\b`,
  String.raw`\b(?:wir (?:brauchen|möchten|wollen|wünschen|suchen|benötigen)|es (?:braucht|soll|sollte)|entwickel[nt]e?|bitte baut)\b`,
  String.raw`\b(?:we|i) (?:need|want|would like|are looking for)\b`,
  String.raw`\b(?:please )?(?:develop|build|buy|design)\b`,
].join('|');

// A wish and, within the same sentence, a thing; or a title that is nothing but a thing for something.
const wished = new RegExp(
  String.raw`(?:${wishes})[^.!?\n]{0,80}?(?<![\p{L}\p{N}-])(?<thing>${things})(?![\p{L}\p{N}])`,
  'diu',
);
const needed = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<thing>${things})(?![\p{L}\p{N}])[^.!?\n]{0,60}?\b(?:nodig|gewenst|wird (?:gebraucht|benötigt)|is needed|wanted)\b`,
  'diu',
);
const named = new RegExp(
  String.raw`^(?:(?:een|eine?n?|an?|slimme?|smarte?|digitale?|intelligente?)\s+)*(?<thing>${things})\s+(?:voor|om|die|dat|für|zur|zum|die|das|der|mit|met|for|to|that|which|with)\b`,
  'diu',
);

/** The first place where a need speaks of a solution, or null. A hint to the writer, no judgement: it can be passed by. */
export function solutionWording(need: { title: string; problem: string | null }): SolutionWording | null {
  const problem = need.problem ?? '';
  return (
    found('problem', problem, wished) ??
    found('problem', problem, needed) ??
    found('title', need.title, named) ??
    found('title', need.title, wished)
  );
}

function found(field: SolutionWording['field'], text: string, pattern: RegExp): SolutionWording | null {
  const place = pattern.exec(text)?.indices?.groups?.['thing'];
  if (!place) return null;
  const [start, end] = place;
  return { field, text: text.slice(start, end), start, end };
}
