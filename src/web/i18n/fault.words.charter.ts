import { sentences } from './fault.sentence.ts';

/** Faults in a proof of concept's plan, its partners and its money. */
export const charterFaults = sentences(
  {
    'adoption-owner-missing': 'Nobody is named who adopts the result. Name somebody before any money is spent.',
    'amount-over-line': (v) =>
      `This line needs only ${v.money('missingCents')} more, not ${v.money('cents')}. Lower the amount.`,
    'approved-before': 'Your organisation has approved this plan already. Nothing more is needed.',
    'budget-covered': 'Every budget line is paid for already. Nothing more is needed.',
    'budget-holder-missing': 'Nobody is named who holds the budget. Name somebody before any money is spent.',
    'budget-line-named-twice': 'Two budget lines have the same short name. Change one of them.',
    'ce-mark-contradicts': 'What isn’t a medical device can’t have a CE mark as one. Change one of the two answers.',
    'contact-contradicts':
      'How long it touches the body and how deep it goes don’t fit. Change one of the two answers.',
    'criterion-missing': 'There is no success criterion yet. Add at least one, with a measured baseline.',
    'data-missing': 'It isn’t said which data are used. Say which, and how.',
    'decider-missing': 'Nobody is named who decides in the end. Name somebody.',
    'device-class-contradicts': 'What goes into the body is a medical device. Choose its class.',
    'duration-missing': 'It isn’t said how long this takes. Fill in the number of weeks.',
    'hypothesis-missing': 'It isn’t said what is to be shown. Write it in a sentence or two.',
    'line-gone': (v) => `“${v.text('reference')}” pays for a budget line that is gone. Remove this money.`,
    'line-not-covered': (v) => `“${v.text('label')}” still lacks ${v.money('missingCents')}. Record who pays it.`,
    'line-overpaid': (v) =>
      `“${v.text('label')}” has ${v.money('tooMany')} too much. Remove money and record what is right.`,
    'no-amount': 'There is no amount here. Fill in more than 0.',
    'no-gap': 'Every partner is still there. Nothing more is needed.',
    'no-money-recorded': 'No money is recorded yet, so there is nothing to remove.',
    'no-partner-left': 'No company takes part any more. Replace it, or stop.',
    'no-reserve': 'No response is in reserve. Go on without one, or stop.',
    'not-in-reserve': 'This response isn’t in reserve for the same need. Choose one from the list.',
    'not-named-by-you': (v) => `This person is named by another role: ${v.term('side')}. Ask there.`,
    'partner-gone': (v) => `${v.text('companyName')} no longer takes part. Go on without it, replace it, or stop.`,
    'partner-gone-undecided': 'A partner is gone. Wait until the care/cure manager has decided how it goes on.',
    'partner-not-gone': 'This company hasn’t left, or its leaving is settled. Choose another.',
    'route-missing': 'The checklist can’t be made yet. Answer the questions about the product.',
    'shares-not-whole': (v) => `The shares make ${v.number('total')} %. Change them until they make 100 %.`,
    'site-missing': 'It isn’t said where this takes place. Name at least one place.',
    'start-missing': 'It isn’t said when this starts. Fill in the date.',
    'takes-no-part': 'This organisation doesn’t take part. Choose one that does.',
    'thresholds-reversed': 'The value for “go” must be better than the value for “stop”. Change one of the two.',
    'unknown-budget-line': 'We don’t know this budget line. Choose one from the list.',
    'unknown-commitment': 'This money is no longer recorded. Load the page again.',
    'unknown-partner': 'No partner takes part with this response. Choose one from the list.',
    'unknown-person': 'This person has no account on this side. Choose somebody else, or give only a name.',
  },
  {
    'adoption-owner-missing':
      'Er is nog niemand die het resultaat invoert. Noem iemand voordat er geld wordt uitgegeven.',
    'amount-over-line': (v) =>
      `Deze post heeft nog maar ${v.money('missingCents')} nodig, niet ${v.money('cents')}. Verlaag het bedrag.`,
    'approved-before': 'Je organisatie heeft dit plan al goedgekeurd. Je hoeft niets te doen.',
    'budget-covered': 'Alle posten van de begroting zijn al gedekt. Je hoeft niets te doen.',
    'budget-holder-missing': 'Er is nog geen budgethouder. Noem iemand voordat er geld wordt uitgegeven.',
    'budget-line-named-twice': 'Twee posten van de begroting hebben dezelfde korte naam. Wijzig er een.',
    'ce-mark-contradicts':
      'Wat geen medisch hulpmiddel is, heeft ook geen CE-markering daarvoor. Wijzig een van de twee.',
    'contact-contradicts':
      'Hoe lang het contact duurt en hoe diep het gaat, passen niet bij elkaar. Wijzig een van de twee.',
    'criterion-missing': 'Er is nog geen succescriterium. Voeg er minstens één toe, met een gemeten nulmeting.',
    'data-missing': 'Er staat niet welke gegevens gebruikt worden. Schrijf welke, en hoe.',
    'decider-missing': 'Er is nog niemand die aan het eind beslist. Noem iemand.',
    'device-class-contradicts': 'Wat het lichaam in gaat, is een medisch hulpmiddel. Kies de klasse.',
    'duration-missing': 'Er staat niet hoe lang dit duurt. Vul het aantal weken in.',
    'hypothesis-missing': 'Er staat niet wat moet blijken. Schrijf het in een of twee zinnen.',
    'line-gone': (v) => `“${v.text('reference')}” betaalt een post die er niet meer is. Verwijder dit geld.`,
    'line-not-covered': (v) =>
      `“${v.text('label')}” komt nog ${v.money('missingCents')} tekort. Leg vast wie dat betaalt.`,
    'line-overpaid': (v) =>
      `“${v.text('label')}” heeft ${v.money('tooMany')} te veel. Verwijder geld en leg vast wat klopt.`,
    'no-amount': 'Hier staat geen bedrag. Vul meer dan 0 in.',
    'no-gap': 'Alle partners zijn er nog. Je hoeft niets te doen.',
    'no-money-recorded': 'Er is nog geen geld vastgelegd, dus er valt niets te verwijderen.',
    'no-partner-left': 'Er doet geen bedrijf meer mee. Vervang het, of stop.',
    'no-reserve': 'Er staat geen voorstel in reserve. Ga zonder verder, of stop.',
    'not-in-reserve': 'Dit voorstel staat niet in reserve voor dezelfde zorgvraag. Kies er een uit de lijst.',
    'not-named-by-you': (v) => `Deze persoon wordt door een andere rol genoemd: ${v.term('side')}. Vraag het daar.`,
    'partner-gone': (v) =>
      `${v.text('companyName')} doet niet meer mee. Ga zonder verder, vervang het bedrijf, of stop.`,
    'partner-gone-undecided': 'Een partner is weg. Wacht tot de care- en curemanager heeft beslist hoe het verdergaat.',
    'partner-not-gone': 'Dit bedrijf is niet weg, of het vertrek is al geregeld. Kies een ander.',
    'route-missing': 'De checklist kan nog niet gemaakt worden. Beantwoord de vragen over het product.',
    'shares-not-whole': (v) => `De aandelen zijn samen ${v.number('total')} %. Wijzig ze tot het samen 100 % is.`,
    'site-missing': 'Er staat niet waar dit plaatsvindt. Noem minstens één plek.',
    'start-missing': 'Er staat niet wanneer dit begint. Vul de datum in.',
    'takes-no-part': 'Deze organisatie doet niet mee. Kies er een die wel meedoet.',
    'thresholds-reversed': 'De waarde voor “doorgaan” moet beter zijn dan die voor “stoppen”. Wijzig een van de twee.',
    'unknown-budget-line': 'We kennen deze post niet. Kies er een uit de lijst.',
    'unknown-commitment': 'Dit geld is niet meer vastgelegd. Laad de pagina opnieuw.',
    'unknown-partner': 'Met dit voorstel doet geen partner mee. Kies er een uit de lijst.',
    'unknown-person': 'Deze persoon heeft aan deze kant geen account. Kies iemand anders, of geef alleen een naam.',
  },
  {
    'adoption-owner-missing':
      'Niemand ist benannt, der das Ergebnis einführt. Benennen Sie jemanden, bevor Geld ausgegeben wird.',
    'amount-over-line': (v) =>
      `Dieser Posten braucht nur noch ${v.money('missingCents')}, nicht ${v.money('cents')}. Senken Sie den Betrag.`,
    'approved-before': 'Ihre Organisation hat diesem Plan schon zugestimmt. Sie brauchen nichts zu tun.',
    'budget-covered': 'Alle Posten des Budgets sind schon gedeckt. Sie brauchen nichts zu tun.',
    'budget-holder-missing': 'Niemand ist für das Budget benannt. Benennen Sie jemanden, bevor Geld ausgegeben wird.',
    'budget-line-named-twice': 'Zwei Posten des Budgets haben denselben Kurznamen. Ändern Sie einen davon.',
    'ce-mark-contradicts':
      'Was kein Medizinprodukt ist, hat auch kein CE-Zeichen als solches. Ändern Sie eine der beiden Angaben.',
    'contact-contradicts':
      'Wie lange der Kontakt dauert und wie tief er geht, passt nicht zusammen. Ändern Sie eine der beiden Angaben.',
    'criterion-missing':
      'Es gibt noch kein Erfolgskriterium. Fügen Sie mindestens eines mit gemessenem Ausgangswert hinzu.',
    'data-missing': 'Es steht nicht da, welche Daten verwendet werden. Schreiben Sie, welche und wie.',
    'decider-missing': 'Niemand ist benannt, der am Ende entscheidet. Benennen Sie jemanden.',
    'device-class-contradicts': 'Was in den Körper gelangt, ist ein Medizinprodukt. Wählen Sie seine Klasse.',
    'duration-missing': 'Es steht nicht da, wie lange das dauert. Geben Sie die Zahl der Wochen an.',
    'hypothesis-missing': 'Es steht nicht da, was gezeigt werden soll. Schreiben Sie es in ein, zwei Sätzen.',
    'line-gone': (v) =>
      `„${v.text('reference')}“ bezahlt einen Posten, den es nicht mehr gibt. Entfernen Sie dieses Geld.`,
    'line-not-covered': (v) =>
      `Bei „${v.text('label')}“ fehlen noch ${v.money('missingCents')}. Halten Sie fest, wer das bezahlt.`,
    'line-overpaid': (v) =>
      `„${v.text('label')}“ hat ${v.money('tooMany')} zu viel. Entfernen Sie Geld und halten Sie fest, was stimmt.`,
    'no-amount': 'Hier steht kein Betrag. Geben Sie mehr als 0 an.',
    'no-gap': 'Alle Partner sind noch da. Sie brauchen nichts zu tun.',
    'no-money-recorded': 'Es ist noch kein Geld festgehalten, also gibt es nichts zu entfernen.',
    'no-partner-left': 'Kein Unternehmen nimmt mehr teil. Ersetzen Sie es oder beenden Sie das Vorhaben.',
    'no-reserve': 'Kein Vorschlag steht in Reserve. Machen Sie ohne weiter oder beenden Sie das Vorhaben.',
    'not-in-reserve':
      'Dieser Vorschlag steht nicht in Reserve für denselben Versorgungsbedarf. Wählen Sie einen aus der Liste.',
    'not-named-by-you': (v) =>
      `Diese Person wird von einer anderen Rolle benannt: ${v.term('side')}. Fragen Sie dort nach.`,
    'partner-gone': (v) =>
      `${v.text('companyName')} nimmt nicht mehr teil. Machen Sie ohne weiter, ersetzen Sie das Unternehmen oder hören Sie auf.`,
    'partner-gone-undecided':
      'Ein Partner ist weg. Warten Sie, bis das Care- und Cure-Management entschieden hat, wie es weitergeht.',
    'partner-not-gone': 'Dieses Unternehmen ist nicht weg, oder sein Weggang ist geregelt. Wählen Sie ein anderes.',
    'route-missing': 'Die Checkliste lässt sich noch nicht erstellen. Beantworten Sie die Fragen zum Produkt.',
    'shares-not-whole': (v) => `Die Anteile ergeben ${v.number('total')} %. Ändern Sie sie, bis sie 100 % ergeben.`,
    'site-missing': 'Es steht nicht da, wo das stattfindet. Nennen Sie mindestens einen Ort.',
    'start-missing': 'Es steht nicht da, wann das beginnt. Geben Sie das Datum an.',
    'takes-no-part': 'Diese Organisation nimmt nicht teil. Wählen Sie eine, die teilnimmt.',
    'thresholds-reversed': 'Der Wert für „weiter“ muss besser sein als der für „stopp“. Ändern Sie einen der beiden.',
    'unknown-budget-line': 'Diesen Posten kennen wir nicht. Wählen Sie einen aus der Liste.',
    'unknown-commitment': 'Dieses Geld ist nicht mehr festgehalten. Laden Sie die Seite neu.',
    'unknown-partner': 'Mit diesem Vorschlag nimmt kein Partner teil. Wählen Sie einen aus der Liste.',
    'unknown-person':
      'Diese Person hat auf dieser Seite kein Konto. Wählen Sie jemand anderen oder nennen Sie nur einen Namen.',
  },
);
