import { words } from '../../web/i18n/language.ts';

export const organisationActionWords = words(
  {
    admit: 'Admit to the programme',
    admitText: 'It takes part from now on, and whoever asked is invited by mail.',
    refuse: 'Refuse',
    refuseText: 'Whoever asked is told your reason by mail. A refusal can be thought over later.',
    suspend: 'Suspend',
    suspendText: 'Nobody of it can act here any more until it is reinstated; its people are told your reason.',
    reinstate: 'Reinstate',
    reinstateText: 'It takes part again from now on.',
    reason: 'Reason',
    reasonHint: 'Those concerned will read it.',
  },
  {
    admit: 'Toelaten tot het programma',
    admitText: 'Ze doet vanaf nu mee, en wie toelating vroeg krijgt een uitnodiging per mail.',
    refuse: 'Afwijzen',
    refuseText: 'Wie toelating vroeg hoort je reden per mail. Een afwijzing kan later worden herzien.',
    suspend: 'Schorsen',
    suspendText:
      'Niemand van deze organisatie kan hier nog iets doen tot ze weer is toegelaten; haar mensen horen je reden.',
    reinstate: 'Weer toelaten',
    reinstateText: 'Ze doet vanaf nu weer mee.',
    reason: 'Reden',
    reasonHint: 'De betrokkenen lezen haar.',
  },
  {
    admit: 'Zum Programm zulassen',
    admitText: 'Sie nimmt ab jetzt teil, und wer den Antrag stellte, wird per Mail eingeladen.',
    refuse: 'Ablehnen',
    refuseText: 'Wer den Antrag stellte, erfährt Ihren Grund per Mail. Eine Ablehnung kann später überdacht werden.',
    suspend: 'Sperren',
    suspendText:
      'Niemand aus dieser Organisation kann hier noch handeln, bis sie wieder zugelassen ist; ihre Personen erfahren Ihren Grund.',
    reinstate: 'Wieder zulassen',
    reinstateText: 'Sie nimmt ab jetzt wieder teil.',
    reason: 'Grund',
    reasonHint: 'Die Beteiligten lesen ihn.',
  },
);
