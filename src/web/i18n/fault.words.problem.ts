import type { ErrorCode } from '../../kernel/errors.ts';
import { words } from './language.ts';

/** A refusal as a whole, by its own code: for the top of a page, where no issue says it better. */
export const problemWords = words<Record<ErrorCode | 'internal', string>>(
  {
    'bad-request': 'Something here can’t be read. Look at the marked fields and send it again.',
    unauthenticated: 'You aren’t signed in, or what you typed to sign in is wrong. Sign in and try again.',
    forbidden: 'Your role may not do that. Switch to another of your roles, or ask somebody who may.',
    'not-found': 'We can’t find this. The address may be wrong, or it isn’t yours to see.',
    'method-not-allowed': 'That can’t be done here. Go back and try it from the page itself.',
    'illegal-transition': 'That isn’t possible any more, or not yet. Load the page again to see what is possible now.',
    'being-applied': 'An earlier decision is still being carried out. Wait a few seconds and try again.',
    conflict: 'Somebody else did something here at the same moment. Load the page again, then try once more.',
    'stale-version': 'Somebody else changed this while you had it open. Look at it again, then send yours.',
    'precondition-required': 'We can’t tell which version you have seen. Load the page again and send it once more.',
    'too-large': 'This is too large to send. Choose a smaller file, or shorten the text.',
    'unsupported-media-type': 'We don’t take this kind of file. Choose another kind.',
    'rule-violated': 'That isn’t possible as it is. Mend what is named below and send it again.',
    'idempotency-mismatch': 'This form was sent before with other answers. Load the page again and send it once more.',
    'too-many-requests': 'That was too much in a short time. Wait a moment and try again.',
    unavailable: 'There is too much to do at this moment. Nothing was changed; try again in a few seconds.',
    internal: 'Something went wrong here. The fault is ours and has been noted; try again in a moment.',
  },
  {
    'bad-request': 'Iets hier is niet te lezen. Kijk naar de gemarkeerde velden en verstuur het opnieuw.',
    unauthenticated: 'Je bent niet ingelogd, of je inloggegevens kloppen niet. Log in en probeer het opnieuw.',
    forbidden: 'Jouw rol mag dat niet. Kies een andere rol van je, of vraag iemand die het wel mag.',
    'not-found': 'We vinden dit niet. Misschien klopt het adres niet, of is dit niet voor jou te zien.',
    'method-not-allowed': 'Dat kan hier niet. Ga terug en probeer het vanaf de pagina zelf.',
    'illegal-transition': 'Dat kan niet meer, of nog niet. Laad de pagina opnieuw om te zien wat nu kan.',
    'being-applied': 'Een eerder besluit wordt nog uitgevoerd. Wacht een paar seconden en probeer het opnieuw.',
    conflict: 'Iemand anders deed hier op hetzelfde moment iets. Laad de pagina opnieuw en probeer het nog eens.',
    'stale-version':
      'Iemand anders heeft dit gewijzigd terwijl jij het open had. Kijk er nog eens naar en verstuur dan jouw versie.',
    'precondition-required':
      'We weten niet welke versie je hebt gezien. Laad de pagina opnieuw en verstuur het nog eens.',
    'too-large': 'Dit is te groot om te versturen. Kies een kleiner bestand, of maak de tekst korter.',
    'unsupported-media-type': 'Dit soort bestand nemen we niet aan. Kies een ander soort.',
    'rule-violated': 'Zo kan het niet. Verbeter wat hieronder staat en verstuur het opnieuw.',
    'idempotency-mismatch':
      'Dit formulier is al eens met andere antwoorden verstuurd. Laad de pagina opnieuw en verstuur het nog eens.',
    'too-many-requests': 'Dat was te veel in korte tijd. Wacht even en probeer het opnieuw.',
    unavailable: 'Het is nu te druk. Er is niets gewijzigd; probeer het over een paar seconden nog eens.',
    internal: 'Er ging hier iets mis. De fout ligt bij ons en is genoteerd; probeer het zo nog eens.',
  },
  {
    'bad-request': 'Etwas hier ist nicht lesbar. Sehen Sie sich die markierten Felder an und senden Sie noch einmal.',
    unauthenticated:
      'Sie sind nicht angemeldet, oder Ihre Anmeldedaten stimmen nicht. Melden Sie sich an und versuchen Sie es erneut.',
    forbidden:
      'Ihre Rolle darf das nicht. Wechseln Sie in eine andere Ihrer Rollen oder bitten Sie jemanden, der es darf.',
    'not-found': 'Das finden wir nicht. Vielleicht stimmt die Adresse nicht, oder es ist nicht für Sie bestimmt.',
    'method-not-allowed': 'Das geht hier nicht. Gehen Sie zurück und versuchen Sie es von der Seite selbst aus.',
    'illegal-transition':
      'Das geht nicht mehr oder noch nicht. Laden Sie die Seite neu, um zu sehen, was jetzt möglich ist.',
    'being-applied':
      'Eine frühere Entscheidung wird noch umgesetzt. Warten Sie einige Sekunden und versuchen Sie es erneut.',
    conflict:
      'Jemand anders hat hier im selben Moment etwas getan. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'stale-version':
      'Jemand anders hat dies geändert, während Sie es offen hatten. Sehen Sie es noch einmal an und senden Sie dann Ihre Fassung.',
    'precondition-required':
      'Wir wissen nicht, welche Fassung Sie gesehen haben. Laden Sie die Seite neu und senden Sie noch einmal.',
    'too-large': 'Das ist zu groß zum Senden. Wählen Sie eine kleinere Datei oder kürzen Sie den Text.',
    'unsupported-media-type': 'Diese Art von Datei nehmen wir nicht an. Wählen Sie eine andere Art.',
    'rule-violated': 'So geht es nicht. Verbessern Sie, was unten steht, und senden Sie noch einmal.',
    'idempotency-mismatch':
      'Dieses Formular wurde schon mit anderen Angaben gesendet. Laden Sie die Seite neu und senden Sie noch einmal.',
    'too-many-requests': 'Das war zu viel in kurzer Zeit. Warten Sie einen Moment und versuchen Sie es erneut.',
    unavailable:
      'Im Moment ist zu viel zu tun. Nichts wurde geändert; versuchen Sie es in einigen Sekunden noch einmal.',
    internal: 'Hier ging etwas schief. Der Fehler liegt bei uns und ist vermerkt; versuchen Sie es gleich noch einmal.',
  },
);
