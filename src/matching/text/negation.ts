import { languages, type Language } from '../matching.schema.ts';
import { isStopWord } from './stop-words.ts';
import type { Token } from './tokens.ts';

/** `absent`: "kein X", which on a ward may be the very lack; `unwanted`: "ohne X", "X mag niet", "no X allowed". */
export type Negation = 'none' | 'absent' | 'unwanted';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
type PerLanguage = Record<Language, ReadonlySet<string>>;

/** Say that what follows isn't there. */
const absent: PerLanguage = {
  nl: words('geen noch'),
  de: words('kein keine keinen keinem keiner keines weder'),
  en: words('no neither nor'),
};

/** Deny a clause; what they say of a thing shows only with a word of refusal or of use beside them. */
const denying: PerLanguage = {
  nl: words('niet nooit'),
  de: words('nicht nie niemals'),
  en: words('not never cannot t isn aren don doesn didn won'),
};

const without: PerLanguage = {
  nl: words('zonder behalve'),
  de: words('ohne außer statt anstatt anstelle'),
  en: words('without except instead'),
};
/** Say the same with the word that follows them: "free of cameras", "verzichtet auf Kameras". */
const withoutPairs: Record<Language, Readonly<Record<string, string>>> = {
  nl: { vrij: 'van', plaats: 'van' },
  de: { frei: 'von', verzicht: 'auf', verzichtet: 'auf', verzichten: 'auf' },
  en: { free: 'of from', rather: 'than' },
};
/** "not" before one of these is about the thing that follows: "does not need a camera". */
const using = words(
  'use uses want using need needs require requires involve involves rely record records store stores wear',
);

/** "no longer", "nicht nur", "no more lost pumps": not about having the thing. */
const exempting: PerLanguage = {
  nl: words('alleen enkel slechts langer meer'),
  de: words('nur allein länger mehr'),
  en: words('only just longer more'),
};

const refusal: PerLanguage = {
  nl: words(
    `willen wil mag mogen toegestaan gewenst verboden afgewezen ongewenst uitgesloten nodig vereist noodzakelijk`,
  ),
  de: words(
    `wollen will darf dürfen erlaubt gewünscht verboten abgelehnt unerwünscht ausgeschlossen nötig notwendig erforderlich`,
  ),
  en: words(`want allowed permitted forbidden rejected unwanted excluded acceptable wanted needed required necessary`),
};
/** Of these one alone refuses; the others need a "not" in the clause. */
const outright = words(
  'verboden afgewezen ongewenst uitgesloten verboten abgelehnt unerwünscht ausgeschlossen forbidden rejected unwanted excluded',
);

const either: PerLanguage = { nl: words('of noch'), de: words('oder noch'), en: words('or nor') };
const joining: PerLanguage = { nl: words('of noch en'), de: words('oder noch und'), en: words('or nor and') };
/** Join a noun to the one before it: "zonder gebruik van camera's". */
const light: PerLanguage = { nl: words('van'), de: words('von'), en: words('of') };
/** After a hyphen: "camera-free". */
const suffix = words('free frei freie freier freies freien vrij vrije less');
const freeCompound = /\p{L}{4}(?:frei(?:e[nrsm]?)?|vrije?)$/u;

interface Opening {
  readonly negation: Negation;
  /** Only where one of these comes next. */
  readonly follows?: ReadonlySet<string>;
}

const openings = Object.fromEntries(
  languages.map((language) => [
    language,
    new Map<string, Opening>([
      ...(language === 'en' ? [...denying.en].map(opens({ negation: 'absent', follows: using })) : []),
      ...[...absent[language]].map(opens({ negation: 'absent' })),
      ...Object.entries(withoutPairs[language]).map(([word, follows]): [string, Opening] => [
        word,
        { negation: 'unwanted', follows: words(follows) },
      ]),
      ...[...without[language]].map(opens({ negation: 'unwanted' })),
    ]),
  ]),
) as unknown as Record<Language, ReadonlyMap<string, Opening>>;

function opens(how: Opening): (word: string) => [string, Opening] {
  return (word) => [word, how];
}

const refusalReach = 6;
/** Content words that "without" reaches over before a joining word, where capitals don't tell nouns from verbs. */
const withoutReach = 2;
/** Of "no" only one: "no lost pumps" is about pumps. */
const absentReach = 1;
/** How far ahead is looked for what makes a promise of a denial. */
const promiseReach = 4;

/** How the words of a text are negated by those around them, within their clause. */
export class Negations {
  readonly #tokens: readonly Token[];
  readonly #language: Language;
  /** What stands within the reach of a negation, by place. */
  readonly #scopes = new Map<number, Negation>();

  constructor(tokens: readonly Token[], language: Language) {
    this.#tokens = tokens;
    this.#language = language;
    const opening = openings[language];
    for (let at = 0; at < tokens.length; at += 1) {
      const how = opening.get((tokens[at] as Token).word);
      if (how !== undefined) this.#open(at, how);
    }
  }

