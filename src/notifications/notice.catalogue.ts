import type { Language } from '../kernel/actor.ts';
import type { EventName } from '../kernel/events.ts';

/** Who learns of an event. Each is resolved to people by the notify worker; whoever caused the event isn't told of it. */
export type Audience =
  | 'submitter'
  | 'care-leads'
  | 'co-signers'
  | 'handler'
  | 'managers'
  | 'company'
  | 'invited-companies'
  | 'partners'
  | 'asker'
  | 'members';

export interface NoticeRule {
  to: readonly Audience[];
  text: Record<Language, string>;
}

/**
 * What people are told: event → audience and sentence. In braces: title, reference, company, deadline, reason, clock — filled with
 * what the record holds; dates are written for the reader.
 */
export const noticeCatalogue: Partial<Record<EventName, NoticeRule>> = {
  'need.submitted': {
    to: ['managers', 'care-leads'],
    text: {
      nl: 'Nieuwe zorgvraag ingediend: “{title}”.',
      de: 'Neuer Versorgungsbedarf eingereicht: „{title}“.',
      en: 'New care need submitted: “{title}”.',
    },
  },
  'need.triage-started': {
    to: ['submitter'],
    text: {
      nl: 'Je zorgvraag “{title}” wordt beoordeeld.',
      de: 'Ihr Versorgungsbedarf „{title}“ wird geprüft.',
      en: 'Your care need “{title}” is being assessed.',
    },
  },
  'need.assigned': {
    to: ['handler'],
    text: { nl: 'Jij behandelt nu “{title}”.', de: 'Sie bearbeiten jetzt „{title}“.', en: 'You now handle “{title}”.' },
  },
  'need.changes-requested': {
    to: ['submitter', 'care-leads'],
    text: {
      nl: 'Er wordt om een aanvulling gevraagd bij “{title}”: {reason}',
      de: 'Zu „{title}“ wird um eine Ergänzung gebeten: {reason}',
      en: 'Changes are asked for in “{title}”: {reason}',
    },
  },
  'need.published': {
    to: ['submitter', 'care-leads', 'co-signers'],
    text: {
      nl: '“{title}” staat open voor bedrijven tot {deadline}.',
      de: '„{title}“ ist für Unternehmen offen bis {deadline}.',
      en: '“{title}” is open for companies until {deadline}.',
    },
  },
  'need.fast-tracked': {
    to: ['submitter', 'care-leads', 'co-signers'],
    text: {
      nl: '“{title}” gaat met spoed naar bedrijven, tot {deadline}.',
      de: '„{title}“ geht im Eilverfahren an Unternehmen, bis {deadline}.',
      en: '“{title}” goes to companies on the fast track, until {deadline}.',
    },
  },
  'need.republished': {
    to: ['submitter', 'care-leads', 'invited-companies'],
    text: {
      nl: '“{title}” staat opnieuw open, tot {deadline}.',
      de: '„{title}“ ist wieder offen, bis {deadline}.',
      en: '“{title}” is open again, until {deadline}.',
    },
  },
  'need.rejected': {
    to: ['submitter', 'care-leads'],
    text: {
      nl: '“{title}” wordt niet opgepakt: {reason}',
      de: '„{title}“ wird nicht weiterverfolgt: {reason}',
      en: '“{title}” isn’t taken up: {reason}',
    },
  },
  'need.merged': {
    to: ['submitter', 'care-leads'],
    text: {
      nl: '“{title}” is samengevoegd met een andere zorgvraag; je tekent daar mee.',
      de: '„{title}“ wurde mit einem anderen Bedarf zusammengeführt; Sie zeichnen dort mit.',
      en: '“{title}” was merged with another need; you co-sign it there.',
    },
  },
  'need.addendum-added': {
    to: ['submitter', 'handler', 'invited-companies', 'co-signers'],
    text: {
      nl: 'Er is een aanvulling bij “{title}”.',
      de: 'Es gibt einen Nachtrag zu „{title}“.',
      en: 'There is an addendum to “{title}”.',
    },
  },
  'need.deadline-extended': {
    to: ['submitter', 'invited-companies'],
    text: {
      nl: 'Reageren op “{title}” kan nu tot {deadline}.',
      de: 'Antworten zu „{title}“ sind jetzt bis {deadline} möglich.',
      en: 'Responses to “{title}” can now be sent until {deadline}.',
    },
  },
  'need.responses-closed': {
    to: ['submitter', 'care-leads', 'handler'],
    text: {
      nl: 'De reactietijd van “{title}” is voorbij; de voorstellen liggen klaar.',
      de: 'Die Antwortfrist zu „{title}“ ist beendet; die Vorschläge liegen vor.',
      en: 'The time for responses to “{title}” is over; they are ready to read.',
    },
  },
  'need.selection-proposed': {
    to: ['submitter', 'care-leads'],
    text: {
      nl: 'Er ligt een voorstel voor de keuze bij “{title}”; stem in of maak bezwaar.',
      de: 'Zu „{title}“ liegt ein Auswahlvorschlag vor; bitte zustimmen oder widersprechen.',
      en: 'A selection is proposed for “{title}”; please consent or object.',
    },
  },
  'need.consented': {
    to: ['handler'],
    text: {
      nl: 'Het ziekenhuis stemt in met de keuze bij “{title}”.',
      de: 'Das Krankenhaus stimmt der Auswahl zu „{title}“ zu.',
      en: 'The hospital consents to the selection for “{title}”.',
    },
  },
  'need.objected': {
    to: ['handler'],
    text: {
      nl: 'Bezwaar tegen de keuze bij “{title}”: {reason}',
      de: 'Widerspruch gegen die Auswahl zu „{title}“: {reason}',
      en: 'Objection to the selection for “{title}”: {reason}',
    },
  },
  'need.selected': {
    to: ['submitter', 'care-leads', 'co-signers'],
    text: {
      nl: 'De keuze bij “{title}” is gemaakt; er volgt een proof of concept.',
      de: 'Die Auswahl zu „{title}“ ist getroffen; ein Proof of Concept folgt.',
      en: 'The selection for “{title}” is made; a proof of concept follows.',
    },
  },
  'need.found-none-suitable': {
    to: ['submitter', 'care-leads', 'co-signers'],
    text: {
      nl: 'Voor “{title}” is nu geen passend bedrijf gevonden: {reason}',
      de: 'Für „{title}“ wurde derzeit kein passendes Unternehmen gefunden: {reason}',
      en: 'No company fits “{title}” for now: {reason}',
    },
  },
  'need.reselected': {
    to: ['submitter', 'care-leads'],
    text: {
      nl: '“{title}” gaat terug naar de selectie.',
      de: '„{title}“ geht zurück in die Auswahl.',
      en: '“{title}” returns to selection.',
    },
  },
  'need.held': {
    to: ['submitter', 'care-leads', 'invited-companies'],
    text: {
      nl: '“{title}” is aangehouden: {reason} Alle termijnen wachten.',
      de: '„{title}“ ruht: {reason} Alle Fristen warten.',
      en: '“{title}” is on hold: {reason} All deadlines wait.',
    },
  },
  'need.resumed': {
    to: ['submitter', 'care-leads', 'invited-companies'],
    text: { nl: '“{title}” gaat verder.', de: '„{title}“ geht weiter.', en: '“{title}” goes on.' },
  },
  'need.withdrawn': {
    to: ['handler', 'care-leads', 'co-signers'],
    text: {
      nl: '“{title}” is ingetrokken: {reason}',
      de: '„{title}“ wurde zurückgezogen: {reason}',
      en: '“{title}” was withdrawn: {reason}',
    },
  },
  'need.closed-by-poc': {
    to: ['submitter', 'care-leads', 'co-signers', 'handler'],
    text: {
      nl: '“{title}” is afgerond: {reason}',
      de: '„{title}“ ist abgeschlossen: {reason}',
      en: '“{title}” is closed: {reason}',
    },
  },
  'need.watch-hit': {
    to: ['managers', 'submitter'],
    text: {
      nl: 'Er is een bedrijf gevonden dat past bij “{title}”; de zorgvraag kan heropend worden.',
      de: 'Ein Unternehmen passt zu „{title}“; der Bedarf kann wieder geöffnet werden.',
      en: 'A company was found that fits “{title}”; the need can be reopened.',
    },
  },
  'need.reopening-allowed': {
    to: ['handler'],
    text: {
      nl: 'Het ziekenhuis staat heropening van “{title}” toe.',
      de: 'Das Krankenhaus erlaubt die Wiedereröffnung von „{title}“.',
      en: 'The hospital allows “{title}” to be reopened.',
    },
  },
  'need.reopened': {
    to: ['submitter', 'care-leads', 'co-signers'],
    text: { nl: '“{title}” is heropend.', de: '„{title}“ wurde wieder geöffnet.', en: '“{title}” was reopened.' },
  },
  'need.cosigned': {
    to: ['submitter', 'handler'],
    text: {
      nl: 'Een andere instelling tekent “{title}” mee.',
      de: 'Eine weitere Einrichtung zeichnet „{title}“ mit.',
      en: 'Another institution co-signs “{title}”.',
    },
  },
  'need.contact-confirmed': {
    to: ['handler', 'managers'],
    text: {
      nl: 'De contactpersoon heeft “{title}” bevestigd.',
      de: 'Die Ansprechperson hat „{title}“ bestätigt.',
      en: 'The contact has confirmed “{title}”.',
    },
  },
  'need.clock-reminded': {
    to: ['handler', 'submitter'],
    text: {
      nl: 'De termijn bij “{title}” loopt bijna af.',
      de: 'Die Frist zu „{title}“ läuft bald ab.',
      en: 'The clock of “{title}” runs out soon.',
    },
  },
  'need.clock-overdue': {
    to: ['managers', 'submitter'],
    text: {
      nl: 'De termijn bij “{title}” is voorbij.',
      de: 'Die Frist zu „{title}“ ist überschritten.',
      en: 'The clock of “{title}” has run out.',
    },
  },
  'need.clock-exempted': {
    to: ['submitter'],
    text: {
      nl: 'De termijn bij “{title}” is met reden verlengd: {reason}',
      de: 'Die Frist zu „{title}“ wurde begründet verlängert: {reason}',
      en: 'The clock of “{title}” was extended for a reason: {reason}',
    },
  },
  'engagement.interest-expressed': {
    to: ['handler'],
    text: {
      nl: '{company} heeft belangstelling voor {reference}.',
      de: '{company} interessiert sich für {reference}.',
      en: '{company} is interested in {reference}.',
    },
  },
  'engagement.invited': {
    to: ['company'],
    text: {
      nl: 'Jullie zijn uitgenodigd voor zorgvraag {reference}; reageer uiterlijk {deadline}.',
      de: 'Sie sind zum Versorgungsbedarf {reference} eingeladen; bitte antworten Sie bis {deadline}.',
      en: 'You are invited to care need {reference}; please answer by {deadline}.',
    },
  },
  'engagement.accepted': {
    to: ['handler', 'submitter'],
    text: {
      nl: '{company} doet mee aan {reference}.',
      de: '{company} beteiligt sich an {reference}.',
      en: '{company} takes part in {reference}.',
    },
  },
  'engagement.waiting': {
    to: ['handler'],
    text: {
      nl: '{company} vraagt bedenktijd bij {reference}.',
      de: '{company} bittet bei {reference} um Bedenkzeit.',
      en: '{company} asks for time on {reference}.',
    },
  },
  'engagement.declined': {
    to: ['handler'],
    text: {
      nl: '{company} ziet af van {reference}: {reason}',
      de: '{company} sagt zu {reference} ab: {reason}',
      en: '{company} declines {reference}: {reason}',
    },
  },
  'engagement.response-submitted': {
    to: ['handler', 'company'],
    text: {
      nl: '{company} heeft een voorstel ingediend voor {reference}.',
      de: '{company} hat einen Vorschlag zu {reference} eingereicht.',
      en: '{company} has submitted a response to {reference}.',
    },
  },
  'engagement.withdrawn': {
    to: ['handler', 'submitter'],
    text: {
      nl: '{company} trekt zich terug uit {reference}: {reason}',
      de: '{company} zieht sich aus {reference} zurück: {reason}',
      en: '{company} withdraws from {reference}: {reason}',
    },
  },
  'engagement.revoked': {
    to: ['company'],
    text: {
      nl: 'Jullie deelname aan {reference} is beëindigd: {reason}',
      de: 'Ihre Beteiligung an {reference} wurde beendet: {reason}',
      en: 'Your participation in {reference} was ended: {reason}',
    },
  },
  'engagement.lapsed': {
    to: ['company'],
    text: {
      nl: 'De uitnodiging voor {reference} is verlopen.',
      de: 'Die Einladung zu {reference} ist abgelaufen.',
      en: 'The invitation to {reference} has lapsed.',
    },
  },
  'engagement.returned': {
    to: ['company'],
    text: {
      nl: '{reference} staat weer open; jullie voorstel blijft staan en mag worden herzien tot {deadline}.',
      de: '{reference} ist wieder offen; Ihr Vorschlag bleibt bestehen und kann bis {deadline} überarbeitet werden.',
      en: '{reference} is open again; your response stays and may be revised until {deadline}.',
    },
  },
  'engagement.decided': {
    to: ['company'],
    text: {
      nl: 'Er is besloten over jullie voorstel voor {reference}: {reason}',
      de: 'Über Ihren Vorschlag zu {reference} wurde entschieden: {reason}',
      en: 'Your response to {reference} has been decided on: {reason}',
    },
  },
  'engagement.released': {
    to: ['company'],
    text: {
      nl: 'Jullie reserveplaats bij {reference} vervalt: {reason}',
      de: 'Ihr Reserveplatz bei {reference} entfällt: {reason}',
      en: 'Your reserve place for {reference} ends: {reason}',
    },
  },
  'engagement.reconsidered': {
    to: ['company'],
    text: {
      nl: 'Jullie voorstel bij {reference} wordt opnieuw bekeken: {reason} Trek het terug als dat niet meer past.',
      de: 'Ihr Vorschlag zu {reference} wird erneut geprüft: {reason} Ziehen Sie ihn zurück, falls er nicht mehr passt.',
      en: 'Your response to {reference} is considered again: {reason} Withdraw it if it no longer fits.',
    },
  },
  'engagement.ended': {
    to: ['company'],
    text: {
      nl: '{reference} is voor jullie afgelopen: {reason}',
      de: '{reference} ist für Sie beendet: {reason}',
      en: '{reference} has ended for you: {reason}',
    },
  },
  'engagement.clock-reminded': {
    to: ['company'],
    text: {
      nl: 'Denk aan je antwoord op {reference}, uiterlijk {deadline}.',
      de: 'Bitte denken Sie an Ihre Antwort zu {reference} bis {deadline}.',
      en: 'Please remember to answer {reference} by {deadline}.',
    },
  },
  'question.asked': {
    to: ['submitter', 'handler'],
    text: {
      nl: 'Een bedrijf stelt een vraag bij {reference}.',
      de: 'Ein Unternehmen stellt eine Frage zu {reference}.',
      en: 'A company asks a question on {reference}.',
    },
  },
  'question.answered': {
    to: ['invited-companies', 'asker'],
    text: {
      nl: 'Er is een vraag beantwoord bij {reference}.',
      de: 'Eine Frage zu {reference} wurde beantwortet.',
      en: 'A question on {reference} was answered.',
    },
  },
  'question.clock-overdue': {
    to: ['submitter', 'handler'],
    text: {
      nl: 'Een vraag bij {reference} wacht te lang op antwoord.',
      de: 'Eine Frage zu {reference} wartet zu lange auf Antwort.',
      en: 'A question on {reference} has waited too long for an answer.',
    },
  },
  'poc.opened': {
    to: ['submitter', 'care-leads', 'partners', 'handler'],
    text: {
      nl: 'Proof of concept {reference} voor “{title}” is geopend; het plan wordt gemaakt.',
      de: 'Proof of Concept {reference} zu „{title}“ ist eröffnet; der Plan entsteht.',
      en: 'Proof of concept {reference} for “{title}” is open; its charter is being made.',
    },
  },
  'poc.charter-changed': {
    to: ['care-leads', 'partners', 'handler'],
    text: {
      nl: 'Het plan van {reference} is gewijzigd; goedkeuringen vervallen.',
      de: 'Der Plan von {reference} wurde geändert; Genehmigungen entfallen.',
      en: 'The charter of {reference} was changed; approvals are void.',
    },
  },
  'poc.sent-to-review': {
    to: ['care-leads', 'partners'],
    text: {
      nl: 'Het plan van {reference} wacht op jullie goedkeuring.',
      de: 'Der Plan von {reference} wartet auf Ihre Genehmigung.',
      en: 'The charter of {reference} waits for your approval.',
    },
  },
  'poc.approved': {
    to: ['handler'],
    text: {
      nl: 'Een partij heeft het plan van {reference} goedgekeurd.',
      de: 'Eine Partei hat den Plan von {reference} genehmigt.',
      en: 'A party approved the charter of {reference}.',
    },
  },
  'poc.changes-required': {
    to: ['handler', 'care-leads', 'partners'],
    text: {
      nl: 'Het plan van {reference} moet worden aangepast: {reason}',
      de: 'Der Plan von {reference} muss angepasst werden: {reason}',
      en: 'The charter of {reference} must change: {reason}',
    },
  },
  'poc.approval-declined': {
    to: ['handler', 'care-leads', 'partners'],
    text: {
      nl: 'Een partij wijst het plan van {reference} af: {reason}',
      de: 'Eine Partei lehnt den Plan von {reference} ab: {reason}',
      en: 'A party declines the charter of {reference}: {reason}',
    },
  },
  'poc.funding-confirmed': {
    to: ['care-leads', 'partners'],
    text: {
      nl: 'De financiering van {reference} is rond.',
      de: 'Die Finanzierung von {reference} steht.',
      en: 'The funding of {reference} is complete.',
    },
  },
  'poc.started': {
    to: ['submitter', 'care-leads', 'partners'],
    text: { nl: '{reference} is gestart.', de: '{reference} ist gestartet.', en: '{reference} has started.' },
  },
  'poc.incident-reported': {
    to: ['handler', 'managers', 'care-leads', 'partners'],
    text: {
      nl: 'Er is een voorval gemeld bij {reference}.',
      de: 'Bei {reference} wurde ein Vorkommnis gemeldet.',
      en: 'An incident was reported in {reference}.',
    },
  },
  'poc.finished': {
    to: ['care-leads', 'partners', 'handler'],
    text: {
      nl: '{reference} is klaar en wordt geëvalueerd.',
      de: '{reference} ist beendet und wird ausgewertet.',
      en: '{reference} is finished and being evaluated.',
    },
  },
  'poc.decided': {
    to: ['submitter', 'care-leads', 'partners', 'handler'],
    text: {
      nl: 'Over {reference} is besloten: {reason}',
      de: 'Über {reference} wurde entschieden: {reason}',
      en: '{reference} is decided: {reason}',
    },
  },
  'poc.adopting': {
    to: ['submitter', 'care-leads', 'partners'],
    text: {
      nl: '{reference} wordt ingevoerd.',
      de: '{reference} wird eingeführt.',
      en: '{reference} is being adopted.',
    },
  },
  'poc.iterated': {
    to: ['care-leads', 'partners'],
    text: {
      nl: '{reference} krijgt een volgende versie van het plan.',
      de: '{reference} bekommt eine nächste Version des Plans.',
      en: '{reference} gets a next version of its charter.',
    },
  },
  'poc.adopted': {
    to: ['submitter', 'care-leads', 'partners', 'handler'],
    text: {
      nl: '{reference} is ingevoerd: {reason}',
      de: '{reference} ist eingeführt: {reason}',
      en: '{reference} is adopted: {reason}',
    },
  },
  'poc.given-up': {
    to: ['submitter', 'care-leads', 'partners', 'handler'],
    text: {
      nl: '{reference} wordt niet ingevoerd: {reason}',
      de: '{reference} wird nicht eingeführt: {reason}',
      en: '{reference} isn’t adopted: {reason}',
    },
  },
  'poc.held': {
    to: ['care-leads', 'partners'],
    text: {
      nl: '{reference} is aangehouden: {reason}',
      de: '{reference} ruht: {reason}',
      en: '{reference} is on hold: {reason}',
    },
  },
  'poc.resumed': {
    to: ['care-leads', 'partners'],
    text: { nl: '{reference} gaat verder.', de: '{reference} geht weiter.', en: '{reference} goes on.' },
  },
  'poc.stopped': {
    to: ['submitter', 'care-leads', 'partners', 'handler'],
    text: {
      nl: '{reference} is gestopt: {reason}',
      de: '{reference} wurde gestoppt: {reason}',
      en: '{reference} was stopped: {reason}',
    },
  },
  'poc.partner-left': {
    to: ['handler', 'care-leads'],
    text: {
      nl: 'Een partner verlaat {reference}: {reason}',
      de: 'Ein Partner verlässt {reference}: {reason}',
      en: 'A partner leaves {reference}: {reason}',
    },
  },
  'poc.partner-missing': {
    to: ['handler', 'managers'],
    text: {
      nl: 'Bij {reference} ontbreekt een gekozen bedrijf: het trok zich terug.',
      de: 'Bei {reference} fehlt ein ausgewähltes Unternehmen: es hat sich zurückgezogen.',
      en: 'A selected company is missing in {reference}: it withdrew.',
    },
  },
  'poc.partner-replaced': {
    to: ['care-leads', 'partners'],
    text: {
      nl: '{reference} heeft een nieuwe partner.',
      de: '{reference} hat einen neuen Partner.',
      en: '{reference} has a new partner.',
    },
  },
  'poc.closed': {
    to: ['submitter', 'care-leads', 'partners'],
    text: {
      nl: '{reference} is gesloten: {reason}',
      de: '{reference} ist geschlossen: {reason}',
      en: '{reference} is closed: {reason}',
    },
  },
  'poc.clock-reminded': {
    to: ['handler', 'care-leads'],
    text: {
      nl: 'Een termijn van {reference} loopt bijna af.',
      de: 'Eine Frist von {reference} läuft bald ab.',
      en: 'A clock of {reference} runs out soon.',
    },
  },
  'poc.clock-overdue': {
    to: ['handler', 'managers', 'care-leads'],
    text: {
      nl: 'Een termijn van {reference} is voorbij.',
      de: 'Eine Frist von {reference} ist überschritten.',
      en: 'A clock of {reference} has run out.',
    },
  },
  'question.addendum-added': {
    to: ['invited-companies', 'asker'],
    text: {
      nl: 'Een antwoord bij {reference} is aangevuld.',
      de: 'Eine Antwort zu {reference} wurde ergänzt.',
      en: 'An answer on {reference} has an addendum.',
    },
  },
  'question.dismissed': {
    to: ['asker'],
    text: {
      nl: 'Je vraag bij {reference} wordt niet beantwoord: {reason}',
      de: 'Ihre Frage zu {reference} wird nicht beantwortet: {reason}',
      en: 'Your question on {reference} isn’t answered: {reason}',
    },
  },
  'question.clock-reminded': {
    to: ['submitter', 'handler'],
    text: {
      nl: 'Een vraag bij {reference} wacht op antwoord.',
      de: 'Eine Frage zu {reference} wartet auf Antwort.',
      en: 'A question on {reference} waits for an answer.',
    },
  },
  'poc.person-appointed': {
    to: ['care-leads', 'partners', 'handler'],
    text: {
      nl: 'Bij {reference} is iemand anders aangewezen.',
      de: 'Bei {reference} wurde eine andere Person benannt.',
      en: 'Somebody else was appointed in {reference}.',
    },
  },
  'poc.change-requested': {
    to: ['handler', 'care-leads', 'partners'],
    text: {
      nl: 'Er is een wijziging gevraagd bij {reference}.',
      de: 'Bei {reference} wurde eine Änderung beantragt.',
      en: 'A change was requested in {reference}.',
    },
  },
  'poc.change-answered': {
    to: ['care-leads', 'partners'],
    text: {
      nl: 'Over een gevraagde wijziging bij {reference} is besloten: {reason}',
      de: 'Über eine beantragte Änderung bei {reference} wurde entschieden: {reason}',
      en: 'A requested change in {reference} was decided on: {reason}',
    },
  },
  'poc.continued-without': {
    to: ['care-leads', 'partners'],
    text: {
      nl: '{reference} gaat verder zonder een partner: {reason}',
      de: '{reference} geht ohne einen Partner weiter: {reason}',
      en: '{reference} goes on without a partner: {reason}',
    },
  },
  'poc.clock-exempted': {
    to: ['care-leads', 'partners'],
    text: {
      nl: 'Een termijn van {reference} is met reden verlengd: {reason}',
      de: 'Eine Frist von {reference} wurde begründet verlängert: {reason}',
      en: 'A clock of {reference} was extended for a reason: {reason}',
    },
  },
  'company.profile-expiring': {
    to: ['company'],
    text: {
      nl: 'Klopt het profiel van {company} nog? Bevestig het voor {deadline}.',
      de: 'Stimmt das Profil von {company} noch? Bitte bestätigen Sie es bis {deadline}.',
      en: 'Does the profile of {company} still hold? Please confirm it by {deadline}.',
    },
  },
  'company.profile-expired': {
    to: ['company', 'managers'],
    text: {
      nl: 'Het profiel van {company} is een jaar niet bevestigd.',
      de: 'Das Profil von {company} wurde ein Jahr lang nicht bestätigt.',
      en: 'The profile of {company} hasn’t been confirmed for a year.',
    },
  },
  'organisation.applied': {
    to: ['managers'],
    text: {
      nl: '{reference} vraagt om toelating.',
      de: '{reference} bittet um Zulassung.',
      en: '{reference} asks for admission.',
    },
  },
  'organisation.suspended': {
    to: ['members'],
    text: {
      nl: '{reference} is geschorst: {reason}',
      de: '{reference} wurde gesperrt: {reason}',
      en: '{reference} was suspended: {reason}',
    },
  },
  'organisation.reinstated': {
    to: ['members'],
    text: {
      nl: '{reference} doet weer mee.',
      de: '{reference} ist wieder dabei.',
      en: '{reference} takes part again.',
    },
  },
  'organisation.clock-overdue': {
    to: ['managers'],
    text: {
      nl: 'De toelating van {reference} wacht te lang.',
      de: 'Die Zulassung von {reference} wartet zu lange.',
      en: 'The admission of {reference} has waited too long.',
    },
  },
};
