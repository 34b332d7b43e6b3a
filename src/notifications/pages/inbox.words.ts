import { words } from '../../web/i18n/language.ts';

export const inboxWords = words(
  {
    title: 'Inbox',
    told: 'What you were told',
    nothing:
      'Nothing yet. When something happens in a need, an invitation or a proof of concept of yours, it stands here.',
    nothingUnread: 'Nothing unread.',
    filter: 'Which notices',
    all: 'All',
    unread: 'Unread',
    unreadTag: 'new',
    read: 'Mark as read',
    readOne: (reference: string) => `Mark the notice on ${reference} as read`,
    readAll: 'Mark all as read',
    more: 'Show earlier ones',
  },
  {
    title: 'Postvak',
    told: 'Wat je is gemeld',
    nothing:
      'Nog niets. Gebeurt er iets in een zorgvraag, uitnodiging of proof of concept van jou, dan staat het hier.',
    nothingUnread: 'Niets ongelezen.',
    filter: 'Welke berichten',
    all: 'Alle',
    unread: 'Ongelezen',
    unreadTag: 'nieuw',
    read: 'Als gelezen markeren',
    readOne: (reference) => `Het bericht over ${reference} als gelezen markeren`,
    readAll: 'Alles als gelezen markeren',
    more: 'Eerdere tonen',
  },
  {
    title: 'Posteingang',
    told: 'Was Ihnen gemeldet wurde',
    nothing:
      'Noch nichts. Geschieht etwas bei einem Ihrer Bedarfe, Einladungen oder Proofs of Concept, so steht es hier.',
    nothingUnread: 'Nichts ungelesen.',
    filter: 'Welche Nachrichten',
    all: 'Alle',
    unread: 'Ungelesen',
    unreadTag: 'neu',
    read: 'Als gelesen markieren',
    readOne: (reference) => `Die Nachricht zu ${reference} als gelesen markieren`,
    readAll: 'Alle als gelesen markieren',
    more: 'Frühere zeigen',
  },
);