  /** The negation of the words first–last. `inside`: they are a part of one word, "kamerafrei". */
  at(first: number, last: number, inside = false): Negation {
    const next = this.#tokens[last + 1];
    const own = this.#tokens[last];
    if (own === undefined || this.#describes(own, next)) return 'none';
    const scope = this.#scopes.get(first) ?? 'none';
    if (scope === 'unwanted') return scope;
    if (next !== undefined && next.start === own.end + 1 && suffix.has(next.word)) return 'unwanted';
    if (inside && freeCompound.test(own.word)) return 'unwanted';
    return this.#isRefused(first, last, scope !== 'none') ? 'unwanted' : scope;
  }

  /** "Without sonography training" lacks training: in English a noun may only tell what the next one is about. */
  #describes(own: Token, next: Token | undefined): boolean {
    if (this.#language !== 'en' || next?.clause !== own.clause || own.word.endsWith('s')) return false;
    return (
      !isStopWord(next.word, 'en') && !suffix.has(next.word) && !outright.has(next.word) && !refusal.en.has(next.word)
    );
  }

  /** Opens the scope of the word at a place, which negates. */
  #open(at: number, how: Opening): void {
    const next = this.#tokens[at + 1];
    if (next === undefined || exempting[this.#language].has(next.word)) return;
    if (how.follows === undefined) this.#spread(at + 1, how.negation);
    else if (how.follows.has(next.word)) this.#spread(at + 2, how.negation);
  }

  /** Marks what a negation reaches: the noun after it, further ones joined to it, to the clause's end at most. */
  #spread(from: number, negation: Negation): void {
    let clause = this.#tokens[from]?.clause;
    if (negation === 'absent' && this.#isPromise(from)) return;
    let content = 0;
    let nounSeen = false;
    for (let at = from; at < this.#tokens.length; at += 1) {
      const token = this.#tokens[at] as Token;
      const comma = token.clause !== clause;
      if (comma && !this.#listGoesOn(at)) return;
      ({ clause } = token);
      // The s of "camera's" is no word.
      if (token.word.length === 1) continue;
      if (comma || joining[this.#language].has(token.word)) {
        content = 0;
        nounSeen = false;
        if (!comma) continue;
      }
      if (isStopWord(token.word, this.#language) && !token.capitals) {
        if (content > 0 && !light[this.#language].has(token.word)) return;
        continue;
      }
      const isNoun = this.#language === 'de' && token.initial;
      if (nounSeen && !isNoun) return;
      nounSeen ||= isNoun;
      content += 1;
      if (content > (negation === 'absent' ? absentReach : withoutReach)) return;
      if (this.#scopes.get(at) !== 'unwanted') this.#scopes.set(at, negation);
    }
  }

  /** "Keine Sensormatten mehr", "don't want the pump to beep": about the thing after all. */
  #isPromise(from: number): boolean {
    const clause = this.#tokens[from]?.clause;
    for (let at = from + 1; at <= from + promiseReach && this.#tokens[at]?.clause === clause; at += 1) {
      const word = this.#tokens[at]?.word ?? '';
      if (exempting[this.#language].has(word) || (this.#language === 'en' && word === 'to')) return true;
    }
    return false;
  }

  /** Whether a comma before this place only parts a list of what isn't there: "without cameras, microphones or wearables". */
  #listGoesOn(at: number): boolean {
    const tokens = this.#tokens;
    const { sentence } = tokens[at - 1] as Token;
    let inEntry = 0;
    for (let next = at; next < tokens.length && tokens[next]?.sentence === sentence; next += 1) {
      const { word, clause } = tokens[next] as Token;
      if (clause !== tokens[next - 1]?.clause) inEntry = 0;
      if (either[this.#language].has(word)) return inEntry > 0;
      inEntry += 1;
      if (inEntry > 2 || isStopWord(word, this.#language)) return false;
    }
    return false;
  }

  /** A word of refusal after the thing, alone or with a "not" around it; or before it: "we don't want cameras". */
  #isRefused(first: number, last: number, negated: boolean): boolean {
    const clause = this.#tokens[first]?.clause;
    let refused = false;
    let denied = negated;
    for (let at = last + 1; at <= last + refusalReach && this.#tokens[at]?.clause === clause; at += 1) {
      const word = this.#tokens[at]?.word ?? '';
      if (outright.has(word)) return true;
      refused ||= refusal[this.#language].has(word);
      denied ||= denying[this.#language].has(word) || absent[this.#language].has(word);
    }
    if (refused && denied) return true;
    if (!negated) return false;
    for (let at = first - 1; at >= first - 3 && this.#tokens[at]?.clause === clause; at -= 1)
      if (refusal[this.#language].has(this.#tokens[at]?.word ?? '')) return true;
    return false;
  }
}
