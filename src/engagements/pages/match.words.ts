import { words } from '../../web/i18n/language.ts';

/** Words of the explanation why a company fits a need. */
export const matchWords = words(
  {
    title: 'Why this came to you',
    titleOther: 'Why this company fits',
    needSide: 'In the need',
    companySide: 'In your profile',
    companySideOther: 'In the company’s profile',
    in: (language: string) => `in ${language}`,
    notOpen: 'A part that you don’t see yet',
    notMet: 'A point not met',
    whatIf: 'What would help',
    toProfile: 'Change the profile',
    none: 'The router had no part in this.',
  },
  {
    title: 'Waarom dit bij jullie kwam',
    titleOther: 'Waarom dit bedrijf past',
    needSide: 'In de zorgvraag',
    companySide: 'In je profiel',
    companySideOther: 'In het profiel van het bedrijf',
    in: (language) => `in het ${language}`,
    notOpen: 'Een deel dat je nog niet ziet',
    notMet: 'Een punt dat niet klopt',
    whatIf: 'Wat zou helpen',
    toProfile: 'Profiel aanpassen',
    none: 'De router had hier geen aandeel in.',
  },
  {
    title: 'Warum dies zu Ihnen kam',
    titleOther: 'Warum dieses Unternehmen passt',
    needSide: 'Im Bedarf',
    companySide: 'In Ihrem Profil',
    companySideOther: 'Im Profil des Unternehmens',
    in: (language) => `auf ${language}`,
    notOpen: 'Ein Teil, den Sie noch nicht sehen',
    notMet: 'Ein Punkt, der nicht erfüllt ist',
    whatIf: 'Was helfen würde',
    toProfile: 'Profil ändern',
    none: 'Der Router hatte hieran keinen Anteil.',
  },
);
