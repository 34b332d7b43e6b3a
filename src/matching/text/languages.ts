import { franc } from 'franc';
import { languages, type Language } from '../matching.schema.ts';

const codes: Record<string, Language> = { nld: 'nl', deu: 'de', eng: 'en' };

/** Shorter texts are taken in the language they were declared in: guessing from a few words is wrong too often. */
const enoughCharacters = 60;

/** The language a text is truly written in: the declared one unless a longer text is plainly one of the other two. */
export function languageOf(text: string, declared: Language): Language {
  if (text.length < enoughCharacters) return declared;
  const own = functionWords(text, declared);
  const others = languages.filter((language) => language !== declared);
  if (others.every((language) => functionWords(text, language) <= own * 2)) return declared;
  const found = codes[franc(text.slice(0, 2000), { only: ['nld', 'deu', 'eng'], minLength: 3 })];
  if (found === undefined || found === declared) return declared;
  return functionWords(text, found) > own * 2 ? found : declared;
}

const telling: Record<Language, RegExp> = {
  nl: /\b(?:de|het|een|van|en|wij|zijn|niet|met|voor|bij|naar|wordt|ook|maar|als|dat|geen)\b/giu,
  de: /\b(?:der|die|das|und|wir|ist|nicht|mit|für|bei|ein|eine|zu|wird|auch|aber|als|dass|kein|keine|den)\b/giu,
  en: /\b(?:the|of|and|we|is|are|not|with|for|at|to|an|which|also|but|that|by|no|our|from)\b/giu,
};

function functionWords(text: string, language: Language): number {
  return (text.slice(0, 300).match(telling[language]) ?? []).length;
}
