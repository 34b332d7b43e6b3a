import { z } from 'zod';
import { refusal } from './errors.ts';
import { closingTimeOf } from './working-days.ts';

/** An instant: ISO 8601 with a zone outside, a `Date` inside. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A deadline as people write it: an instant, or a date alone, which means 17:00 in Europe/Amsterdam. */
export const deadline = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => (text.length === 10 ? closingTimeOf(text) : new Date(text)));

export const recordId = z.stringFormat('record-id', /^[0-9a-f]{24}$/, 'An id has 24 hexadecimal characters.');

/** A country: ISO 3166-1 alpha-2. */
export const countrySchema = z.stringFormat('country', /^[A-Z]{2}$/, 'A country has two capital letters (ISO 3166-1).');

/** A change must change something. */
export const nothingToChange = refusal('nothing-to-change', 'Name at least one field to change.');

// Control characters beside line break and tab, which no keyboard makes and no reader sees.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/**
 * More marks on one letter than any script has (Unicode Standard Annex #15, stream-safe text: 30). Normalizing long runs of them takes
 * quadratic time: seconds for one request.
 */
const stacked = /\p{M}{31}/u;

/** What people write: trimmed, line breaks as \n, NFC, of at most `max` characters; unseen characters are refused. */
export function text(max: number, min = 1): z.ZodString {
  return z
    .string()
    .overwrite((value) => (stacked.test(value) ? value : value.replaceAll('\r\n', '\n').normalize('NFC').trim()))
    .min(min)
    .max(max)
    .refine(
      (value) => !unseen.test(value) && !stacked.test(value) && value.isWellFormed(),
      refusal('unprintable', 'Has characters that can’t be shown.'),
    );
}

/** A list without doubles. */
export function distinct<T extends z.ZodType<string>>(element: T, max: number) {
  return z
    .array(element)
    .max(max)
    .refine((list) => new Set(list).size === list.length, refusal('named-twice', 'Names something twice.'));
}

/** Technology readiness levels 1–9 (Horizon Europe, General Annex G), lowest and highest included. */
export const trlRange = z
  .strictObject({ min: z.int().min(1).max(9), max: z.int().min(1).max(9) })
  .refine(({ min, max }) => min <= max, {
    path: ['min'],
    ...refusal('trl-reversed', 'The lowest TRL lies above the highest.'),
  });
export type TrlRange = z.infer<typeof trlRange>;

/** Integer cents with a currency. */
export const money = z.strictObject({ cents: z.int().min(0).max(100_000_000_00), currency: z.literal('EUR') });
export type Money = z.infer<typeof money>;
