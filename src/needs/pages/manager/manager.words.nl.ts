import type { ManagerWords } from './manager.words.en.ts';

export const nl: ManagerWords = {
  actions: {
    'start-triage': {
      title: 'Beoordeling beginnen',
      text: 'Jij behandelt deze zorgvraag dan; de afdeling ziet dat hij wordt beoordeeld.',
    },
    publish: {
      title: 'Publiceren voor bedrijven',
      text: 'De bedrijven worden opnieuw gerangschikt en wie de drempel haalt wordt uitgenodigd.',
    },
    'fast-track': {
      title: 'Versneld publiceren',
      text: 'Voor wat niet kan wachten: zonder rubriek, elke termijn gehalveerd, en bedrijven antwoorden binnen drie werkdagen tenzij je iets anders zegt.',
    },
    'request-changes': {
      title: 'De afdeling om aanpassing vragen',
      text: 'De zorgvraag gaat met je bericht terug naar de afdeling. Die heeft tien werkdagen.',
    },
    'close-responses': {
      title: 'Voorstellen nu sluiten',
      text: 'Bedrijven kunnen niet meer reageren. Jij, het ziekenhuis en de assessoren kunnen de voorstellen vanaf nu lezen.',
    },
    'propose-selection': {
      title: 'Een selectie voorstellen',
      text: 'Het ziekenhuis leest wat je voorstelt en stemt in of maakt bezwaar. Elk voorstel krijgt een reden; het bedrijf leest die.',
    },
    select: {
      title: 'De selectie afronden',
      text: 'Het ziekenhuis heeft ingestemd. Het gekozen bedrijf begint een proof of concept; elk bedrijf krijgt zijn antwoord met reden.',
    },
    resume: { title: 'Hervatten', text: 'Elke termijn schuift op met de tijd dat de zorgvraag stillag.' },
    'extend-deadline': { title: 'Termijn verlengen', text: 'Elk uitgenodigd bedrijf hoort de nieuwe termijn.' },
    addendum: {
      title: 'Aanvulling toevoegen',
      text: 'Zij staat met datum onder de zorgvraag; uitgenodigde bedrijven horen het.',
    },
    translate: {
      title: 'Vertaling toevoegen',
      text: 'Titel en samenvatting voor lezers van een andere taal; het origineel blijft ernaast staan.',
    },
    assign: {
      title: 'Aan een collega overdragen',
      text: 'Je collega hoort het en vindt de zorgvraag bij de eigen taken.',
    },
    hold: {
      title: 'Aanhouden',
      text: 'Elke termijn staat stil en bedrijven horen waarom. Je krijgt bericht als de tijd om is.',
    },
    'exempt-clock': {
      title: 'Uitstel geven',
      text: 'De termijn telt niet als over tijd tot de dag die je noemt; de reden staat in de geschiedenis.',
    },
    republish: {
      title: 'Opnieuw openstellen',
      text: 'Voorstellen blijven en mogen worden herzien. Wat je veranderde komt bij de zorgvraag te staan.',
    },
    'none-suitable': {
      title: 'Geen bedrijf past',
      text: 'De zorgvraag wordt afgesloten. Elk bedrijf met een voorstel krijgt een antwoord met reden.',
    },
    reselect: {
      title: 'Terug naar selectie',
      text: 'De proof of concept gaat niet door; er mag opnieuw uit de voorstellen worden gekozen.',
    },
    merge: {
      title: 'Samenvoegen met een andere zorgvraag',
      text: 'Deze zorgvraag wordt afgesloten; het ziekenhuis tekent mee bij de zorgvraag die blijft.',
    },
    'confirm-no-patient-data': {
      title: 'Bevestigen dat dit geen patiëntgegevens zijn',
      text: 'Alleen wat je aankruist wordt vrijgegeven. Wat naar een patiënt wijst moet eruit.',
    },
    reject: {
      title: 'Niet in behandeling nemen',
      text: 'De zorgvraag wordt afgesloten. De afdeling leest je reden en je advies.',
    },
    reopen: {
      title: 'Heropenen',
      text: 'Er begint een nieuwe ronde met de beoordeling; wat er was blijft in de geschiedenis.',
    },
  },
  rubric: {
    impact: 'Effect voor patiënten en team',
    reach: 'Bereik: hoeveel, hoe vaak',
    feasibility: 'Haalbaar voor bedrijven in de regio',
    regionalFit: 'Past bij de doelen van de regio',
    scale: '1 is zwak, 5 is sterk',
    note: 'Notitie voor onszelf',
  },
  fields: {
    reason: 'Reden',
    reasonHint: 'De betrokkenen lezen haar.',
    message: 'Wat er anders of aangevuld moet',
    messageHint: 'De afdeling leest dit zoals het er staat. Noem de passage en wat je wilt weten.',
    advice: 'Advies',
    adviceHint: 'Wie wel kan helpen, of wanneer het wel een zorgvraag is.',
    deadline: 'Bedrijven antwoorden tot',
    deadlineHint: 'Tot 17.00 uur op die dag.',
    disclosure: 'Wat uitgenodigde bedrijven meteen lezen',
    threshold: 'Uitnodigen vanaf',
    most: 'Meeste uitnodigingen',
    handler: 'Collega',
    until: 'Tot',
    clock: 'Termijn',
    text: 'Tekst',
    changed: 'Wat er veranderd is',
    language: 'Taal',
    title: 'Titel',
    summary: 'Samenvatting',
    into: 'De zorgvraag die blijft',
    intoHint: 'Zorgvragen over hetzelfde staan bovenaan; zoek andere op woord of nummer.',
    find: 'Een andere zorgvraag zoeken',
    similar: (percent) => `${percent} gemeenschappelijk`,
    findings: 'Dit zijn geen patiëntgegevens',
    original: 'Origineel',
    search: 'Zoeken',
  },
};
