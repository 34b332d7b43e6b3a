import { sentences } from './fault.sentence.ts';

/** Faults around care needs, from draft to close. */
export const needFaults = sentences(
  {
    'all-selected-gone': 'Every selected company has withdrawn. Propose a new selection.',
    'before-deadline': 'The deadline for responses hasn’t passed yet. Wait until then.',
    'co-signed-before': 'Your organisation co-signs this need already. Nothing more is needed.',
    'contact-not-confirmed': 'The contact hasn’t confirmed this need yet. Ask them to follow the link in their mail.',
    'deadline-not-later': 'The new deadline isn’t later than the present one. Choose a later one.',
    'file-empty': 'This file is empty. Choose another.',
    'merged-into-itself': 'A need can’t be merged with itself. Choose another need.',
    'no-care-organisation': 'A need belongs to a hospital or institution that takes part. Choose one.',
    'no-co-signer': 'Your organisation doesn’t co-sign this need. There is nothing to take back.',
    'no-consent': 'The hospital hasn’t consented to the selection yet. Wait for its answer.',
    'no-proposal-to-consent': 'No selection waits for your consent. Wait for the manager’s proposal.',
    'no-proposal-to-object': 'There is no selection that you can object to. Wait for the manager’s proposal.',
    'not-on-behalf': 'Only the organisation it belongs to sends in this need. Ask it to do so.',
    'not-watched': 'Nobody watches this need, so nothing is noted.',
    'not-withdrawn': 'This need wasn’t withdrawn, or may be reopened already. Nothing more is needed.',
    'nothing-found': 'Nothing here looks like patients’ data. Nothing more is needed.',
    'nothing-to-confirm': 'This need doesn’t wait for a confirmation. Nothing more is needed.',
    'original-language': 'The need was written in this language. Choose another for the translation.',
    'outcome-final': (v) => `This need was ${v.term('outcome')} and stays closed. Describe a new need instead.`,
    'patient-data': (v) =>
      `“${v.text('text')}” (characters ${v.number('first')} to ${v.number('end')}) looks like patients’ data: ${v.term('kind')}. Leave it out.`,
    'patient-data-unconfirmed': (v) =>
      `Something here looks like patients’ data: ${v.term('kind')}. Take it out, or confirm that it is none.`,
    'reopening-not-allowed': 'The hospital withdrew this need. Ask it to allow the reopening first.',
    'response-named-twice': 'This response stands in the lists twice. Keep it once.',
    'response-unanswered': (v) =>
      `One response (${v.text('engagementId')}) has no answer yet. Put it into a list and give a reason.`,
    'target-not-open': 'The need that stays is closed. Choose one that is open.',
    'too-many-files': (v) => `There can be at most ${v.count('mostFiles', 'one file', '# files')}. Remove one first.`,
    'unknown-finding': 'This passage is no longer marked. Load the page again.',
    'unknown-manager': 'This person is no manager of the programme. Choose somebody from the list.',
    'unknown-need': 'We don’t know this need. Choose one from the list.',
    'unknown-response': 'This response no longer waits for an answer. Take it out of the lists.',
  },
  {
    'all-selected-gone': 'Alle gekozen bedrijven hebben zich teruggetrokken. Stel een nieuwe selectie voor.',
    'before-deadline': 'De termijn voor voorstellen is nog niet voorbij. Wacht tot dan.',
    'co-signed-before': 'Je organisatie tekent deze zorgvraag al mee. Je hoeft niets te doen.',
    'contact-not-confirmed':
      'De contactpersoon heeft deze zorgvraag nog niet bevestigd. Vraag om de link in de mail te volgen.',
    'deadline-not-later': 'De nieuwe termijn is niet later dan de huidige. Kies een latere.',
    'file-empty': 'Dit bestand is leeg. Kies een ander.',
    'merged-into-itself': 'Een zorgvraag kun je niet met zichzelf samenvoegen. Kies een andere zorgvraag.',
    'no-care-organisation': 'Een zorgvraag hoort bij een ziekenhuis of instelling die meedoet. Kies er een.',
    'no-co-signer': 'Je organisatie tekent deze zorgvraag niet mee. Er valt niets in te trekken.',
    'no-consent': 'Het ziekenhuis heeft nog niet ingestemd met de selectie. Wacht op antwoord.',
    'no-proposal-to-consent': 'Er wacht geen selectie op je instemming. Wacht op het voorstel van de manager.',
    'no-proposal-to-object':
      'Er is geen selectie waartegen je bezwaar kunt maken. Wacht op het voorstel van de manager.',
    'not-on-behalf': 'Alleen de organisatie van deze zorgvraag dient haar in. Vraag haar dat te doen.',
    'not-watched': 'Niemand volgt deze zorgvraag, dus er wordt niets genoteerd.',
    'not-withdrawn': 'Deze zorgvraag is niet ingetrokken of mag al heropend worden. Je hoeft niets te doen.',
    'nothing-found': 'Niets hier lijkt op patiëntgegevens. Je hoeft niets te doen.',
    'nothing-to-confirm': 'Deze zorgvraag wacht niet op een bevestiging. Je hoeft niets te doen.',
    'original-language': 'De zorgvraag is in deze taal geschreven. Kies een andere voor de vertaling.',
    'outcome-final': (v) =>
      `Deze zorgvraag is ${v.term('outcome')} en blijft gesloten. Beschrijf een nieuwe zorgvraag.`,
    'patient-data': (v) =>
      `“${v.text('text')}” (teken ${v.number('first')} tot en met ${v.number('end')}) lijkt op patiëntgegevens: ${v.term('kind')}. Laat het weg.`,
    'patient-data-unconfirmed': (v) =>
      `Iets hier lijkt op patiëntgegevens: ${v.term('kind')}. Haal het weg of bevestig dat het dat niet is.`,
    'reopening-not-allowed':
      'Het ziekenhuis heeft deze zorgvraag ingetrokken. Vraag het eerst om heropenen toe te staan.',
    'response-named-twice': 'Dit voorstel staat twee keer in de lijsten. Laat het één keer staan.',
    'response-unanswered': (v) =>
      `Eén voorstel (${v.text('engagementId')}) heeft nog geen antwoord. Zet het in een lijst en geef een reden.`,
    'target-not-open': 'De zorgvraag die blijft, is gesloten. Kies een open zorgvraag.',
    'too-many-files': (v) =>
      `Er kan hoogstens ${v.count('mostFiles', 'één bestand', '# bestanden')} bij. Verwijder er eerst een.`,
    'unknown-finding': 'Deze passage is niet meer gemarkeerd. Laad de pagina opnieuw.',
    'unknown-manager': 'Deze persoon is geen manager van het programma. Kies iemand uit de lijst.',
    'unknown-need': 'We kennen deze zorgvraag niet. Kies er een uit de lijst.',
    'unknown-response': 'Dit voorstel wacht niet meer op antwoord. Haal het uit de lijsten.',
  },
  {
    'all-selected-gone': 'Alle ausgewählten Unternehmen haben sich zurückgezogen. Schlagen Sie eine neue Auswahl vor.',
    'before-deadline': 'Die Frist für Vorschläge ist noch nicht vorbei. Warten Sie bis dahin.',
    'co-signed-before': 'Ihre Organisation zeichnet diesen Versorgungsbedarf schon mit. Sie brauchen nichts zu tun.',
    'contact-not-confirmed':
      'Die Ansprechperson hat diesen Versorgungsbedarf noch nicht bestätigt. Bitten Sie sie, dem Link in der E-Mail zu folgen.',
    'deadline-not-later': 'Die neue Frist ist nicht später als die jetzige. Wählen Sie eine spätere.',
    'file-empty': 'Diese Datei ist leer. Wählen Sie eine andere.',
    'merged-into-itself':
      'Ein Versorgungsbedarf lässt sich nicht mit sich selbst zusammenführen. Wählen Sie einen anderen.',
    'no-care-organisation':
      'Ein Versorgungsbedarf gehört zu einem Krankenhaus oder einer Einrichtung im Programm. Wählen Sie eines davon.',
    'no-co-signer': 'Ihre Organisation zeichnet diesen Versorgungsbedarf nicht mit. Es gibt nichts zurückzunehmen.',
    'no-consent': 'Das Krankenhaus hat der Auswahl noch nicht zugestimmt. Warten Sie auf seine Antwort.',
    'no-proposal-to-consent':
      'Keine Auswahl wartet auf Ihre Zustimmung. Warten Sie auf den Vorschlag des Care- und Cure-Managements.',
    'no-proposal-to-object':
      'Es gibt keine Auswahl, der Sie widersprechen können. Warten Sie auf den Vorschlag des Care- und Cure-Managements.',
    'not-on-behalf': 'Nur die eigene Organisation reicht diesen Versorgungsbedarf ein. Bitten Sie sie darum.',
    'not-watched': 'Niemand beobachtet diesen Versorgungsbedarf, also wird nichts vermerkt.',
    'not-withdrawn':
      'Dieser Versorgungsbedarf wurde nicht zurückgezogen oder darf schon wieder geöffnet werden. Sie brauchen nichts zu tun.',
    'nothing-found': 'Nichts hier sieht nach Patientendaten aus. Sie brauchen nichts zu tun.',
    'nothing-to-confirm': 'Dieser Versorgungsbedarf wartet auf keine Bestätigung. Sie brauchen nichts zu tun.',
    'original-language':
      'Der Versorgungsbedarf ist in dieser Sprache geschrieben. Wählen Sie für die Übersetzung eine andere.',
    'outcome-final': (v) =>
      `Dieser Versorgungsbedarf wurde ${v.term('outcome')} und bleibt geschlossen. Beschreiben Sie einen neuen.`,
    'patient-data': (v) =>
      `„${v.text('text')}“ (Zeichen ${v.number('first')} bis ${v.number('end')}) sieht nach Patientendaten aus: ${v.term('kind')}. Lassen Sie es weg.`,
    'patient-data-unconfirmed': (v) =>
      `Etwas hier sieht nach Patientendaten aus: ${v.term('kind')}. Entfernen Sie es oder bestätigen Sie, dass es keine sind.`,
    'reopening-not-allowed':
      'Das Krankenhaus hat diesen Versorgungsbedarf zurückgezogen. Bitten Sie es, das Wiederöffnen zuerst zu erlauben.',
    'response-named-twice': 'Dieser Vorschlag steht zweimal in den Listen. Lassen Sie ihn einmal stehen.',
    'response-unanswered': (v) =>
      `Ein Vorschlag (${v.text('engagementId')}) hat noch keine Antwort. Setzen Sie ihn auf eine Liste und nennen Sie den Grund.`,
    'target-not-open': 'Der Versorgungsbedarf, der bleibt, ist geschlossen. Wählen Sie einen offenen.',
    'too-many-files': (v) =>
      `Möglich ${v.count('mostFiles', 'ist höchstens eine Datei', 'sind höchstens # Dateien')}. Entfernen Sie zuerst eine.`,
    'unknown-finding': 'Diese Stelle ist nicht mehr markiert. Laden Sie die Seite neu.',
    'unknown-manager': 'Diese Person gehört nicht zum Care- und Cure-Management. Wählen Sie jemanden aus der Liste.',
    'unknown-need': 'Diesen Versorgungsbedarf kennen wir nicht. Wählen Sie einen aus der Liste.',
    'unknown-response': 'Dieser Vorschlag wartet nicht mehr auf eine Antwort. Nehmen Sie ihn aus den Listen.',
  },
);
