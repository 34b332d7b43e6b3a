/** A word of a text. Offsets are UTF-16 positions in the text as it was given, so that a quote is a plain slice of it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** NFC, lower case. */
  readonly word: string;
  /** Written in capitals throughout ("OK", "SEH"), in a text that isn't. */
  readonly capitals: boolean;
  /** Number of the sentence: phrases and negation don't reach over its end. */
  readonly sentence: number;
}

/** Texts are read up to here (characters): some 20,000 words. What comes after adds no evidence, only work. */
export const longestText = 160_000;

// Tags, comments, entities and links are skipped as a whole; a word is letters and digits, with marks, inner
// apostrophes and dots of abbreviations left out (they separate).
const pieces =
  /<!--[^]{0,2000}?-->|<\/?[a-z][^<>]{0,400}>|&(?:[a-z]{2,10}|#\d{1,6}|#x[\da-f]{1,6});|(?:https?:\/\/|www\.)[^\s<>]{1,300}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[.!?;:\n…]/giu;
const startsWord = /^[\p{L}\p{N}]/u;
const link = /^(?:https?:\/\/|www\.)/i;
const longestWord = 60;

/** Splits a text into words with their places. Hyphenated words come as their parts. Never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.length > longestText ? text.slice(0, longestText) : text;
  const shouting = isShouting(source);
  let sentence = 0;
  pieces.lastIndex = 0;
  for (const match of source.matchAll(pieces)) {
    const piece = match[0];
    const start = match.index;
    if (!startsWord.test(piece) || link.test(piece)) {
      if (endsSentence(piece, source, start)) sentence += 1;
      continue;
    }
    if (piece.length > longestWord) continue;
    const word = piece.normalize('NFC').toLowerCase();
    const capitals = !shouting && piece.length > 1 && piece !== word && piece === piece.toUpperCase();
    tokens.push({ start, end: start + piece.length, word, capitals, sentence });
  }
  return tokens;
}

/** A dot inside a number or after a single letter ("z.B.", "o.a.") ends nothing. */
function endsSentence(piece: string, source: string, at: number): boolean {
  if (piece === '!' || piece === '?' || piece === '\n' || piece === '…') return true;
  if (piece !== '.' && piece !== ';') return false;
  return /^\s/.test(source.slice(at + 1, at + 2)) && !/(?:^|[\s.(])\p{L}$/u.test(source.slice(Math.max(0, at - 2), at));
}

/** Capitals tell abbreviations from words only where not everything is in capitals. */
function isShouting(text: string): boolean {
  const length = Math.min(text.length, 200);
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 97 && code <= 122) lower += 1;
  }
  return upper + lower >= 12 && upper > lower * 2;
}

const accents = /\p{M}+/gu;

/** Lower case without accents; ß, æ, œ, ø and the like in their plain letters. */
export function fold(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  }
  if (plain) return word;
  return word
    .normalize('NFD')
    .replace(accents, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}
