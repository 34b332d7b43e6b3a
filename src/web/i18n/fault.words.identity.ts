import { sentences } from './fault.sentence.ts';

/** Faults around accounts, organisations and the profiles of companies. */
export const identityFaults = sentences(
  {
    'lead-only': (v) => `Only the company lead changes “${v.term('field')}”. Ask them to do it.`,
    'account-name-missing': 'A new account needs a name. Write yours.',
    'already-invited': 'This person has an open invitation already. Take it back before you send another.',
    'already-member': 'This person has this role already. Nothing more is needed.',
    'email-taken': 'There is an account with this address already. Use another address, or sign in with it.',
    'invitation-expired': 'This invitation has expired. Ask for a new one.',
    'last-lead': (v) => `Nobody else has the role “${v.term('role')}”. Give it to somebody else first.`,
    'leads-alone': (v) => `Nobody else leads “${v.text('name')}”. Let somebody else lead it first.`,
    'new-password-length': 'This password doesn’t fit. Choose one of 12 to 200 characters.',
    'office-only': (v) => `Only the programme’s office changes “${v.term('field')}”. Ask the office to do it.`,
    'programme-stays': 'The programme itself can’t be suspended. Choose another organisation.',
    'role-not-of-this-kind': (v) =>
      `An organisation of this kind doesn’t have the role “${v.term('role')}”. Choose another role.`,
    'too-many-keys': (v) => `You can have at most ${v.count('mostKeys', 'one key', '# keys')}. Remove one first.`,
    'unknown-organisation': 'No such organisation takes part. Choose one from the list.',
    'wrong-password': 'This isn’t your password. Type it again.',
  },
  {
    'lead-only': (v) => `Alleen de bedrijfsleiding wijzigt “${v.term('field')}”. Vraag het haar.`,
    'account-name-missing': 'Een nieuw account heeft een naam nodig. Vul je naam in.',
    'already-invited': 'Deze persoon heeft al een open uitnodiging. Trek die in voordat je een nieuwe stuurt.',
    'already-member': 'Deze persoon heeft deze rol al. Je hoeft niets te doen.',
    'email-taken': 'Er is al een account met dit adres. Gebruik een ander adres of log ermee in.',
    'invitation-expired': 'Deze uitnodiging is verlopen. Vraag om een nieuwe.',
    'last-lead': (v) => `Niemand anders heeft de rol “${v.term('role')}”. Geef die eerst aan iemand anders.`,
    'leads-alone': (v) => `Niemand anders leidt “${v.text('name')}”. Laat eerst iemand anders de leiding overnemen.`,
    'new-password-length': 'Dit wachtwoord past niet. Kies er een van 12 tot 200 tekens.',
    'office-only': (v) => `Alleen het programmabureau wijzigt “${v.term('field')}”. Vraag het bureau erom.`,
    'programme-stays': 'Het programma zelf kun je niet schorsen. Kies een andere organisatie.',
    'role-not-of-this-kind': (v) =>
      `Een organisatie van deze soort kent de rol “${v.term('role')}” niet. Kies een andere rol.`,
    'too-many-keys': (v) =>
      `Je kunt hoogstens ${v.count('mostKeys', 'één sleutel', '# sleutels')} hebben. Verwijder er eerst een.`,
    'unknown-organisation': 'Zo’n organisatie doet niet mee. Kies er een uit de lijst.',
    'wrong-password': 'Dit is niet je wachtwoord. Typ het nog eens.',
  },
  {
    'lead-only': (v) => `Nur die Leitung des Unternehmens ändert „${v.term('field')}“. Bitten Sie sie darum.`,
    'account-name-missing': 'Ein neues Konto braucht einen Namen. Geben Sie Ihren Namen ein.',
    'already-invited':
      'Diese Person hat schon eine offene Einladung. Ziehen Sie sie zurück, bevor Sie eine neue senden.',
    'already-member': 'Diese Person hat diese Rolle schon. Sie brauchen nichts zu tun.',
    'email-taken':
      'Es gibt schon ein Konto mit dieser Adresse. Nehmen Sie eine andere Adresse oder melden Sie sich damit an.',
    'invitation-expired': 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
    'last-lead': (v) =>
      `Niemand sonst hat die Rolle „${v.term('role')}“. Geben Sie sie zuerst an jemand anderen weiter.`,
    'leads-alone': (v) =>
      `Niemand sonst leitet „${v.text('name')}“. Übergeben Sie die Leitung zuerst an jemand anderen.`,
    'new-password-length': 'Dieses Passwort passt nicht. Wählen Sie eines mit 12 bis 200 Zeichen.',
    'office-only': (v) => `Nur das Programmbüro ändert „${v.term('field')}“. Bitten Sie das Büro darum.`,
    'programme-stays': 'Das Programm selbst kann nicht gesperrt werden. Wählen Sie eine andere Organisation.',
    'role-not-of-this-kind': (v) =>
      `In einer Organisation dieser Art gibt es die Rolle „${v.term('role')}“ nicht. Wählen Sie eine andere Rolle.`,
    'too-many-keys': (v) =>
      `Sie können höchstens ${v.count('mostKeys', 'einen Schlüssel', '# Schlüssel')} haben. Entfernen Sie zuerst einen.`,
    'unknown-organisation': 'Eine solche Organisation nimmt nicht teil. Wählen Sie eine aus der Liste.',
    'wrong-password': 'Das ist nicht Ihr Passwort. Geben Sie es noch einmal ein.',
  },
);
