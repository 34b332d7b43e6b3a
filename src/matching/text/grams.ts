/** Four-letter pieces of a word with its edges marked: they join words that languages share ("delirium", "Delir"). */
export function grams(word: string): string[] {
  if (word.length < 4) return [];
  const edged = `_${word}_`;
  const found: string[] = [];
  for (let i = 0; i + 4 <= edged.length; i += 1) found.push(edged.slice(i, i + 4));
  return found;
}
