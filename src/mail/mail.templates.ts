import { DateTime } from 'luxon';
import type { Language, Role } from '../kernel/actor.ts';
import { zone } from '../kernel/working-days.ts';

/** What a template gives; who gets it is said elsewhere. */
export interface Written {
  subject: string;
  text: string;
}

const roleNames: Record<Role, Record<Language, string>> = {
  'care-submitter': { nl: 'indiener van zorgvragen', de: 'Einreicher von Bedarfen', en: 'submitter of care needs' },
  'care-lead': {
    nl: 'leider van de zorgorganisatie',
    de: 'Leitung der Versorgungseinrichtung',
    en: 'lead of the care organisation',
  },
  'company-member': {
    nl: 'medewerker van het bedrijf',
    de: 'Mitarbeiter des Unternehmens',
    en: 'member of the company',
  },
  'company-lead': { nl: 'leider van het bedrijf', de: 'Leitung des Unternehmens', en: 'lead of the company' },
  manager: { nl: 'care/cure-manager', de: 'Care/Cure-Manager', en: 'care/cure manager' },
  assessor: { nl: 'beoordelaar', de: 'Gutachter', en: 'assessor' },
  'facility-host': {
    nl: 'gastheer van de testlocatie',
    de: 'Gastgeber des Teststandorts',
    en: 'host of the test site',
  },
  funder: { nl: 'financier', de: 'Fördergeber', en: 'funder' },
  admin: { nl: 'beheerder', de: 'Administrator', en: 'administrator' },
};

const greeting: Record<Language, string> = { nl: 'Goedendag,', de: 'Guten Tag,', en: 'Hello,' };
const closing: Record<Language, string> = {
  nl: 'CareCure\nDeze e-mail is automatisch verstuurd; antwoorden worden niet gelezen.',
  de: 'CareCure\nDiese E-Mail wurde automatisch versandt; Antworten werden nicht gelesen.',
  en: 'CareCure\nThis mail was sent automatically; replies aren’t read.',
};

const day = (at: Date, language: Language): string =>
  DateTime.fromJSDate(at, { zone }).setLocale(language).toLocaleString(DateTime.DATE_FULL);

/** A subject is one line, whatever its parts hold. */
const line = (value: string): string => value.replaceAll(/\s+/g, ' ').trim().slice(0, 200);

function written(language: Language, subject: string, paragraphs: readonly string[]): Written {
  return { subject: line(subject), text: `${[greeting[language], ...paragraphs, closing[language]].join('\n\n')}\n` };
}

export interface InvitationFacts {
  organisation: string;
  role: Role;
  expiresAt: Date;
  link: string;
}

export function invitationMail(language: Language, { organisation, role, expiresAt, link }: InvitationFacts): Written {
  const as = roleNames[role][language];
  const until = day(expiresAt, language);
  const words = {
    nl: {
      subject: `Uitnodiging voor CareCure: ${organisation}`,
      paragraphs: [
        `U bent uitgenodigd om bij CareCure mee te doen als ${as} voor ${organisation}. CareCure brengt zorgvragen en medtechbedrijven bij elkaar.`,
        `Neem de uitnodiging aan met deze link. Hij werkt één keer, tot en met ${until}:\n${link}`,
        'Verwachtte u dit niet? Dan hoeft u niets te doen.',
      ],
    },
    de: {
      subject: `Einladung zu CareCure: ${organisation}`,
      paragraphs: [
        `Sie sind eingeladen, bei CareCure als ${as} für ${organisation} mitzuwirken. CareCure bringt Bedarfe der Versorgung und Medizintechnik-Unternehmen zusammen.`,
        `Nehmen Sie die Einladung mit diesem Link an. Er funktioniert einmal, bis einschließlich ${until}:\n${link}`,
        'Haben Sie das nicht erwartet? Dann brauchen Sie nichts zu tun.',
      ],
    },
    en: {
      subject: `Invitation to CareCure: ${organisation}`,
      paragraphs: [
        `You are invited to take part in CareCure as ${as} for ${organisation}. CareCure brings care needs and MedTech companies together.`,
        `Accept the invitation by this link. It works once, until ${until}:\n${link}`,
        'You didn’t expect this? Then there is nothing you need to do.',
      ],
    },
  }[language];
  return written(language, words.subject, words.paragraphs);
}

