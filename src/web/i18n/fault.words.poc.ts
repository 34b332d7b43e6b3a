import { sentences } from './fault.sentence.ts';

/** Faults while a proof of concept is prepared, runs, is measured and decided. */
export const pocFaults = sentences(
  {
    'correction-reason-missing': 'A corrected measurement needs a reason. Say why it is corrected.',
    'follow-up-not-open': 'This follow-up isn’t open. Choose one that is.',
    'item-not-accepted': (v) => `“${v.term('code')}” on the checklist isn’t accepted yet. Settle it first.`,
    'learning-card-missing': 'A stopped proof of concept leaves a learning card. Write it first.',
    'measured-already': 'This criterion has a measurement. Take the reason for its absence out.',
    'no-change-waits': 'No requested change waits for an answer. Nothing more is needed.',
    'no-clock-runs': 'No deadline is running, so none can be moved.',
    'no-correction':
      'Only a correction has a reason. Leave the reason out, or choose the measurement that is corrected.',
    'no-follow-up-open': 'No follow-up is open. Nothing more is needed.',
    'no-item-for-this': 'Nothing on the checklist asks for this now. Nothing more is needed.',
    'not-decided-so': (v) =>
      `The decision wasn’t “${v.term('result')}”, so this can’t follow. Look at the decision again.`,
    'not-measured': (v) => `“${v.text('name')}” has no measurement. Measure it, or say why not.`,
    'other-unit': (v) => `This criterion is measured in “${v.text('unit')}”. Write the value in that unit.`,
    'reason-after-incident': 'There was a serious incident. Say why it may go on.',
    superseded: 'This measurement was corrected already. Correct the latest one.',
    'unknown-change-request': 'This requested change no longer waits for an answer. Load the page again.',
    'unknown-item': 'This can’t be done with this part of the checklist. Choose another, or load the page again.',
    'unknown-measurement': 'This criterion has no such measurement. Choose one from the list.',
  },
  {
    'correction-reason-missing': 'Een gecorrigeerde meting heeft een reden nodig. Schrijf waarom je haar corrigeert.',
    'follow-up-not-open': 'Deze opvolging staat niet open. Kies er een die wel openstaat.',
    'item-not-accepted': (v) => `“${v.term('code')}” op de checklist is nog niet aanvaard. Rond dat eerst af.`,
    'learning-card-missing': 'Een gestopte proof of concept laat een leerkaart na. Schrijf die eerst.',
    'measured-already': 'Dit criterium heeft een meting. Haal de reden voor het ontbreken weg.',
    'no-change-waits': 'Er wacht geen gevraagde wijziging op antwoord. Je hoeft niets te doen.',
    'no-clock-runs': 'Er loopt geen termijn, dus er valt er geen te verschuiven.',
    'no-correction': 'Alleen een correctie heeft een reden. Laat de reden weg, of kies de meting die je corrigeert.',
    'no-follow-up-open': 'Er staat geen opvolging open. Je hoeft niets te doen.',
    'no-item-for-this': 'Niets op de checklist vraagt hier nu om. Je hoeft niets te doen.',
    'not-decided-so': (v) =>
      `Het besluit was niet “${v.term('result')}”, dus dit kan niet volgen. Kijk nog eens naar het besluit.`,
    'not-measured': (v) => `“${v.text('name')}” heeft geen meting. Meet het, of schrijf waarom niet.`,
    'other-unit': (v) => `Dit criterium wordt gemeten in “${v.text('unit')}”. Schrijf de waarde in die eenheid.`,
    'reason-after-incident': 'Er was een ernstig incident. Schrijf waarom het verder mag gaan.',
    superseded: 'Deze meting is al gecorrigeerd. Corrigeer de nieuwste.',
    'unknown-change-request': 'Deze gevraagde wijziging wacht niet meer op antwoord. Laad de pagina opnieuw.',
    'unknown-item': 'Dit kan niet met dit punt van de checklist. Kies een ander, of laad de pagina opnieuw.',
    'unknown-measurement': 'Dit criterium heeft zo’n meting niet. Kies er een uit de lijst.',
  },
  {
    'correction-reason-missing':
      'Eine korrigierte Messung braucht einen Grund. Schreiben Sie, warum Sie sie korrigieren.',
    'follow-up-not-open': 'Diese Nachverfolgung ist nicht offen. Wählen Sie eine offene.',
    'item-not-accepted': (v) =>
      `„${v.term('code')}“ auf der Checkliste ist noch nicht angenommen. Klären Sie das zuerst.`,
    'learning-card-missing': 'Ein abgebrochener Proof of Concept hinterlässt eine Lernkarte. Schreiben Sie sie zuerst.',
    'measured-already': 'Dieses Kriterium hat eine Messung. Nehmen Sie den Grund für ihr Fehlen heraus.',
    'no-change-waits': 'Keine gewünschte Änderung wartet auf eine Antwort. Sie brauchen nichts zu tun.',
    'no-clock-runs': 'Es läuft keine Frist, also lässt sich keine verschieben.',
    'no-correction':
      'Nur eine Korrektur hat einen Grund. Lassen Sie ihn weg oder wählen Sie die Messung, die Sie korrigieren.',
    'no-follow-up-open': 'Es ist keine Nachverfolgung offen. Sie brauchen nichts zu tun.',
    'no-item-for-this': 'Nichts auf der Checkliste verlangt das jetzt. Sie brauchen nichts zu tun.',
    'not-decided-so': (v) =>
      `Die Entscheidung war nicht „${v.term('result')}“, also kann das nicht folgen. Sehen Sie sie noch einmal an.`,
    'not-measured': (v) => `„${v.text('name')}“ hat keine Messung. Messen Sie, oder schreiben Sie, warum nicht.`,
    'other-unit': (v) =>
      `Dieses Kriterium wird in „${v.text('unit')}“ gemessen. Schreiben Sie den Wert in dieser Einheit.`,
    'reason-after-incident': 'Es gab einen schweren Zwischenfall. Schreiben Sie, warum es weitergehen darf.',
    superseded: 'Diese Messung wurde schon korrigiert. Korrigieren Sie die neueste.',
    'unknown-change-request': 'Diese gewünschte Änderung wartet nicht mehr auf eine Antwort. Laden Sie die Seite neu.',
    'unknown-item':
      'Das geht mit diesem Punkt der Checkliste nicht. Wählen Sie einen anderen oder laden Sie die Seite neu.',
    'unknown-measurement': 'Dieses Kriterium hat keine solche Messung. Wählen Sie eine aus der Liste.',
  },
);
