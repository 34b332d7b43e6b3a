import { words } from './language.ts';

export const frontWords = words(
  {
    title: 'What goes wrong in care meets who can mend it',
    lead: 'Hospitals and care institutions in the Dutch–German border region say in plain words what goes wrong. CareCure finds the companies whose products may help, on either side of the border, and follows the best answer to a proof of concept.',
    demo: 'Look around: sign in as one of the cast',
    apply: 'Ask for admission of your organisation',
    how: 'How it goes',
    steps: [
      {
        title: 'Say what goes wrong',
        text: 'A nurse, a doctor or a therapist describes the problem in their own language, in five short steps. The care/cure manager checks it and opens it.',
      },
      {
        title: 'Hear from those who fit',
        text: 'Companies whose profile fits are invited, with the reasons word by word. They answer, ask, or decline; assessors compare the answers.',
      },
      {
        title: 'Try it, and decide',
        text: 'A proof of concept measures what was agreed beforehand. Whoever was named decides: adopt, go another round, or stop and let others learn from it.',
      },
    ],
    forWhom: 'For whom',
    groups: [
      {
        title: 'Hospitals and institutions',
        text: 'Describe a need once and see at every moment who must act, and by when.',
      },
      { title: 'Companies', text: 'Say what you can do. You are invited where it fits, and you are told why.' },
      { title: 'Care/cure managers', text: 'See every need, every deadline and every proof of concept on one board.' },
    ],
    challenges: 'The open challenges are shown to admitted organisations once they have signed in.',
  },
  {
    title: 'Wat in de zorg misgaat, vindt wie het kan verhelpen',
    lead: 'Ziekenhuizen en zorginstellingen in de Nederlands-Duitse grensregio zeggen in gewone woorden wat er misgaat. CareCure vindt de bedrijven die met hun producten kunnen helpen, aan beide kanten van de grens, en volgt het beste antwoord tot een proof of concept.',
    demo: 'Kijk rond: log in als een van de rollen',
    apply: 'Vraag toelating aan voor je organisatie',
    how: 'Hoe het gaat',
    steps: [
      {
        title: 'Zeg wat er misgaat',
        text: 'Een verpleegkundige, arts of therapeut beschrijft het probleem in de eigen taal, in vijf korte stappen. De care- en curemanager kijkt het na en zet het open.',
      },
      {
        title: 'Hoor van wie past',
        text: 'Bedrijven waarvan het profiel past worden uitgenodigd, met de redenen woord voor woord. Ze antwoorden, vragen of zien ervan af; beoordelaars vergelijken de voorstellen.',
      },
      {
        title: 'Probeer het en beslis',
        text: 'Een proof of concept meet wat vooraf is afgesproken. Wie daarvoor is aangewezen beslist: invoeren, nog een ronde, of stoppen en anderen ervan laten leren.',
      },
    ],
    forWhom: 'Voor wie',
    groups: [
      {
        title: 'Ziekenhuizen en instellingen',
        text: 'Beschrijf een zorgvraag één keer en zie steeds wie aan zet is, en tot wanneer.',
      },
      { title: 'Bedrijven', text: 'Zeg wat jullie kunnen. Je wordt uitgenodigd waar het past, en je hoort waarom.' },
      { title: 'Care- en curemanagers', text: 'Zie elke zorgvraag, elke termijn en elk proof of concept op één bord.' },
    ],
    challenges: 'De open uitdagingen zijn te zien voor toegelaten organisaties die zijn ingelogd.',
  },
  {
    title: 'Was in der Versorgung misslingt, findet, wer es beheben kann',
    lead: 'Krankenhäuser und Einrichtungen in der deutsch-niederländischen Grenzregion sagen in einfachen Worten, was misslingt. CareCure findet die Unternehmen, deren Produkte helfen können, auf beiden Seiten der Grenze, und begleitet die beste Antwort bis zum Proof of Concept.',
    demo: 'Sehen Sie sich um: als eine der Rollen anmelden',
    apply: 'Zulassung Ihrer Organisation beantragen',
    how: 'Wie es geht',
    steps: [
      {
        title: 'Sagen, was misslingt',
        text: 'Pflege, Medizin oder Therapie beschreibt das Problem in der eigenen Sprache, in fünf kurzen Schritten. Das Care- und Cure-Management prüft es und öffnet es.',
      },
      {
        title: 'Von denen hören, die passen',
        text: 'Unternehmen mit passendem Profil werden eingeladen, mit den Gründen Wort für Wort. Sie antworten, fragen oder sagen ab; Gutachtende vergleichen die Vorschläge.',
      },
      {
        title: 'Erproben und entscheiden',
        text: 'Ein Proof of Concept misst, was vorher vereinbart wurde. Wer dafür benannt ist, entscheidet: einführen, noch eine Runde, oder beenden und andere daraus lernen lassen.',
      },
    ],
    forWhom: 'Für wen',
    groups: [
      {
        title: 'Krankenhäuser und Einrichtungen',
        text: 'Beschreiben Sie einen Bedarf einmal und sehen Sie jederzeit, wer am Zug ist und bis wann.',
      },
      {
        title: 'Unternehmen',
        text: 'Sagen Sie, was Sie können. Sie werden eingeladen, wo es passt, und erfahren, warum.',
      },
      {
        title: 'Care- und Cure-Management',
        text: 'Jeder Bedarf, jede Frist und jeder Proof of Concept auf einer Übersicht.',
      },
    ],
    challenges: 'Die offenen Challenges sehen zugelassene Organisationen nach der Anmeldung.',
  },
);
