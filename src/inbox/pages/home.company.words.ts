import { words } from '../../web/i18n/language.ts';

/** Words of a company’s home. */
export const homeCompanyWords = words(
  {
    invitations: 'Needs you are invited to',
    none: 'No invitation is open. The router asks you when a need fits your profile; the fuller it is, the better it finds you.',
    profile: 'Look over your profile',
    running: 'Needs you take part in',
    all: 'All your needs',
    challenges: (count: number, more: boolean) =>
      count === 1 && !more ? 'One challenge is open' : `${count}${more ? '+' : ''} challenges are open`,
    challengesText: 'You see teasers, and can show interest in any of them.',
    toChallenges: 'See open challenges',
  },
  {
    invitations: 'Zorgvragen waarvoor jullie zijn uitgenodigd',
    none: 'Er staat geen uitnodiging open. De router vraagt jullie als een zorgvraag bij je profiel past; hoe vollediger, hoe beter hij je vindt.',
    profile: 'Kijk je profiel na',
    running: 'Zorgvragen waaraan jullie meedoen',
    all: 'Al jullie zorgvragen',
    challenges: (count, more) =>
      count === 1 && !more ? 'Er staat één uitdaging open' : `Er staan ${count}${more ? '+' : ''} uitdagingen open`,
    challengesText: 'Je ziet teasers en kunt bij elk ervan interesse tonen.',
    toChallenges: 'Bekijk open uitdagingen',
  },
  {
    invitations: 'Bedarfe, zu denen Sie eingeladen sind',
    none: 'Keine Einladung ist offen. Der Router fragt Sie, wenn ein Bedarf zu Ihrem Profil passt; je vollständiger es ist, desto besser findet er Sie.',
    profile: 'Ihr Profil durchsehen',
    running: 'Bedarfe, an denen Sie beteiligt sind',
    all: 'Alle Ihre Bedarfe',
    challenges: (count, more) =>
      count === 1 && !more ? 'Eine Challenge ist offen' : `${count}${more ? '+' : ''} Challenges sind offen`,
    challengesText: 'Sie sehen Kurzfassungen und können an jeder Interesse zeigen.',
    toChallenges: 'Offene Challenges ansehen',
  },
);
