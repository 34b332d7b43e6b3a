import { languages } from '../../../kernel/actor.ts';
import { PageHead } from '../../../web/components/page.head.tsx';
import { bodyOf, type FormSpec } from '../../../web/forms/form.ts';
import { Form } from '../../../web/forms/form.view.tsx';
import { Fields } from '../../../web/forms/fields.ts';
import { languageNames } from '../../../web/i18n/language.ts';
import { optionsOf, vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import { page } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import { needAnswer } from '../../need.presenter.ts';
import { careOrganisations } from './board.filters.ts';
import { triageWords } from './triage.words.ts';

/** The manager writes a need that was told in conversation, for the organisation it belongs to. */
export const onBehalfPage = page({
  id: 'need-on-behalf',
  path: '/board/new',
  access: ['manager'],
  show: async (visit, attempt) => {
    const { onBehalf: w } = visit.say(triageWords);
    return {
      title: w.title,
      place: 'board',
      main: (
        <>
          <PageHead title={w.title} now={w.text} />
          <Form
            visit={visit}
            form={await form(visit)}
            attempt={attempt}
            start={new Fields().with({ language: visit.language })}
            submit={w.create}
            cancel={{ to: paths.board() }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const body = bodyOf(await form(visit), visit.fields);
    const { body: need } = await visit.api.call('createNeed', needAnswer, {
      body,
      ...(visit.key ? { key: visit.key } : {}),
    });
    return { to: paths.need(need.id), done: 'saved' };
  },
});

async function form(visit: Visit): Promise<FormSpec> {
  const { onBehalf: w, facts } = visit.say(triageWords);
  const owners = await careOrganisations(visit);
  return {
    fields: [
      {
        name: 'organisationId',
        kind: 'select',
        label: w.organisation,
        options: owners.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'language',
        kind: 'select',
        label: w.language,
        options: languages.map((value) => ({ value, label: languageNames[value] })),
      },
      { name: 'title', kind: 'text', label: w.name, hint: w.nameHint, max: 160 },
      { name: 'problem', kind: 'area', label: facts.problem, max: 8000, optional: true },
      { name: 'desiredOutcome', kind: 'area', label: facts.desiredOutcome, max: 4000, optional: true, rows: 3 },
      {
        name: 'careSetting',
        kind: 'select',
        label: facts.careSetting,
        options: optionsOf(visit.say(vocabulary).careSetting),
        optional: true,
      },
      { name: 'contact.name', kind: 'text', label: w.contactName },
      { name: 'contact.email', kind: 'email', label: w.contactEmail },
    ],
  };
}
