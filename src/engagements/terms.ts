import type { Language } from '../kernel/actor.ts';

/** The confidentiality terms that a company accepts before it reads a need in full. A changed text gets a new version. */
export const currentTerms: { version: string; text: Record<Language, string> } = {
  version: '2026-11',
  text: {
    nl: 'Je gebruikt wat je hier leest alleen om een voorstel voor deze zorgvraag te maken. Je deelt het binnen je bedrijf alleen met wie eraan meewerkt, en met partners pas als die deze voorwaarden ook aanvaarden. Persoonsgegevens van contactpersonen gebruik je alleen voor dit contact. Trek je je terug of eindigt de deelname, dan verwijder je wat je hebt ontvangen. Wat al openbaar was of wat je zelf al wist, valt hier niet onder. De voorwaarden gelden drie jaar vanaf vandaag.',
    de: 'Sie verwenden, was Sie hier lesen, nur um einen Vorschlag für diesen Versorgungsbedarf zu erstellen. Sie teilen es in Ihrem Unternehmen nur mit Beteiligten und mit Partnern erst, wenn auch diese die Bedingungen angenommen haben. Personenbezogene Daten von Ansprechpersonen verwenden Sie nur für diesen Kontakt. Ziehen Sie sich zurück oder endet die Beteiligung, löschen Sie das Erhaltene. Was öffentlich war oder Ihnen bereits bekannt, fällt nicht darunter. Die Bedingungen gelten drei Jahre ab heute.',
    en: 'You use what you read here only to prepare a response to this care need. Within your company you share it only with those who work on it, and with partners only once they have accepted these terms too. You use personal data of contacts for this contact only. If you withdraw, or your participation ends, you delete what you received. What was public, or known to you before, isn’t covered. The terms hold for three years from today.',
  },
};
