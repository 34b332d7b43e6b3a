import type { z } from 'zod';
import { Empty } from '../../web/components/empty.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { Table } from '../../web/components/table.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type Field, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { page, type Led } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { notFound } from '../../kernel/errors.ts';
import { measurementList } from '../measurement.endpoints.ts';
import { measurementAnswer } from '../measurement.schema.ts';
import { takingPart } from '../poc.access.ts';
import { pocAnswer, type PocAnswer } from '../poc.presenter.ts';
import { Criteria, inUnit } from './criteria.view.tsx';
import { measurementWords } from './measurement.words.ts';
import { openPoc, pocShown } from './poc.head.tsx';

type Measurement = z.infer<typeof measurementAnswer>;

/** Each criterion as a chart, a form for the next measurement, and everything that was measured. */
export const measurementsPage = page({
  id: 'poc-measurements',
  path: '/pocs/:id/measurements',
  access: takingPart,
  show: async (visit, attempt) => {
    const w = visit.say(measurementWords);
    const opened = await openPoc(visit);
    const { poc } = opened;
    const { cursor } = visit.query;
    const sent = { params: { id: poc.id }, query: { limit: '50', ...(cursor ? { cursor } : {}) } };
    const { items, next } = (await visit.api.call('listMeasurements', measurementList, sent)).body;
    const running = poc.status === 'running';
    return pocShown(
      visit,
      opened,
      'measurements',
      <div class="stack">
        <Criteria visit={visit} criteria={poc.criteria ?? []} />
        {running ? (
          <details class="card" open={attempt !== undefined || items.length === 0}>
            <summary>{w.add}</summary>
            <Form visit={visit} form={formOf(visit, poc)} attempt={attempt} start={only(poc)} submit={w.add} />
          </details>
        ) : (
          items.length === 0 && <Empty>{w.later}</Empty>
        )}
        {items.length > 0 && <List visit={visit} poc={poc} items={items} running={running} />}
        {next !== null && (
          <p>
            <a
              class="button secondary"
              href={`${paths.pocPart(poc.id, 'measurements')}?${new URLSearchParams({ cursor: next }).toString()}`}
            >
              {w.more}
            </a>
          </p>
        )}
      </div>,
    );
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '' };
    const poc = (await visit.api.call('getPoc', pocAnswer, { params })).body;
    return await written(visit, bodyOf(formOf(visit, poc), visit.fields));
  },
});

async function written(visit: Visit, body: unknown): Promise<Led> {
  const params = { id: visit.params['id'] ?? '' };
  const sent = { params, body, ...(visit.key ? { key: visit.key } : {}) };
  await visit.api.call('addMeasurement', measurementAnswer, sent);
  return { to: paths.pocPart(params.id, 'measurements'), done: 'saved' };
}

/** The only criterion is chosen already. */
function only({ criteria = [] }: PocAnswer): Fields {
  const [first] = criteria;
  return criteria.length === 1 && first ? new Fields().with({ criterionId: first.id }) : new Fields();
}

const measured = (visit: Visit): Field[] => {
  const w = visit.say(measurementWords);
  return [
    { name: 'value', kind: 'number', label: w.value, hint: w.valueHint },
    { name: 'measuredAt', kind: 'date', label: w.measuredAt, short: true },
  ];
};

function formOf(visit: Visit, poc: PocAnswer): FormSpec {
  const w = visit.say(measurementWords);
  const options = (poc.criteria ?? []).map((one) => ({ value: one.id, label: `${one.name} (${one.unit})` }));
  return {
    fields: [
      { name: 'criterionId', kind: 'radios', label: w.criterion, options },
      ...measured(visit),
      { name: 'note', kind: 'area', rows: 2, label: w.note, optional: true, max: 4000 },
    ],
  };
}

interface ListProps {
  visit: Visit;
  poc: PocAnswer;
  items: readonly Measurement[];
  running: boolean;
}

function List({ visit, poc, items, running }: ListProps) {
  const w = visit.say(measurementWords);
  const names = new Map((poc.criteria ?? []).map((one) => [one.id, one.name]));
  const nameOf = (one: Measurement): string => names.get(one.criterionId) ?? one.criterionId;
  return (
    <Table
      caption={w.list}
      columns={[
        { label: w.criterion, head: true, cell: nameOf },
        { label: w.value, numeric: true, cell: (one) => inUnit(visit, one.value, one.unit) },
        { label: w.when, cell: (one) => visit.format.day(one.measuredAt) },
        {
          label: w.note,
          cell: (one) => (
            <>
              {one.supersededBy !== null && <StatusTag>{w.replaced}</StatusTag>}
              {one.supersedes !== null && <StatusTag>{w.correction}</StatusTag>} {one.reason} {one.note}
              {one.charterVersion !== poc.charterVersion && (
                <span class="muted"> {w.plan(one.charterVersion)}</span>
              )}{' '}
              {running && one.supersededBy === null && one.charterVersion === poc.charterVersion && (
                <a
                  href={`${paths.pocPart(poc.id, 'measurements')}/${one.id}`}
                  aria-label={w.correctOne(nameOf(one), inUnit(visit, one.value, one.unit))}
                >
                  {w.correct}
                </a>
              )}
            </>
          ),
        },
      ]}
      rows={items}
      keyOf={(one) => one.id}
    />
  );
}

async function find(visit: Visit): Promise<{ poc: PocAnswer; one: Measurement }> {
  const params = { id: visit.params['id'] ?? '' };
  const poc = (await visit.api.call('getPoc', pocAnswer, { params })).body;
  const query = { limit: '100' };
  const { items } = (await visit.api.call('listMeasurements', measurementList, { params, query })).body;
  const one = items.find(({ id }) => id === visit.params['measurementId']);
  if (!one) throw notFound('measurement');
  return { poc, one };
}

/** A measurement is corrected by another that replaces it. */
export const correctionPage = page({
  id: 'poc-correction',
  path: '/pocs/:id/measurements/:measurementId',
  access: takingPart,
  show: async (visit, attempt) => {
    const w = visit.say(measurementWords);
    const { poc, one } = await find(visit);
    const criterion = poc.criteria?.find(({ id }) => id === one.criterionId)?.name ?? one.criterionId;
    const text = w.correctText(criterion, inUnit(visit, one.value, one.unit), visit.format.day(one.measuredAt));
    return {
      title: w.correctTitle,
      place: 'pocs',
      main: (
        <>
          <PageHead reference={`${poc.reference} · ${poc.need.title}`} title={w.correctTitle}>
            <p>{text}</p>
          </PageHead>
          <Form
            visit={visit}
            form={correctionForm(visit)}
            attempt={attempt}
            submit={w.correct}
            cancel={{ to: paths.pocPart(poc.id, 'measurements') }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const { one } = await find(visit);
    const body = bodyOf(correctionForm(visit), visit.fields);
    return await written(visit, { ...body, criterionId: one.criterionId, supersedes: one.id });
  },
});

function correctionForm(visit: Visit): FormSpec {
  const w = visit.say(measurementWords);
  return { fields: [...measured(visit), { name: 'reason', kind: 'area', rows: 2, label: w.reason, max: 2000 }] };
}
