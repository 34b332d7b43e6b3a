import { z } from 'zod';
import { PageHead } from '../../web/components/page.head.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { admissionWords } from './admission.words.ts';
import { languageOptions } from './language.options.ts';
import { countryOptions, kindOptions, regionOptions } from './organisation.fields.ts';

/** An organisation asks to take part. */
export const admissionPage = page({
  id: 'admission',
  path: '/admission',
  access: 'public',
  show: async (visit, attempt) => {
    const w = visit.say(admissionWords);
    return await Promise.resolve({
      title: w.title,
      main: (
        <>
          <PageHead title={w.title}>
            <p class="text">{w.text}</p>
          </PageHead>
          <Form
            visit={visit}
            form={formOf(visit)}
            attempt={attempt}
            start={new Fields().with({ 'applicant.language': visit.language })}
            submit={w.send}
            cancel={{ to: paths.home() }}
          />
        </>
      ),
    });
  },
  send: async (visit) => {
    const w = visit.say(admissionWords);
    const body = { organisation: {}, applicant: {}, ...bodyOf(formOf(visit), visit.fields) };
    await visit.api.call('applyForAdmission', z.unknown(), { body, ...(visit.key ? { key: visit.key } : {}) });
    return {
      title: w.sentTitle,
      main: (
        <>
          <PageHead title={w.sentTitle} />
          <p>{w.sent(visit.fields.text('organisation.name'))}</p>
        </>
      ),
    };
  },
});

function formOf(visit: Visit): FormSpec {
  const w = visit.say(admissionWords);
  return {
    fields: [
      { name: 'organisation.name', kind: 'text', label: w.name, autocomplete: 'organization' },
      { name: 'organisation.kind', kind: 'radios', label: w.kind, options: kindOptions(visit) },
      { name: 'organisation.country', kind: 'select', label: w.country, options: countryOptions(visit) },
      { name: 'organisation.region', kind: 'select', label: w.region, options: regionOptions(visit) },
      { name: 'introduction', kind: 'area', label: w.introduction, optional: true, max: 2000 },
      { name: 'applicant.name', kind: 'text', label: w.applicant, autocomplete: 'name' },
      { name: 'applicant.email', kind: 'email', label: w.email, hint: w.emailHint, autocomplete: 'email' },
      { name: 'applicant.language', kind: 'radios', label: w.language, options: languageOptions },
    ],
  };
}
