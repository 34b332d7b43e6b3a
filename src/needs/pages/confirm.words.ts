import { words } from '../../web/i18n/language.ts';

export const confirmWords = words(
  {
    title: 'Confirm a need',
    text: 'The care/cure manager wrote down a need of your institution and named you as whom to ask. With your confirmation it may go to companies.',
    confirm: 'Yes, this is our need',
    doneTitle: 'Confirmed',
    done: (reference: string, title: string) =>
      `Thank you. ${reference} “${title}” is confirmed as your institution’s.`,
    unknown: 'This link is no longer valid. Ask the care/cure manager for a new one.',
  },
  {
    title: 'Een zorgvraag bevestigen',
    text: 'De care- en curemanager heeft een zorgvraag van je instelling opgeschreven en jou als contactpersoon genoemd. Met je bevestiging mag ze naar bedrijven.',
    confirm: 'Ja, dit is onze zorgvraag',
    doneTitle: 'Bevestigd',
    done: (reference, title) => `Dank je. ${reference} “${title}” is bevestigd als zorgvraag van je instelling.`,
    unknown: 'Deze link is niet meer geldig. Vraag de care- en curemanager om een nieuwe.',
  },
  {
    title: 'Einen Bedarf bestätigen',
    text: 'Das Care- und Cure-Management hat einen Bedarf Ihrer Einrichtung aufgeschrieben und Sie als Kontakt genannt. Mit Ihrer Bestätigung darf er an Unternehmen gehen.',
    confirm: 'Ja, das ist unser Bedarf',
    doneTitle: 'Bestätigt',
    done: (reference, title) => `Danke. ${reference} „${title}“ ist als Bedarf Ihrer Einrichtung bestätigt.`,
    unknown: 'Dieser Link ist nicht mehr gültig. Bitten Sie das Care- und Cure-Management um einen neuen.',
  },
);
