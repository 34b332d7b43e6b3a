import type { ManagerWords } from './manager.words.en.ts';

export const de: ManagerWords = {
  actions: {
    'start-triage': {
      title: 'Erstprüfung beginnen',
      text: 'Sie bearbeiten diesen Bedarf dann; die Station sieht, dass er geprüft wird.',
    },
    publish: {
      title: 'Für Unternehmen veröffentlichen',
      text: 'Die Unternehmen werden neu gereiht, und wer die Schwelle erreicht, wird eingeladen.',
    },
    'fast-track': {
      title: 'Im Eilverfahren veröffentlichen',
      text: 'Für das, was nicht warten kann: ohne Bewertungsbogen, jede Frist halbiert, und Unternehmen antworten binnen drei Arbeitstagen, wenn Sie nichts anderes sagen.',
    },
    'request-changes': {
      title: 'Die Station um Änderungen bitten',
      text: 'Der Bedarf geht mit Ihrer Nachricht an die Station zurück. Sie hat zehn Arbeitstage.',
    },
    'close-responses': {
      title: 'Vorschläge jetzt schließen',
      text: 'Unternehmen können nicht mehr antworten. Sie, das Krankenhaus und die Begutachtung lesen die Vorschläge von nun an.',
    },
    'propose-selection': {
      title: 'Eine Auswahl vorschlagen',
      text: 'Das Krankenhaus liest Ihre Auswahl und stimmt zu oder widerspricht. Jeder Vorschlag braucht seinen Grund; das Unternehmen liest ihn.',
    },
    select: {
      title: 'Die Auswahl abschließen',
      text: 'Das Krankenhaus hat zugestimmt. Das ausgewählte Unternehmen beginnt einen Proof of Concept; jedes Unternehmen erhält seine begründete Antwort.',
    },
    resume: { title: 'Fortsetzen', text: 'Jede Frist verschiebt sich um die Zeit, die der Bedarf ruhte.' },
    'extend-deadline': { title: 'Frist verlängern', text: 'Jedes eingeladene Unternehmen erfährt die neue Frist.' },
    addendum: {
      title: 'Nachtrag hinzufügen',
      text: 'Er steht mit Datum unter dem Bedarf; eingeladene Unternehmen erfahren davon.',
    },
    translate: {
      title: 'Übersetzung hinzufügen',
      text: 'Titel und Zusammenfassung für Leser einer anderen Sprache; das Original bleibt daneben stehen.',
    },
    assign: {
      title: 'An eine Kollegin oder einen Kollegen übergeben',
      text: 'Die Person erfährt es und findet den Bedarf bei ihren Aufgaben.',
    },
    hold: {
      title: 'Ruhen lassen',
      text: 'Jede Frist ruht, und Unternehmen erfahren den Grund. Sie werden erinnert, wenn die Zeit um ist.',
    },
    'exempt-clock': {
      title: 'Eine Frist entschuldigen',
      text: 'Bis zu dem Tag, den Sie nennen, gilt sie nicht als überfällig; der Grund steht im Verlauf.',
    },
    republish: {
      title: 'Erneut öffnen',
      text: 'Vorschläge bleiben und dürfen überarbeitet werden. Was Sie geändert haben, wird dem Bedarf angefügt.',
    },
    'none-suitable': {
      title: 'Kein Unternehmen passt',
      text: 'Der Bedarf wird abgeschlossen. Jedes Unternehmen mit einem Vorschlag erhält eine begründete Antwort.',
    },
    reselect: {
      title: 'Zurück zur Auswahl',
      text: 'Der Proof of Concept geht nicht weiter; aus den Vorschlägen darf neu gewählt werden.',
    },
    merge: {
      title: 'Mit einem anderen Bedarf zusammenlegen',
      text: 'Dieser Bedarf wird abgeschlossen; sein Krankenhaus zeichnet den bleibenden mit.',
    },
    'confirm-no-patient-data': {
      title: 'Bestätigen, dass dies keine Patientendaten sind',
      text: 'Nur was Sie ankreuzen, wird freigegeben. Was auf einen Menschen hinweist, muss entfernt werden.',
    },
    reject: {
      title: 'Nicht aufnehmen',
      text: 'Der Bedarf wird abgeschlossen. Die Station liest Ihren Grund und Ihren Rat.',
    },
    reopen: {
      title: 'Wieder öffnen',
      text: 'Eine neue Runde beginnt mit der Erstprüfung; was war, bleibt im Verlauf.',
    },
  },
  rubric: {
    impact: 'Wirkung für Patienten und Team',
    reach: 'Reichweite: wie viele, wie oft',
    feasibility: 'Machbar für Unternehmen der Region',
    regionalFit: 'Passt zu den Zielen der Region',
    scale: '1 ist schwach, 5 ist stark',
    note: 'Notiz für uns selbst',
  },
  fields: {
    reason: 'Grund',
    reasonHint: 'Die Beteiligten lesen ihn.',
    message: 'Was geändert oder ergänzt werden soll',
    messageHint: 'Die Station liest dies wörtlich. Nennen Sie die Stelle und was Sie wissen müssen.',
    advice: 'Rat',
    adviceHint: 'Wer stattdessen helfen könnte, oder wann es ein Bedarf wäre.',
    deadline: 'Unternehmen antworten bis',
    deadlineHint: 'Bis 17:00 Uhr an diesem Tag.',
    disclosure: 'Was eingeladene Unternehmen sofort lesen',
    threshold: 'Einladen ab',
    most: 'Höchstens so viele Einladungen',
    handler: 'Kollegin oder Kollege',
    until: 'Bis',
    clock: 'Frist',
    text: 'Text',
    changed: 'Was sich geändert hat',
    language: 'Sprache',
    title: 'Titel',
    summary: 'Zusammenfassung',
    into: 'Der Bedarf, der bleibt',
    intoHint: 'Bedarfe über dasselbe stehen zuerst; andere finden Sie nach Wort oder Nummer.',
    find: 'Einen anderen Bedarf suchen',
    similar: (percent) => `${percent} gemeinsam`,
    findings: 'Dies sind keine Patientendaten',
    original: 'Original',
    search: 'Suchen',
  },
};
