import { words } from '../i18n/language.ts';

export const conflictWords = words(
  {
    title: 'Somebody else changed this meanwhile',
    text: 'Both versions stand below, wherever they differ. Choose one for each; nothing is lost until you save.',
    same: 'Both versions say the same. You can save yours.',
    mine: 'Yours',
    theirs: 'As it stands now',
    empty: '(empty)',
    save: 'Save what I chose',
  },
  {
    title: 'Iemand anders heeft dit intussen gewijzigd',
    text: 'Hieronder staan beide versies, waar ze verschillen. Kies er telkens één; er gaat niets verloren tot je opslaat.',
    same: 'Beide versies zeggen hetzelfde. Je kunt de jouwe opslaan.',
    mine: 'Van jou',
    theirs: 'Zoals het nu is',
    empty: '(leeg)',
    save: 'Mijn keuze opslaan',
  },
  {
    title: 'Jemand anderes hat dies inzwischen geändert',
    text: 'Unten stehen beide Fassungen, wo sie sich unterscheiden. Wählen Sie jeweils eine; bis Sie speichern, geht nichts verloren.',
    same: 'Beide Fassungen sagen dasselbe. Sie können Ihre speichern.',
    mine: 'Ihre Fassung',
    theirs: 'Wie es jetzt ist',
    empty: '(leer)',
    save: 'Meine Wahl speichern',
  },
);
