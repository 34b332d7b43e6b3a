import { languages } from '../../kernel/actor.ts';
import type { Option } from '../../web/forms/form.ts';
import { languageNames } from '../../web/i18n/language.ts';

/** The languages of the platform as options, each in its own name. */
export const languageOptions: readonly Option[] = languages.map((one) => ({ value: one, label: languageNames[one] }));
