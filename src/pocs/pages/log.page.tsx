import type { z } from 'zod';
import { attachmentAnswer } from '../../needs/attachment.schema.ts';
import { allowedNames } from '../../needs/attachment.types.ts';
import { Empty } from '../../web/components/empty.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { optionsOf } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { logList } from '../logbook.endpoints.ts';
import { entryKinds, logLineAnswer } from '../logbook.schema.ts';
import { takingPart } from '../poc.access.ts';
import { logWords } from './log.words.ts';
import { openPoc, pocShown } from './poc.head.tsx';
import { organisationsOf } from './charter.view.tsx';
import { pocTerms } from './poc.terms.ts';

type Line = z.infer<typeof logLineAnswer>;

/** The log, newest first, and the form that adds to it. */
export const logPage = page({
  id: 'poc-log',
  path: '/pocs/:id/log',
  access: takingPart,
  files: true,
  show: async (visit, attempt) => {
    const w = visit.say(logWords);
    const opened = await openPoc(visit);
    const { cursor } = visit.query;
    const sent = { params: { id: opened.poc.id }, query: { limit: '50', ...(cursor ? { cursor } : {}) } };
    const { items, next } = (await visit.api.call('listLog', logList, sent)).body;
    const names = new Map(organisationsOf(visit, opened.poc).map(({ value, label }) => [value, label]));
    return pocShown(
      visit,
      opened,
      'log',
      <div class="stack">
        <h2>{w.title}</h2>
        <details class="card" open={attempt !== undefined}>
          <summary>{w.add}</summary>
          <Form
            visit={visit}
            form={formOf(visit)}
            attempt={attempt}
            start={new Fields().with({ kind: 'note' })}
            submit={w.add}
            files
          >
            <div class="field">
              <label for="log-file">{w.file}</label>
              <input type="file" id="log-file" name="files" accept={allowedNames.map((name) => `.${name}`).join(',')} />
            </div>
          </Form>
        </details>
        {items.length === 0 ? (
          <Empty>{w.none}</Empty>
        ) : (
          <ol class="events">
            {items.map((line) => (
              <LogLine
                visit={visit}
                pocId={opened.poc.id}
                line={line}
                by={names.get(line.by.organisationId)}
                key={line.id}
              />
            ))}
          </ol>
        )}
        {next !== null && (
          <p>
            <a
              class="button secondary"
              href={`${paths.pocPart(opened.poc.id, 'log')}?${new URLSearchParams({ cursor: next }).toString()}`}
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
    const sent = { params, body: bodyOf(formOf(visit), visit.fields), ...(visit.key ? { key: visit.key } : {}) };
    const entry = (await visit.api.call('addLogEntry', logLineAnswer, sent)).body;
    for (const { name, bytes } of visit.files.filter((file) => file.bytes.length > 0)) {
      const file = { params: { ...params, entryId: entry.id }, query: { name }, upload: bytes };
      await visit.api.call('addLogFile', attachmentAnswer, file);
    }
    return { to: paths.pocPart(params.id, 'log'), done: 'saved' };
  },
});

function formOf(visit: Visit): FormSpec {
  const w = visit.say(logWords);
  const { entry } = visit.say(pocTerms);
  return {
    fields: [
      { name: 'kind', kind: 'radios', label: w.kind, options: optionsOf(entry, entryKinds) },
      { name: 'text', kind: 'area', label: w.text, hint: w.textHint, max: 8000 },
      { name: 'happenedAt', kind: 'moment', label: w.when, hint: w.whenHint, optional: true, short: true },
    ],
  };
}

interface LogLineProps {
  visit: Visit;
  pocId: string;
  line: Line;
  by: string | undefined;
}

function LogLine({ visit, pocId, line, by }: LogLineProps) {
  const w = visit.say(logWords);
  const terms = visit.say(pocTerms);
  const apart = Math.abs(line.happenedAt.getTime() - line.createdAt.getTime()) > 60_000;
  const author = line.by.userId === visit.actor?.userId ? w.you : by;
  return (
    <li>
      <time dateTime={line.createdAt.toISOString()}>{visit.format.moment(line.createdAt)}</time>
      <div>
        <p class="row">
          <StatusTag tone={line.kind === 'incident' ? 'red' : 'plain'}>{terms.entry[line.kind]}</StatusTag>
          {line.serious && <StatusTag tone="red">{w.serious}</StatusTag>}
          <span class="muted">
            {[author, ...(apart ? [w.happened(visit.format.moment(line.happenedAt))] : [])].filter(Boolean).join(' · ')}
          </span>
        </p>
        <p class="pre">{line.text}</p>
        {line.answer && (
          <p>
            {w.answer(terms.change[line.answer.result])} <span class="pre">{line.answer.reason}</span>
          </p>
        )}
        {line.files.length > 0 && (
          <ul>
            {line.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/v1/pocs/${pocId}/log/${line.id}/files/${file.id}`} download>
                  {file.name} ({visit.format.bytes(file.bytes)})
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
