import { words } from './language.ts';

export const actionPageWords = words(
  {
    notPossibleTitle: 'Not possible now',
    notPossible: 'This was possible before; meanwhile the record has moved on, or it is not yours to do.',
    further: 'Further actions',
  },
  {
    notPossibleTitle: 'Nu niet mogelijk',
    notPossible: 'Dit kon eerder; intussen is er iets veranderd, of het is niet aan jou.',
    further: 'Meer acties',
  },
  {
    notPossibleTitle: 'Jetzt nicht möglich',
    notPossible: 'Das war vorher möglich; inzwischen hat sich etwas geändert, oder es steht Ihnen nicht zu.',
    further: 'Weitere Aktionen',
  },
);
