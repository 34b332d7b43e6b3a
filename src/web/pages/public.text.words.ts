import { words } from '../i18n/language.ts';

export interface Section {
  title: string;
  paragraphs: readonly string[];
}

interface PublicText {
  title: string;
  intro: string;
  sections: readonly Section[];
}

/** What is kept of people, why, and what they can do about it. */
export const privacyWords = words<PublicText>(
  {
    title: 'Privacy',
    intro: 'What CareCure keeps of you, who reads it, how long, and what you can do.',
    sections: [
      {
        title: 'What is kept',
        paragraphs: [
          'Your name, your e-mail address, your language, your roles, and your password in a form that can’t be read back.',
          'What you write: needs, responses, questions, scores, proofs of concept, each with your account and the moment, because others must be able to see who decided what.',
          'Nothing about patients. Texts that look like a patient’s data are refused or pointed out before anybody else reads them.',
        ],
      },
      {
        title: 'Who reads it',
        paragraphs: [
          'The people of your own organisation, those who work with you on a need or a proof of concept, and the care/cure manager. Companies see of a need only as much as the manager has opened to them.',
          'Nobody sells or passes on anything, and there are no trackers.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'One cookie for your session and one for the language you chose. Both are needed for the pages to work.',
        ],
      },
      {
        title: 'How long',
        paragraphs: [
          'Your account stays until you delete it. Invitations end after two weeks, links for a new password after one hour.',
          'What was agreed in a need or a proof of concept stays as its record. When you delete your account, your name and address are removed from it.',
        ],
      },
      {
        title: 'What you can do',
        paragraphs: [
          'On the page of your account you can correct your name, download everything that is kept of you, and delete your account. For anything else, turn to the care/cure manager or to the authority for data protection of your country.',
        ],
      },
    ],
  },
  {
    title: 'Privacy',
    intro: 'Wat CareCure van je bewaart, wie het leest, hoe lang, en wat je kunt doen.',
    sections: [
      {
        title: 'Wat wordt bewaard',
        paragraphs: [
          'Je naam, je e-mailadres, je taal, je rollen, en je wachtwoord in een vorm die niet terug te lezen is.',
          'Wat je schrijft: zorgvragen, voorstellen, vragen, scores, proofs of concept, steeds met je account en het moment, omdat anderen moeten kunnen zien wie wat besloot.',
          'Niets over patiënten. Teksten die op gegevens van een patiënt lijken, worden geweigerd of aangewezen voordat een ander ze leest.',
        ],
      },
      {
        title: 'Wie het leest',
        paragraphs: [
          'De mensen van je eigen organisatie, wie met je aan een zorgvraag of proof of concept werkt, en de care- en curemanager. Bedrijven zien van een zorgvraag alleen wat de manager voor hen heeft opengezet.',
          'Niemand verkoopt iets of geeft iets door, en er zijn geen trackers.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Eén cookie voor je sessie en één voor de taal die je koos. Beide zijn nodig om de pagina’s te laten werken.',
        ],
      },
      {
        title: 'Hoe lang',
        paragraphs: [
          'Je account blijft tot je het verwijdert. Uitnodigingen eindigen na twee weken, links voor een nieuw wachtwoord na een uur.',
          'Wat in een zorgvraag of proof of concept is afgesproken, blijft als verslag daarvan bestaan. Verwijder je je account, dan verdwijnen je naam en adres eruit.',
        ],
      },
      {
        title: 'Wat je kunt doen',
        paragraphs: [
          'Op de pagina van je account kun je je naam verbeteren, alles downloaden wat er van je bewaard wordt, en je account verwijderen. Voor al het andere kun je terecht bij de care- en curemanager of bij de toezichthouder voor gegevensbescherming van je land.',
        ],
      },
    ],
  },
  {
    title: 'Datenschutz',
    intro: 'Was CareCure über Sie speichert, wer es liest, wie lange, und was Sie tun können.',
    sections: [
      {
        title: 'Was gespeichert wird',
        paragraphs: [
          'Ihr Name, Ihre E-Mail-Adresse, Ihre Sprache, Ihre Rollen und Ihr Passwort in einer Form, die sich nicht zurücklesen lässt.',
          'Was Sie schreiben: Bedarfe, Vorschläge, Fragen, Bewertungen, Proofs of Concept, jeweils mit Ihrem Konto und dem Zeitpunkt, weil andere sehen müssen, wer was entschieden hat.',
          'Nichts über Patientinnen und Patienten. Texte, die nach deren Daten aussehen, werden abgelehnt oder gekennzeichnet, bevor jemand anders sie liest.',
        ],
      },
      {
        title: 'Wer es liest',
        paragraphs: [
          'Die Personen Ihrer eigenen Organisation, alle, die mit Ihnen an einem Bedarf oder Proof of Concept arbeiten, und das Care- und Cure-Management. Unternehmen sehen von einem Bedarf nur, was das Management für sie geöffnet hat.',
          'Niemand verkauft etwas oder gibt etwas weiter, und es gibt keine Verfolgung Ihres Verhaltens.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Ein Cookie für Ihre Sitzung und eines für die gewählte Sprache. Beide sind nötig, damit die Seiten funktionieren.',
        ],
      },
      {
        title: 'Wie lange',
        paragraphs: [
          'Ihr Konto bleibt, bis Sie es löschen. Einladungen enden nach zwei Wochen, Links für ein neues Passwort nach einer Stunde.',
          'Was in einem Bedarf oder Proof of Concept vereinbart wurde, bleibt als dessen Nachweis bestehen. Löschen Sie Ihr Konto, so werden Ihr Name und Ihre Adresse daraus entfernt.',
        ],
      },
      {
        title: 'Was Sie tun können',
        paragraphs: [
          'Auf der Seite Ihres Kontos können Sie Ihren Namen berichtigen, alles über Sie Gespeicherte herunterladen und Ihr Konto löschen. Mit allem anderen wenden Sie sich an das Care- und Cure-Management oder an die Datenschutzaufsicht Ihres Landes.',
        ],
      },
    ],
  },
);

