import { languages, roles } from '../../../src/kernel/actor.ts';
import * as templates from '../../../src/mail/mail.templates.ts';
import { messageIdOf } from '../../../src/mail/mailer.ts';

const link = 'https://carecure.example/invitations/token';
const expiresAt = new Date('2026-12-07T09:00:00Z');

const all = languages.flatMap(
  (language) =>
    [
      [
        language,
        'invitation',
        templates.invitationMail(language, { organisation: 'Huis', role: 'care-lead', expiresAt, link }),
      ],
      [language, 'password reset', templates.passwordResetMail(language, { link })],
      [
        language,
        'confirmation',
        templates.contactConfirmationMail(language, {
          organisation: 'Huis',
          title: 'Vallen',
          reference: 'N-2026-00001',
          link,
        }),
      ],
      [language, 'refusal', templates.refusalMail(language, { organisation: 'Huis', reason: 'Te ver weg.' })],
      [language, 'notice', templates.noticeMail(language, { title: 'Titel', body: 'Er is iets.', link })],
    ] as const,
);

const facts = {
  invitation: ['Huis', link],
  'password reset': [link],
  confirmation: ['Huis', 'Vallen', 'N-2026-00001', link],
  refusal: ['Huis', 'Te ver weg.'],
  notice: ['Er is iets.', link],
} as const;

const invitationIn = (language: 'nl' | 'de' | 'en') =>
  templates.invitationMail(language, { organisation: 'Huis', role: 'care-lead', expiresAt, link }).text;

describe('a mail', () => {
  it.each(all)(
    'in %s for %s is whole: one line of subject, a text that greets and ends, every fact in it',
    (_language, kind, { subject, text }) => {
      expect(subject).toMatch(/^\S.*\S$/);
      expect(text).toMatch(/^(Goedendag|Guten Tag|Hello),\n\n/);
      expect(text).toMatch(/CareCure\n.+\n$/);
      expect(text).not.toMatch(/undefined|null|\{|\[object/);
      for (const fact of facts[kind]) expect(text.split(fact)).toHaveLength(2);
    },
  );

  it('says in each language something else', () => {
    for (const place of [0, 1, 2, 3, 4]) {
      const texts = [0, 5, 10].map((offset) => all[place + offset]?.[2].text);
      expect(new Set(texts).size).toBe(3);
    }
  });

  it('writes the last day as its reader does', () => {
    expect(invitationIn('nl')).toContain('7 december 2026');
    expect(invitationIn('de')).toContain('7. Dezember 2026');
    expect(invitationIn('en')).toContain('December 7, 2026');
  });

  it('names every role', () => {
    for (const role of roles) {
      for (const language of languages) {
        const { text } = templates.invitationMail(language, { organisation: 'Huis', role, expiresAt, link });
        expect(text).not.toMatch(/care-|company-|facility-|undefined/);
      }
    }
  });

  it('lets no text add a header to it', () => {
    const { subject } = templates.noticeMail('en', { title: 'Hello\r\nBcc: everybody@example.org', body: '', link });
    expect(subject).toBe('Hello Bcc: everybody@example.org');
    expect(templates.noticeMail('en', { title: 'x'.repeat(900), body: '', link }).subject).toHaveLength(200);
  });
});

it('has a Message-ID from its event and recipient, in the sender’s domain', () => {
  expect(messageIdOf('abc', 'CareCure <no-reply@cluster.example>')).toBe('<abc@cluster.example>');
  expect(messageIdOf('abc', 'nobody')).toBe('<abc@localhost>');
});
