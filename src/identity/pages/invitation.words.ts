import { words } from '../../web/i18n/language.ts';

export const invitationWords = words(
  {
    title: 'Accept your invitation',
    newTo: 'If you are new here: give your name and choose a password.',
    known:
      'If you have an account at the address the invitation was sent to: leave the name empty and give the password of that account.',
    signedIn: (name: string) => `You are signed in as ${name}. Accept, and the new role is added to your account.`,
    name: 'Your name',
    nameHint: 'Only for a new account. Others see it beside what you write.',
    password: 'Password',
    passwordHint: 'For a new account at least 12 characters; several words in a row are good.',
    language: 'Your language',
    accept: 'Accept the invitation',
    noLinkTitle: 'This link doesn’t work',
    noLink: 'It may be mistyped, or the invitation was taken back. Ask whoever invited you for a new one.',
  },
  {
    title: 'Neem je uitnodiging aan',
    newTo: 'Ben je hier nieuw? Vul dan je naam in en kies een wachtwoord.',
    known:
      'Heb je al een account op het adres waar de uitnodiging naartoe ging? Laat de naam dan leeg en vul het wachtwoord van dat account in.',
    signedIn: (name) => `Je bent ingelogd als ${name}. Neem aan, dan komt de nieuwe rol bij je account.`,
    name: 'Je naam',
    nameHint: 'Alleen voor een nieuw account. Anderen zien haar bij wat je schrijft.',
    password: 'Wachtwoord',
    passwordHint: 'Voor een nieuw account minstens 12 tekens; een paar woorden achter elkaar is goed.',
    language: 'Je taal',
    accept: 'Uitnodiging aannemen',
    noLinkTitle: 'Deze link werkt niet',
    noLink: 'Misschien klopt hij niet, of de uitnodiging is ingetrokken. Vraag een nieuwe aan wie je uitnodigde.',
  },
  {
    title: 'Einladung annehmen',
    newTo: 'Sind Sie neu hier? Dann geben Sie Ihren Namen an und wählen Sie ein Passwort.',
    known:
      'Haben Sie schon ein Konto unter der Adresse, an die die Einladung ging? Dann lassen Sie den Namen leer und geben Sie das Passwort dieses Kontos ein.',
    signedIn: (name) => `Sie sind als ${name} angemeldet. Mit der Annahme kommt die neue Rolle zu Ihrem Konto.`,
    name: 'Ihr Name',
    nameHint: 'Nur für ein neues Konto. Andere sehen ihn bei dem, was Sie schreiben.',
    password: 'Passwort',
    passwordHint: 'Für ein neues Konto mindestens 12 Zeichen; mehrere Wörter hintereinander sind gut.',
    language: 'Ihre Sprache',
    accept: 'Einladung annehmen',
    noLinkTitle: 'Dieser Link gilt nicht',
    noLink: 'Vielleicht stimmt er nicht ganz, oder die Einladung wurde zurückgenommen. Bitten Sie um eine neue.',
  },
);
