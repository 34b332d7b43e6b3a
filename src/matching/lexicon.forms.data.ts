import type { Form, FormTable } from './lexicon.forms.ts';
import type { Key, WordTableData } from './text/words.ts';

/** A form table as plain arrays, to be kept in a file. */
export interface FormTableData {
  readonly words: WordTableData;
  /** Per form: concept, window, 1 if capitals only, number of its anchor key, then three lists of key numbers, each with its length before it, −1 for none. */
  readonly forms: Int32Array;
  readonly weights: Float64Array;
}

export function formTableData({ words }: FormTable): FormTableData {
  const data = words.toData();
  const numbers = new Map(data.keys.map((text, number) => [text, number]));
  const forms: number[] = [];
  const weights: number[] = [];
  const list = (keys: readonly Key<Form>[] | null): number[] =>
    keys === null ? [-1] : [keys.length, ...keys.map((key) => numbers.get(key.text) ?? 0)];
  data.keys.forEach((text, anchor) => {
    const key = words.key(text);
    for (const form of [...(key.single ?? []), ...(key.phrases ?? [])]) {
      forms.push(
        form.concept,
        form.window,
        form.capitalsOnly ? 1 : 0,
        anchor,
        ...list(form.keys),
        ...list(form.literal),
        ...list(form.context),
      );
      weights.push(form.weight);
    }
  });
  return { words: data, forms: Int32Array.from(forms), weights: Float64Array.from(weights) };
}

/** Hangs the forms on their keys again, in the order in which they hung. */
export function restoreForms({ forms, weights }: FormTableData, keys: readonly Key<Form>[]): void {
  let at = 0;
  const next = (): number => forms[at++] ?? 0;
  const list = (): Key<Form>[] | null => {
    const length = next();
    return length < 0 ? null : Array.from({ length }, () => keys[next()] as Key<Form>);
  };
  for (const weight of weights) {
    const [concept, window, capitals, anchor] = [next(), next(), next(), keys[next()]];
    const form: Form = {
      concept,
      window,
      capitalsOnly: capitals === 1,
      keys: list() ?? [],
      literal: list(),
      context: list(),
      weight,
    };
    if (anchor === undefined) continue;
    if (form.keys.length === 1) (anchor.single ??= []).push(form);
    else (anchor.phrases ??= []).push(form);
  }
}