/** How far the pages can be used by everybody. */
export const accessibilityWords = words<PublicText>(
  {
    title: 'Accessibility',
    intro: 'CareCure should be usable by everybody who works in care or for it. We follow WCAG 2.2, level AA.',
    sections: [
      {
        title: 'What you can count on',
        paragraphs: [
          'Every page works with the keyboard alone, with a screen reader, at 200 % zoom and on a narrow screen, and without scripts.',
          'Colours never speak alone: every status and every deadline has a word. Light and dark follow your device, and nothing moves if your device asks for that.',
          'Texts of others are marked with their language, so that a screen reader pronounces them rightly.',
        ],
      },
      {
        title: 'How it is checked',
        paragraphs: [
          'Every page is checked by a program in three languages, on a wide and a narrow screen, whenever something changes. The main tasks are done with the keyboard alone and without scripts.',
          'A program finds only part of what hinders people. No test with people who use aids has been made yet.',
        ],
      },
      {
        title: 'What falls short',
        paragraphs: ['Files that others add, such as PDF documents, may not be accessible.'],
      },
      {
        title: 'If something hinders you',
        paragraphs: [
          'Tell the care/cure manager what you wanted to do and what went wrong. You get help with your task at once, and the page is mended.',
        ],
      },
    ],
  },
  {
    title: 'Toegankelijkheid',
    intro: 'CareCure moet bruikbaar zijn voor iedereen die in of voor de zorg werkt. We volgen WCAG 2.2, niveau AA.',
    sections: [
      {
        title: 'Waar je op kunt rekenen',
        paragraphs: [
          'Elke pagina werkt met alleen het toetsenbord, met een schermlezer, bij 200 % zoom, op een smal scherm en zonder scripts.',
          'Kleuren spreken nooit alleen: elke status en elke termijn heeft een woord. Licht en donker volgen je apparaat, en er beweegt niets als je apparaat daarom vraagt.',
          'Bij teksten van anderen staat de taal vermeld, zodat een schermlezer ze goed uitspreekt.',
        ],
      },
      {
        title: 'Hoe het wordt nagekeken',
        paragraphs: [
          'Bij elke wijziging kijkt een programma elke pagina na, in drie talen, op een breed en een smal scherm. De belangrijkste taken worden met alleen het toetsenbord en zonder scripts gedaan.',
          'Een programma vindt maar een deel van wat mensen hindert. Er is nog niet getest met mensen die hulpmiddelen gebruiken.',
        ],
      },
      {
        title: 'Wat tekortschiet',
        paragraphs: ['Bestanden die anderen toevoegen, zoals pdf’s, zijn misschien niet toegankelijk.'],
      },
      {
        title: 'Als iets je hindert',
        paragraphs: [
          'Vertel de care- en curemanager wat je wilde doen en wat er misging. Je krijgt meteen hulp bij je taak, en de pagina wordt verbeterd.',
        ],
      },
    ],
  },
  {
    title: 'Barrierefreiheit',
    intro:
      'CareCure soll für alle nutzbar sein, die in der Versorgung oder für sie arbeiten. Wir richten uns nach WCAG 2.2, Stufe AA.',
    sections: [
      {
        title: 'Worauf Sie zählen können',
        paragraphs: [
          'Jede Seite funktioniert allein mit der Tastatur, mit einem Screenreader, bei 200 % Vergrößerung, auf einem schmalen Bildschirm und ohne Skripte.',
          'Farben sprechen nie allein: Jeder Status und jede Frist hat ein Wort. Hell und Dunkel folgen Ihrem Gerät, und nichts bewegt sich, wenn Ihr Gerät darum bittet.',
          'Texte anderer sind mit ihrer Sprache gekennzeichnet, damit ein Screenreader sie richtig ausspricht.',
        ],
      },
      {
        title: 'Wie geprüft wird',
        paragraphs: [
          'Bei jeder Änderung prüft ein Programm jede Seite in drei Sprachen, auf einem breiten und einem schmalen Bildschirm. Die wichtigsten Aufgaben werden allein mit der Tastatur und ohne Skripte erledigt.',
          'Ein Programm findet nur einen Teil dessen, was Menschen behindert. Ein Test mit Menschen, die Hilfsmittel nutzen, steht noch aus.',
        ],
      },
      {
        title: 'Was noch fehlt',
        paragraphs: ['Dateien, die andere hinzufügen, etwa PDF-Dokumente, sind möglicherweise nicht barrierefrei.'],
      },
      {
        title: 'Wenn Sie etwas behindert',
        paragraphs: [
          'Sagen Sie dem Care- und Cure-Management, was Sie tun wollten und was nicht ging. Sie erhalten sofort Hilfe bei Ihrer Aufgabe, und die Seite wird verbessert.',
        ],
      },
    ],
  },
);
