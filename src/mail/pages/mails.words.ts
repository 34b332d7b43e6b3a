import { words } from '../../web/i18n/language.ts';

export const mailsWords = words(
  {
    title: 'Mails that were kept',
    text: 'There is no mail server here, so mails stand on this page instead of being sent.',
    nothing: 'No mail yet. Invite somebody or ask for a new password, and the mail stands here.',
    to: (address: string) => `to ${address}`,
    more: 'Show earlier ones',
  },
  {
    title: 'Bewaarde mails',
    text: 'Er is hier geen mailserver, daarom staan mails op deze pagina in plaats van verstuurd te worden.',
    nothing: 'Nog geen mail. Nodig iemand uit of vraag een nieuw wachtwoord aan, dan staat de mail hier.',
    to: (address) => `aan ${address}`,
    more: 'Eerdere tonen',
  },
  {
    title: 'Aufbewahrte Mails',
    text: 'Hier gibt es keinen Mailserver; Mails stehen deshalb auf dieser Seite, statt gesendet zu werden.',
    nothing:
      'Noch keine Mail. Laden Sie jemanden ein oder fordern Sie ein neues Passwort an, dann steht die Mail hier.',
    to: (address) => `an ${address}`,
    more: 'Frühere zeigen',
  },
);
