import { sentences } from './fault.sentence.ts';

/** Faults of sheets that are brought in. */
export const importFaults = sentences(
  {
    'sheet-empty': 'The sheet has no row below its headings. Fill one in, or choose another file.',
    'sheet-too-long': (v) => `A sheet has at most ${v.number('maximum')} rows. Bring it in in parts.`,
    'sheet-unreadable': 'This file can’t be read as a sheet. Choose a CSV or XLSX file.',
    'organisation-exists': (v) => `“${v.text('name')}” takes part already, or did. Leave the row out.`,
    'named-before': (v) => `Line ${v.number('line')} has the same name. Leave one of the two out.`,
    'owner-unknown': (v) => `No care organisation “${v.text('name')}” takes part. Write its name as it stands here.`,
    'nothing-to-import': 'No row can be taken as it is. Mend the sheet and choose it again.',
    'nothing-to-undo': 'Nothing that this sheet made is left to take back.',
    'moved-on': 'Something has happened with it since, so it stays.',
  },
  {
    'sheet-empty': 'Het blad heeft geen rij onder de koppen. Vul er een in, of kies een ander bestand.',
    'sheet-too-long': (v) => `Een blad heeft hoogstens ${v.number('maximum')} rijen. Lees het in delen in.`,
    'sheet-unreadable': 'Dit bestand is niet als blad te lezen. Kies een CSV- of XLSX-bestand.',
    'organisation-exists': (v) => `“${v.text('name')}” doet al mee, of deed mee. Laat de rij weg.`,
    'named-before': (v) => `Regel ${v.number('line')} heeft dezelfde naam. Laat een van de twee weg.`,
    'owner-unknown': (v) =>
      `Er doet geen zorginstelling “${v.text('name')}” mee. Schrijf de naam zoals die hier staat.`,
    'nothing-to-import': 'Geen enkele rij kan zo mee. Verbeter het blad en kies het opnieuw.',
    'nothing-to-undo': 'Er is niets meer van dit blad om terug te draaien.',
    'moved-on': 'Er is sindsdien iets mee gebeurd, dus het blijft.',
  },
  {
    'sheet-empty':
      'Die Tabelle hat keine Zeile unter den Überschriften. Füllen Sie eine aus, oder wählen Sie eine andere Datei.',
    'sheet-too-long': (v) => `Eine Tabelle hat höchstens ${v.number('maximum')} Zeilen. Lesen Sie sie in Teilen ein.`,
    'sheet-unreadable': 'Diese Datei lässt sich nicht als Tabelle lesen. Wählen Sie eine CSV- oder XLSX-Datei.',
    'organisation-exists': (v) =>
      `„${v.text('name')}“ nimmt schon teil oder hat teilgenommen. Lassen Sie die Zeile weg.`,
    'named-before': (v) => `Zeile ${v.number('line')} hat denselben Namen. Lassen Sie eine der beiden weg.`,
    'owner-unknown': (v) =>
      `Keine Einrichtung „${v.text('name')}“ nimmt teil. Schreiben Sie den Namen so, wie er hier steht.`,
    'nothing-to-import': 'Keine Zeile kann so übernommen werden. Verbessern Sie die Tabelle und wählen Sie sie erneut.',
    'nothing-to-undo': 'Von dieser Tabelle ist nichts mehr zurückzunehmen.',
    'moved-on': 'Seither ist etwas damit geschehen, darum bleibt es.',
  },
);
