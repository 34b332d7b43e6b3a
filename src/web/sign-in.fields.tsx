import { FieldView } from './forms/field.view.tsx';
import type { Field } from './forms/form.ts';
import { words } from './i18n/language.ts';
import type { Attempt, Visit } from './visit.ts';

const signInWords = words(
  { email: 'E-mail address', password: 'Password' },
  { email: 'E-mailadres', password: 'Wachtwoord' },
  { email: 'E-Mail-Adresse', password: 'Passwort' },
);

/** Address and password, as on the sign-in page and where a session ended in the middle of work. */
export function signInFields(visit: Visit): Field[] {
  const w = visit.say(signInWords);
  return [
    { name: 'email', kind: 'email', label: w.email, autocomplete: 'username' },
    { name: 'password', kind: 'password', label: w.password, autocomplete: 'current-password' },
  ];
}

export function SignInFields({ visit, attempt }: { visit: Visit; attempt?: Attempt | undefined }) {
  return (
    <>
      {signInFields(visit).map((field) => (
        <FieldView
          field={field}
          fields={attempt?.fields ?? visit.fields}
          issues={attempt?.issues ?? []}
          language={visit.language}
          key={field.name}
        />
      ))}
    </>
  );
}
