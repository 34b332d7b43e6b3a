import { regions } from '../../kernel/vocabulary.ts';
import type { Option } from '../../web/forms/form.ts';
import { optionsOf } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import { admissibleKinds } from '../organisation.schema.ts';
import { organisationTerms } from './organisation.terms.ts';

export const countryOptions = (visit: Visit): Option[] => optionsOf(visit.say(organisationTerms).country);

export const kindOptions = (visit: Visit): Option[] => optionsOf(visit.say(organisationTerms).kind, admissibleKinds);

/** Regions bear their own names in every language. */
export const regionOptions = (visit: Visit): Option[] =>
  regions.map((value) => ({ value, label: value === 'other' ? visit.say(organisationTerms).otherRegion : value }));

export const holidayOptions = (visit: Visit): Option[] => optionsOf(visit.say(organisationTerms).holidays);
