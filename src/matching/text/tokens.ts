/** A word of a text. Offsets are UTF-16 positions in the text as it was given, so that a quote is a plain slice of it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** NFC, lower case. */
  readonly word: string;
  /** Written in capitals throughout ("OK", "SEH"), in a text that isn't. */
  readonly capitals: boolean;
  /** Begins with a capital: in German a noun, mostly. */
  readonly initial: boolean;
  /** Number of the sentence: phrases don't reach over its end. */
  readonly sentence: number;
  /** Number of the stretch between commas, brackets and the like: negation doesn't reach over its end. */
  readonly clause: number;
}

/** Texts are read up to here (characters): some 20,000 words. What comes after adds no evidence, only work. */
export const longestText = 160_000;

// Tags, comments, entities and links are skipped as a whole; a word is letters and digits, with marks, inner
// apostrophes and dots of abbreviations left out (they separate).
const pieces =
  /<!--[^]{0,2000}?-->|<\/?[a-zA-Z][^<>]{0,400}>|&(?:[a-zA-Z]{2,10}|#\d{1,6}|#[xX][\da-fA-F]{1,6});|(?:[hH][tT]{2}[pP][sS]?:\/\/|[wW]{3}\.)[^\s<>]{1,300}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[.!?;:,()–—\n…]/gu;
const startsWord = /^[\p{L}\p{N}]/u;
const link = /^(?:https?:\/\/|www\.)/i;
const longestWord = 60;

/** Splits a text into words with their places. Hyphenated words come as their parts. Never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.length > longestText ? text.slice(0, longestText) : text;
  const shouting = isShouting(source);
  let sentence = 0;
  let clause = 0;
  pieces.lastIndex = 0;
  for (let match = pieces.exec(source); match !== null; match = pieces.exec(source)) {
    const piece = match[0];
    const start = match.index;
    if (!isWord(piece)) {
      if (piece.length === 1) clause += 1;
      if (endsSentence(piece, source, start)) sentence += 1;
      continue;
    }
    const { length } = piece;
    if (length > longestWord) continue;
    const word = (isAscii(piece) ? piece : piece.normalize('NFC')).toLowerCase();
    const capitals = !shouting && length > 1 && piece !== word && piece === piece.toUpperCase();
    const initial = piece.charCodeAt(0) !== word.charCodeAt(0);
    tokens.push({ start, end: start + length, word, capitals, initial, sentence, clause });
  }
  return tokens;
}

function isWord(piece: string): boolean {
  const code = piece.charCodeAt(0);
  // Signs and tags begin below the letters or between them.
  if (code < 128)
    return isLetterOrDigit(code) && !((code | 32) === 104 || (code | 32) === 119 ? link.test(piece) : false);
  return startsWord.test(piece);
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) > 127) return false;
  return true;
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
  if (isAscii(word)) return word;
  return word
    .normalize('NFD')
    .replace(accents, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}
