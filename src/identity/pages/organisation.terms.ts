import type { OrganisationKind } from '../../kernel/actor.ts';
import { words } from '../../web/i18n/language.ts';
import type { HolidayRegion } from '../../kernel/working-days.ts';
import type { OrganisationStatus } from '../organisation.schema.ts';

interface Terms {
  kind: Record<OrganisationKind, string>;
  status: Record<OrganisationStatus, string>;
  holidays: Record<HolidayRegion, string>;
  otherRegion: string;
  country: Record<string, string>;
}

/** Kinds, statuses and calendars of organisations, in words. */
export const organisationTerms = words<Terms>(
  {
    kind: {
      care: 'Hospital or care institution',
      company: 'Company',
      programme: 'Programme',
      facility: 'Test site',
      fund: 'Fund',
    },
    status: { applied: 'Asks for admission', active: 'Takes part', refused: 'Refused', suspended: 'Suspended' },
    holidays: {
      NL: 'Netherlands',
      'DE-NW': 'North Rhine-Westphalia',
      'DE-NI': 'Lower Saxony',
      none: 'Weekends only',
    },
    otherRegion: 'Elsewhere',
    country: { NL: 'Netherlands', DE: 'Germany', BE: 'Belgium', FR: 'France', AT: 'Austria', CH: 'Switzerland' },
  },
  {
    kind: {
      care: 'Ziekenhuis of zorginstelling',
      company: 'Bedrijf',
      programme: 'Programma',
      facility: 'Testlocatie',
      fund: 'Fonds',
    },
    status: { applied: 'Vraagt toelating', active: 'Doet mee', refused: 'Afgewezen', suspended: 'Geschorst' },
    holidays: { NL: 'Nederland', 'DE-NW': 'Noordrijn-Westfalen', 'DE-NI': 'Nedersaksen', none: 'Alleen weekenden' },
    otherRegion: 'Elders',
    country: { NL: 'Nederland', DE: 'Duitsland', BE: 'België', FR: 'Frankrijk', AT: 'Oostenrijk', CH: 'Zwitserland' },
  },
  {
    kind: {
      care: 'Krankenhaus oder Einrichtung',
      company: 'Unternehmen',
      programme: 'Programm',
      facility: 'Testort',
      fund: 'Fonds',
    },
    status: { applied: 'Beantragt Zulassung', active: 'Nimmt teil', refused: 'Abgelehnt', suspended: 'Gesperrt' },
    holidays: { NL: 'Niederlande', 'DE-NW': 'Nordrhein-Westfalen', 'DE-NI': 'Niedersachsen', none: 'Nur Wochenenden' },
    otherRegion: 'Anderswo',
    country: {
      NL: 'Niederlande',
      DE: 'Deutschland',
      BE: 'Belgien',
      FR: 'Frankreich',
      AT: 'Österreich',
      CH: 'Schweiz',
    },
  },
);
