import { words } from '../../web/i18n/language.ts';

/** Words of the list of participations. */
export const listWords = words(
  {
    list: 'Your needs',
    listOthers: 'Participations of companies',
    listText: 'Every need that you were invited to or showed interest in.',
    groups: {
      'to-answer': 'To answer',
      writing: 'Being written',
      'handed-in': 'Handed in',
      ended: 'Ended',
      all: 'All',
    },
    show: 'Show',
    empty:
      'An invitation stands here as soon as the router or the manager finds that you fit a need. A full profile is what helps most.',
    emptyGroup: 'Nothing here at present.',
    toProfile: 'Look over your profile',
    toChallenges: 'See open challenges',
    more: 'Show older ones',
  },
  {
    list: 'Jullie zorgvragen',
    listOthers: 'Deelnames van bedrijven',
    listText: 'Alle zorgvragen waarvoor jullie zijn uitgenodigd of interesse toonden.',
    groups: {
      'to-answer': 'Te beantwoorden',
      writing: 'In de maak',
      'handed-in': 'Ingediend',
      ended: 'Afgelopen',
      all: 'Alles',
    },
    show: 'Tonen',
    empty:
      'Hier staat een uitnodiging zodra de router of de manager ziet dat jullie bij een zorgvraag passen. Een volledig profiel helpt het meest.',
    emptyGroup: 'Nu staat hier niets.',
    toProfile: 'Kijk je profiel na',
    toChallenges: 'Bekijk open uitdagingen',
    more: 'Toon oudere',
  },
  {
    list: 'Ihre Bedarfe',
    listOthers: 'Beteiligungen von Unternehmen',
    listText: 'Alle Bedarfe, zu denen Sie eingeladen wurden oder an denen Sie Interesse gezeigt haben.',
    groups: {
      'to-answer': 'Zu beantworten',
      writing: 'In Arbeit',
      'handed-in': 'Abgegeben',
      ended: 'Beendet',
      all: 'Alle',
    },
    show: 'Anzeigen',
    empty:
      'Hier steht eine Einladung, sobald der Router oder das Management findet, dass Sie zu einem Bedarf passen. Ein vollständiges Profil hilft am meisten.',
    emptyGroup: 'Hier steht im Moment nichts.',
    toProfile: 'Ihr Profil durchsehen',
    toChallenges: 'Offene Challenges ansehen',
    more: 'Ältere zeigen',
  },
);
