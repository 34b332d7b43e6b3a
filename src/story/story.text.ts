import { readFileSync } from 'node:fs';
import { franc } from 'franc';
import type { Language } from '../kernel/actor.ts';

/** A need as the story writes it. */
export interface StoryNeed {
  language: Language;
  title: string;
  problem: string;
  desiredOutcome: string;
  careSetting: string;
  /** What was done to the text before it was sent, for the reader. */
  remarks: string[];
}

const nurses: StoryNeed = {
  language: 'nl',
  title: 'Bewoners vallen ’s nachts op weg naar het toilet',
  problem:
    'Op onze geriatrische afdeling vallen bijna elke week patiënten als ze ’s nachts zonder hulp uit bed stappen. Met twee mensen in de nachtdienst op achtentwintig bedden horen we het vaak pas als iemand al op de grond ligt. De matjes naast het bed piepen de hele nacht en worden uitgezet.',
  desiredOutcome:
    'De nachtdienst weet op tijd dat iemand opstaat, zonder camera en zonder dat de hele zaal wakker wordt.',
  careSetting: 'hospital-ward',
  remarks: [],
};

const longest = { title: 160, problem: 8000 };
const unknown: Record<Language, string> = {
  nl: 'Meer is nog niet bekend.',
  de: 'Mehr ist noch nicht bekannt.',
  en: 'Nothing more is known yet.',
};

// What no reader sees: control characters beside tab and line break, and halves of characters.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The story's own need, or one from a file: its first line is the title, the rest the problem. */
export function needOf(file: string | undefined, language: string | undefined): StoryNeed {
  if (file === undefined) return nurses;
  const remarks: string[] = [];
  const raw = readFileSync(file, 'utf8');
  const text = raw.toWellFormed().replaceAll(unseen, ' ').trim();
  if (text !== raw.trim()) remarks.push('Characters that nobody sees were taken out.');
  const [first = '', ...rest] = text.split(/\r?\n/);
  const spoken = languageOf(text, language);
  const body = rest.join('\n').trim() || first;
  const title = cut(first.trim(), longest.title, 'title', remarks);
  const problem = cut(body, longest.problem, 'problem', remarks);
  return {
    language: spoken,
    title,
    problem: letters(problem) < 10 ? `${problem} ${unknown[spoken]}`.trim() : problem,
    desiredOutcome: letters(title) < 5 ? `${title} ${unknown[spoken]}`.trim() : title,
    careSetting: 'other',
    remarks,
  };
}

/** As a reader counts: an emoji is one. */
const letters = (text: string): number => Array.from(text).length;

function cut(text: string, length: number, what: string, remarks: string[]): string {
  if (text.length <= length) return text;
  remarks.push(`The ${what} has ${text.length} characters; a need takes ${length}, so its beginning is used.`);
  return text.slice(0, length).toWellFormed();
}

/** @throws Error for a language that isn't one of the three */
function languageOf(text: string, given: string | undefined): Language {
  if (given === 'nl' || given === 'de' || given === 'en') return given;
  if (given !== undefined) throw new Error(`--language is nl, de or en, not “${given}”.`);
  const found = franc(text.slice(0, 4000), { only: ['nld', 'deu', 'eng'], minLength: 3 });
  return found === 'deu' ? 'de' : found === 'eng' ? 'en' : 'nl';
}
