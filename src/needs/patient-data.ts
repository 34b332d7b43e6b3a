import { issue, type Issue } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';

/** Text that looks like a patient's data. It is a warning for people, no proof. */
export interface Finding {
  kind: 'bsn' | 'birth-date' | 'name' | 'versichertennummer' | 'email' | 'phone';
  field: string;
  text: string;
  start: number;
  end: number;
  /** By which people confirm that it is harmless. */
  id: string;
}

/** Burgerservicenummer: nine digits whose weighted sum (9 … 2, −1) is a multiple of eleven. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1{8}$/.test(digits)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0;
}

/** German Krankenversichertennummer: a letter and nine digits, the last a check digit (Luhn-like, modulo 10, letter as two digits). */
export function isVersichertennummer(value: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(value)) return false;
  const letter = String(value.charCodeAt(0) - 64).padStart(2, '0');
  const digits = Array.from(letter + value.slice(1, 9), Number);
  const sum = digits.reduce((total, digit, place) => {
    const product = digit * (place % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(value[9]);
}

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|januar|februar|märz|mai|juni|juli|august|dezember|january|february|march|may|june|july|october';
const born = String.raw`(?:geboren|geb\.?|geboortedatum|geborene?r?|geburtsdatum|born|date of birth|d\.?o\.?b\.?)`;

const patterns: readonly { kind: Finding['kind']; pattern: RegExp; confirm?: (match: string) => boolean }[] = [
  {
    kind: 'bsn',
    pattern: /(?<![\d.,])\d{4}[ .]?\d{2}[ .]?\d{3}(?![\d,])|(?<![\d.,])\d{3}[ .]\d{3}[ .]\d{3}(?![\d,])/g,
    confirm: (match) => isBsn(match.replaceAll(/\D/g, '')),
  },
  {
    kind: 'versichertennummer',
    pattern: /\b[A-Z][ -]?\d{3}[ -]?\d{3}[ -]?\d{3}\b/g,
    confirm: (match) => isVersichertennummer(match.replaceAll(/[ -]/g, '')),
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(
      String.raw`\b${born}\s*(?:(?:op|am|on|:)\s*)?\d{1,4}(?:[-./ ]\d{1,2}[-./ ]\d{2,4}|\.?\s*(?:${months})\.?\s*\d{2,4})`,
      'giu',
    ),
  },
  {
    kind: 'birth-date',
    pattern: /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19\d{2}|200\d|201\d)(?!\d)/g,
  },
  {
    kind: 'name',
    pattern:
      /\b(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|[Dd]e heer|[Mm]eneer|Herrn?|Frau|Mrs\.?|Mr\.?|Ms\.?|[Pp]ati[eë]nte? (?:mevrouw|meneer)|Patientin|Patient)\s+(?:(?:van|de|den|der|ter|ten|von|zu|[A-Z]\.)\s*)*(?!(?:Doktor|Professor|Pfleger|Schwester|Dr)\b)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?/gu,
    // A German noun after “Patient” is no name; a title alone needs a name behind it.
    confirm: (match) => !/^Patient(?:in)?\s/.test(match),
  },
];

/** Finds what looks like patients' data in each field's text; places count UTF-16 units. */
export function findPatientData(prose: Readonly<Record<string, string>>): Finding[] {
  const found: Finding[] = [];
  for (const [field, text] of Object.entries(prose)) {
    for (const { kind, pattern, confirm } of patterns) {
      for (const match of text.matchAll(pattern)) {
        if (confirm && !confirm(match[0])) continue;
        const start = match.index;
        const end = start + match[0].length;
        if (found.some((one) => one.field === field && one.start < end && start < one.end)) continue;
        found.push({ kind, field, text: match[0], start, end, id: digest([kind, match[0]]) });
      }
    }
  }
  return found;
}

/** Text that others read or that is kept for years must not name patients: each place that looks like it is a fault. */
export function patientDataIn(prose: Readonly<Record<string, string>>): Issue[] {
  return findPatientData(prose).map(({ field, kind, start, end, text }) => {
    const first = start + 1;
    const message = `Characters ${first} to ${end} look like patients’ data (${kind}): “${text}”. Leave it out.`;
    return issue(field, 'patient-data', message, { first, end, kind, text });
  });
}
