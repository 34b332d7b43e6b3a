import type { Language } from '../kernel/actor.ts';
import type { declineCodes } from '../engagements/engagement.schema.ts';

/** What people of the demo write where their story doesn't give them words of their own. */
export interface Phrases {
  declines: readonly (readonly [(typeof declineCodes)[number], string])[];
  withdrawn: string;
  interest: string;
  suggested: string;
  questions: readonly (readonly [string, string])[];
  triageNotes: readonly string[];
  selected: readonly string[];
  reserve: string;
  notSelected: readonly string[];
  remarks: readonly string[];
  consensus: string;
  approved: readonly string[];
  evidence: string;
  measured: string;
  /** The manager, as a charter names her. */
  office: string;
  answer: {
    approach(product: string, weeks: number): string;
    summary(product: string): string;
    evidence: readonly string[];
    risks: readonly string[];
    needed: readonly string[];
  };
}

export const phrases: Record<Language, Phrases> = {
  nl: {
    declines: [
      ['no-capacity', 'Wij hebben dit kwartaal geen mensen vrij om een proef goed te begeleiden.'],
      ['no-fit', 'Ons product lost een verwant probleem op, maar niet dit.'],
      ['timing', 'De termijn is voor ons te kort; over een half jaar doen wij graag mee.'],
      ['not-our-field', 'Dit valt buiten ons vakgebied, wij herkennen het alleen van horen zeggen.'],
    ],
    withdrawn: 'Onze projectleider is langdurig ziek; wij kunnen dit nu niet waarmaken.',
    interest: 'Wij kennen dit probleem van een ander huis en hebben daar eerste resultaten.',
    suggested: 'Kent de zorg in de regio goed en staat niet vanzelf boven in de lijst.',
    questions: [
      [
        'Welk systeem gebruikt de afdeling nu om meldingen te ontvangen?',
        'De verpleegoproep is drie jaar oud en stuurt door naar telefoons; de leverancier werkt mee aan koppelingen.',
      ],
      ['Mag een proef met een kleine groep beginnen?', 'Ja, liefst met zes tot tien patiënten in de eerste maand.'],
      [
        'Is er iemand die een dagdeel per week vrij is voor de proef?',
        'Ja, een verpleegkundige met onderzoekstaak, op dinsdag.',
      ],
      [
        'Zijn er cijfers over het afgelopen jaar?',
        'Ja, geteld per maand. Wie de voorwaarden heeft aanvaard, krijgt ze te zien.',
      ],
    ],
    triageNotes: [
      'Herkenbaar probleem in meer huizen, goed te meten.',
      'Past bij het speerpunt; er zijn bedrijven aan beide kanten van de grens.',
      'Groot effect op de werkdruk, beperkte kosten.',
    ],
    selected: [
      'Sluit het beste aan bij het probleem en is te proberen zonder verbouwing.',
      'Sterkste onderbouwing en bereid om aan de eigen doelen gehouden te worden.',
    ],
    reserve: 'Goede tweede; stapt in als de gekozen partij wegvalt.',
    notSelected: [
      'Goed idee, maar de inpassing op de afdeling bleef te vaag.',
      'Kosten en doorlooptijd waren hoger dan bij de andere antwoorden.',
      'Bewijs komt uit een andere zorgsetting.',
    ],
    remarks: [
      'Helder beschreven, wel een optimistische planning.',
      'Past goed; de koppeling is het spannendste deel.',
      'Sterk bewijs, prijs aan de hoge kant.',
    ],
    consensus: 'Eensgezind over de aansluiting; over de planning liepen de meningen uiteen.',
    approved: [
      'Akkoord.',
      'Akkoord, met dank voor de snelle uitwerking.',
      'Akkoord; wij houden de planning in de gaten.',
    ],
    evidence: 'Dossier',
    measured: 'Meting volgens het charter.',
    office: 'Clusterbureau, dossierhouder',
    answer: {
      summary: (product) => `Wij stellen een proef voor met ${product}, ingericht voor de eigen afdeling.`,
      approach: (product, weeks) =>
        `In week één kijken wij mee en meten wij hoe het nu gaat. Daarna richten wij ${product} in op een kleine plek en leiden wij het team op. Vanaf week drie loopt de proef van ${weeks} weken, met elke twee weken een kort gesprek over wat de metingen zeggen. Na afloop laten wij de gegevens bij u achter en maken wij samen de balans op.`,
      evidence: [
        'Twee eerdere proeven, waarvan één met een controlegroep; rapporten op verzoek.',
        'In gebruik bij vijf organisaties; een onafhankelijke evaluatie verscheen vorig jaar.',
      ],
      risks: [
        'Koppelingen kosten soms meer tijd dan gepland. Medewerkers hebben een paar weken nodig om te vertrouwen op iets nieuws.',
        'Bij personeelswisselingen zakt het gebruik in; wij plannen daarom twee keer scholing.',
      ],
      needed: [
        'Een vaste contactpersoon op de afdeling, een uur per week, en iemand van ICT in de eerste twee weken.',
        'Cijfers van het afgelopen half jaar en een ruimte om apparatuur te laden.',
      ],
    },
  },
  de: {
    declines: [
      ['no-capacity', 'Uns fehlen in diesem Quartal die Leute, um eine Erprobung gut zu begleiten.'],
      ['no-fit', 'Unser Produkt löst ein verwandtes Problem, aber nicht dieses.'],
      ['timing', 'Die Frist ist für uns zu kurz; in einem halben Jahr gern.'],
      ['regulatory', 'Für diesen Zweck fehlt uns noch die Zulassung, das wäre derzeit nicht verantwortbar.'],
    ],
    withdrawn: 'Unsere Projektleitung fällt länger aus; wir können das derzeit nicht zusagen.',
    interest: 'Wir kennen das Problem aus einem anderen Haus und haben dort erste Ergebnisse.',
    suggested: 'Kennt die Versorgung in der Region gut und steht nicht von selbst weit oben in der Liste.',
    questions: [
      [
        'Welches System empfängt heute die Meldungen auf der Station?',
        'Die Lichtrufanlage ist vier Jahre alt, Schnittstellen sind möglich; die Technik unterstützt.',
      ],
      ['Kann die Erprobung mit wenigen Plätzen beginnen?', 'Ja, am liebsten mit sechs bis zehn im ersten Monat.'],
      ['Liegen Zahlen des letzten Jahres vor?', 'Ja, je Monat. Wer die Bedingungen angenommen hat, bekommt sie.'],
      [
        'Wer entscheidet über eine spätere Beschaffung?',
        'Die Geschäftsführung mit der Pflegedirektion; der Einkauf ist von Anfang an dabei.',
      ],
    ],
    triageNotes: [
      'Ein Problem vieler Häuser, gut messbar.',
      'Passt zum Schwerpunkt; auf beiden Seiten der Grenze gibt es Unternehmen.',
      'Große Entlastung bei überschaubaren Kosten.',
    ],
    selected: [
      'Trifft das Problem am besten und lässt sich ohne Umbau erproben.',
      'Beste Belege und bereit, sich an den eigenen Zielen messen zu lassen.',
    ],
    reserve: 'Gute zweite Wahl; rückt nach, falls das ausgewählte Unternehmen ausfällt.',
    notSelected: [
      'Gute Idee, doch die Einbindung auf der Station blieb zu vage.',
      'Kosten und Dauer lagen über denen der anderen Antworten.',
      'Die Belege stammen aus einem anderen Umfeld.',
    ],
    remarks: [
      'Klar beschrieben, der Zeitplan ist optimistisch.',
      'Passt gut; die Schnittstelle ist der spannendste Teil.',
      'Starke Belege, der Preis ist eher hoch.',
    ],
    consensus: 'Einig über die Passung; beim Zeitplan gingen die Meinungen auseinander.',
    approved: [
      'Einverstanden.',
      'Einverstanden, danke für die zügige Ausarbeitung.',
      'Einverstanden; den Zeitplan behalten wir im Blick.',
    ],
    evidence: 'Akte',
    measured: 'Messung nach Charter.',
    office: 'Clusterbüro, Fallverantwortliche',
    answer: {
      summary: (product) => `Wir schlagen eine Erprobung mit ${product} vor, eingerichtet für Ihre Station.`,
      approach: (product, weeks) =>
        `In der ersten Woche gehen wir mit und messen, wie es heute läuft. Danach richten wir ${product} an wenigen Plätzen ein und schulen das Team. Ab der dritten Woche läuft die Erprobung über ${weeks} Wochen, mit einem kurzen Gespräch alle zwei Wochen über das, was die Messungen sagen. Am Ende bleiben die Daten bei Ihnen und wir ziehen gemeinsam Bilanz.`,
      evidence: [
        'Zwei frühere Erprobungen, eine mit Vergleichsgruppe; Berichte auf Anfrage.',
        'Im Einsatz in fünf Häusern; eine unabhängige Auswertung erschien im letzten Jahr.',
      ],
      risks: [
        'Schnittstellen dauern manchmal länger als geplant. Das Team braucht einige Wochen, um Neuem zu vertrauen.',
        'Bei Personalwechsel sinkt die Nutzung; darum planen wir zwei Schulungen.',
      ],
      needed: [
        'Eine feste Ansprechperson auf der Station, eine Stunde je Woche, und jemanden aus der IT in den ersten zwei Wochen.',
        'Zahlen des letzten halben Jahres und einen Platz zum Laden der Geräte.',
      ],
    },
  },
  en: {
    declines: [
      ['no-capacity', 'We have nobody free this quarter to look after a trial properly.'],
      ['no-fit', 'Our product solves a related problem, but not this one.'],
      ['timing', 'The time is too short for us; we would gladly join in half a year.'],
      ['commercial', 'With the volume stated here we can’t cover our costs.'],
    ],
    withdrawn: 'Our project lead is away for longer than expected; we can’t keep this promise now.',
    interest: 'We know this problem from another hospital and have first results there.',
    suggested: 'Knows care in the region well and doesn’t come up high in the list by itself.',
    questions: [
      [
        'Which system receives alerts on the ward today?',
        'A nurse call system that is three years old; its maker supports interfaces.',
      ],
      ['May a trial begin with a small group?', 'Yes, preferably six to ten patients in the first month.'],
      ['Are there figures for the past year?', 'Yes, per month. Whoever accepted the terms can see them.'],
      [
        'Who would decide on buying it later?',
        'The board with the head of nursing; procurement is involved from the start.',
      ],
    ],
    triageNotes: [
      'A problem of many hospitals, easy to measure.',
      'Fits the spearhead; there are companies on both sides of the border.',
      'Much relief at moderate cost.',
    ],
    selected: [
      'Fits the problem best and can be tried without rebuilding.',
      'The strongest evidence, and willing to be held to its own targets.',
    ],
    reserve: 'A good second; steps in if the selected company drops out.',
    notSelected: [
      'A good idea, but how it would fit the ward stayed too vague.',
      'Cost and duration were above those of the other responses.',
      'The evidence comes from another setting.',
    ],
    remarks: [
      'Clearly written, an optimistic plan.',
      'A good fit; the interface is the hardest part.',
      'Strong evidence, rather expensive.',
    ],
    consensus: 'Of one mind about the fit; opinions on the timetable differed.',
    approved: ['Agreed.', 'Agreed, thank you for the quick work.', 'Agreed; we keep an eye on the timetable.'],
    evidence: 'File',
    measured: 'Measured as the charter says.',
    office: 'Cluster office, case handler',
    answer: {
      summary: (product) => `We propose a trial with ${product}, set up for your own ward.`,
      approach: (product, weeks) =>
        `In the first week we watch and measure how things are today. Then we set up ${product} in a small place and train the team. From the third week the trial runs for ${weeks} weeks, with a short talk every other week about what the measurements say. In the end the data stay with you and we draw the balance together.`,
      evidence: [
        'Two earlier trials, one with a control group; reports on request.',
        'In use at five organisations; an independent evaluation appeared last year.',
      ],
      risks: [
        'Interfaces sometimes take longer than planned. Staff need some weeks to trust anything new.',
        'Use drops when staff change; that is why we plan two trainings.',
      ],
      needed: [
        'One contact on the ward, an hour a week, and somebody of IT in the first two weeks.',
        'Figures of the last six months and a place to charge the equipment.',
      ],
    },
  },
};