export function passwordResetMail(language: Language, { link }: { link: string }): Written {
  const words = {
    nl: {
      subject: 'Nieuw wachtwoord voor CareCure',
      paragraphs: [
        `Er is een nieuw wachtwoord gevraagd voor uw account bij CareCure. Kies het met deze link. Hij werkt één keer, een uur lang:\n${link}`,
        'Vroeg u dit niet? Dan hoeft u niets te doen; uw wachtwoord blijft zoals het was.',
      ],
    },
    de: {
      subject: 'Neues Passwort für CareCure',
      paragraphs: [
        `Für Ihr Konto bei CareCure wurde ein neues Passwort angefragt. Wählen Sie es mit diesem Link. Er funktioniert einmal, eine Stunde lang:\n${link}`,
        'Kam die Anfrage nicht von Ihnen? Dann brauchen Sie nichts zu tun; Ihr Passwort bleibt, wie es war.',
      ],
    },
    en: {
      subject: 'New password for CareCure',
      paragraphs: [
        `A new password was asked for your account at CareCure. Choose it by this link. It works once, for one hour:\n${link}`,
        'You didn’t ask? Then there is nothing you need to do; your password stays as it was.',
      ],
    },
  }[language];
  return written(language, words.subject, words.paragraphs);
}

export interface ConfirmationFacts {
  organisation: string;
  title: string;
  reference: string;
  link: string;
}

export function contactConfirmationMail(language: Language, facts: ConfirmationFacts): Written {
  const { organisation, title, reference, link } = facts;
  const words = {
    nl: {
      subject: `${reference}: klopt deze zorgvraag?`,
      paragraphs: [
        `De care/cure-manager heeft namens ${organisation} een zorgvraag opgeschreven en noemt u als contactpersoon:\n“${title}” (${reference})`,
        `Klopt dat? Bevestig het met deze link; eerder wordt de vraag niet gepubliceerd:\n${link}`,
        'Kent u deze vraag niet? Laat de link dan ongebruikt.',
      ],
    },
    de: {
      subject: `${reference}: Stimmt dieser Bedarf?`,
      paragraphs: [
        `Der Care/Cure-Manager hat im Namen von ${organisation} einen Bedarf aufgeschrieben und nennt Sie als Kontakt:\n„${title}“ (${reference})`,
        `Stimmt das? Bestätigen Sie es mit diesem Link; vorher wird der Bedarf nicht veröffentlicht:\n${link}`,
        'Kennen Sie diesen Bedarf nicht? Dann lassen Sie den Link unbenutzt.',
      ],
    },
    en: {
      subject: `${reference}: is this need right?`,
      paragraphs: [
        `The care/cure manager wrote down a care need on behalf of ${organisation} and names you as its contact:\n“${title}” (${reference})`,
        `Is it right? Confirm it by this link; it isn’t published before:\n${link}`,
        'You don’t know of this need? Then leave the link unused.',
      ],
    },
  }[language];
  return written(language, words.subject, words.paragraphs);
}

export function refusalMail(
  language: Language,
  { organisation, reason }: { organisation: string; reason: string },
): Written {
  const words = {
    nl: {
      subject: `Uw aanvraag voor ${organisation}`,
      paragraphs: [
        `Uw aanvraag om met ${organisation} aan CareCure deel te nemen is niet toegelaten. De reden:\n${reason}`,
      ],
    },
    de: {
      subject: `Ihr Antrag für ${organisation}`,
      paragraphs: [
        `Ihr Antrag, mit ${organisation} an CareCure teilzunehmen, wurde nicht angenommen. Der Grund:\n${reason}`,
      ],
    },
    en: {
      subject: `Your application for ${organisation}`,
      paragraphs: [
        `Your application to take part in CareCure with ${organisation} was not admitted. The reason:\n${reason}`,
      ],
    },
  }[language];
  return written(language, words.subject, words.paragraphs);
}

/** A notice by mail: its title, what it says if that is more, and where to go. */
export function noticeMail(
  language: Language,
  { title, body, link }: { title: string; body: string; link: string },
): Written {
  const open = { nl: 'Bekijk het hier:', de: 'Hier ansehen:', en: 'See it here:' }[language];
  return written(language, title, [body, `${open}\n${link}`]);
}
