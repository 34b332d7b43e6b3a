import { words } from '../../../web/i18n/language.ts';
import { de } from './manager.words.de.ts';
import { en, type ManagerWords } from './manager.words.en.ts';
import { nl } from './manager.words.nl.ts';

export const managerWords = words<ManagerWords>(en, nl, de);

/** An action of the manager that has a page. */
export type ManagerAction = keyof ManagerWords['actions'];
