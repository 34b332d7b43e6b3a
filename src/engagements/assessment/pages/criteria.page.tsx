import type { z } from 'zod';
import { languages } from '../../../kernel/actor.ts';
import { Notice } from '../../../web/components/notice.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { Fields } from '../../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type Field, type FormSpec } from '../../../web/forms/form.ts';
import { Form } from '../../../web/forms/form.view.tsx';
import { languageNames } from '../../../web/i18n/language.ts';
import { page, type Shown } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import { criteriaAnswer } from '../assessment.presenter.ts';
import { defaultCriteria, type Criterion } from '../criteria.schema.ts';
import { assessmentWords } from './assessment.words.ts';

type Criteria = z.infer<typeof criteriaAnswer>;

/** What the responses to a need are judged by, and how much each counts. */
export const criteriaPage = page({
  id: 'criteria',
  path: '/needs/:id/criteria',
  access: ['manager'],
  show,
  send: async (visit) => {
    const id = visit.params['id'] ?? '';
    const { body: present } = await load(visit, id);
    const body = { criteria: criteriaBody(visit, present) };
    await visit.api.call('setCriteria', criteriaAnswer, { params: { id }, body, version: visit.version });
    return { to: `${paths.need(id)}/selection`, done: 'saved' };
  },
});

const load = async (visit: Visit, id: string) =>
  await visit.api.call('getCriteria', criteriaAnswer, { params: { id } });

async function show(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const words = visit.say(assessmentWords);
  const { criteria: w } = words;
  const id = visit.params['id'] ?? '';
  const { body: present, version } = await load(visit, id);
  return {
    title: w.title,
    place: 'board',
    main: (
      <>
        <PageHead title={w.title} now={w.text} />
        {present.status === 'locked' ? (
          <>
            <Notice>{w.locked}</Notice>
            <Table
              caption={w.title}
              quietCaption
              columns={[
                { label: words.criterion, head: true, cell: (one) => one.label[visit.language] },
                { label: w.ownWeight, numeric: true, cell: (one) => words.weight(one.weight) },
              ]}
              rows={present.criteria}
              keyOf={(one) => one.key}
            />
            <p>
              <a href={`${paths.need(id)}/selection`}>{words.toSelection}</a>
            </p>
          </>
        ) : (
          <Form
            visit={visit}
            form={criteriaForm(visit, present)}
            attempt={attempt}
            start={startOf(visit, present)}
            version={version}
            submit={w.save}
            cancel={{ to: `${paths.need(id)}/selection` }}
          />
        )}
      </>
    ),
  };
}

/** The criteria that are set, then the usual ones that aren't. */
function offered({ criteria }: Criteria): Criterion[] {
  return [...criteria, ...defaultCriteria.filter((usual) => !criteria.some((one) => one.key === usual.key))];
}

function criteriaForm(visit: Visit, present: Criteria): FormSpec {
  const { criteria: w } = visit.say(assessmentWords);
  const known = offered(present).map(({ label }, place): Field => ({
    name: `criteria.${place}.weight`,
    kind: 'number',
    label: w.weightOf(label[visit.language]),
    hint: w.weightHint,
    short: true,
    optional: true,
  }));
  const own: Field[] = [
    { name: 'own.key', kind: 'text', label: `${w.ownTitle}: ${w.key}`, hint: w.keyHint, short: true, optional: true },
    ...languages.map((one): Field => ({
      name: `own.label.${one}`,
      kind: 'text',
      label: w.inLanguage(languageNames[one]),
      max: 120,
      optional: true,
    })),
    { name: 'own.weight', kind: 'number', label: w.ownWeight, short: true, optional: true },
  ];
  return { fields: [...known, ...own] };
}

function startOf(visit: Visit, present: Criteria): Fields {
  const weights = offered(present).map(({ key }) => ({
    weight: present.criteria.find((one) => one.key === key)?.weight,
  }));
  return fieldsFrom(criteriaForm(visit, present), { criteria: weights });
}

/** The criteria with a weight; one's own stands last. */
function criteriaBody(visit: Visit, present: Criteria): unknown[] {
  const body = bodyOf(criteriaForm(visit, present), visit.fields) as {
    criteria?: Record<string, { weight?: unknown }>;
    own?: Record<string, unknown>;
  };
  const known = offered(present).flatMap(({ key, label }, place) => {
    const weight = body.criteria?.[String(place)]?.weight;
    return weight === undefined ? [] : [{ key, label, weight }];
  });
  return body.own ? [...known, body.own] : known;
}
