import { listOf } from '../../kernel/page.ts';
import { DomainError, missing } from '../../kernel/errors.ts';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import type { FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { optionsOf } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { importers, mayImport } from '../import.policy.ts';
import { importAnswer } from '../import.presenter.ts';
import { importKinds } from '../import.schema.ts';
import { importWords } from './import.words.ts';

const importList = listOf(importAnswer, 'ImportList');

const kindsOf = (visit: Visit) => importKinds.filter((kind) => visit.actor !== null && mayImport(visit.actor, kind));

function formOf(visit: Visit): FormSpec {
  const w = visit.say(importWords);
  return {
    fields: [
      { name: 'kind', kind: 'radios', label: w.kind, options: optionsOf(w.kinds, kindsOf(visit)) },
      { name: 'file', kind: 'file', label: w.file, hint: w.fileHint },
    ],
  };
}

/** Where sheets come in, and what became of earlier ones. */
export const importsPage = page({
  id: 'imports',
  path: '/imports',
  access: importers,
  files: true,
  show: async (visit, attempt) => {
    const w = visit.say(importWords);
    const { items } = (await visit.api.call('listImports', importList)).body;
    return {
      title: w.title,
      place: 'settings',
      live: ['imports'],
      main: (
        <>
          <PageHead title={w.title} now={w.intro} />
          <Form visit={visit} form={formOf(visit)} attempt={attempt} submit={w.preview} files />
          <ul>
            {kindsOf(visit).map((kind) => (
              <li key={kind}>
                <a href={`/api/v1/import-templates/${kind}`}>{w.template(w.kinds[kind])}</a>
              </li>
            ))}
          </ul>
          <h2>{w.earlier}</h2>
          {items.length === 0 ? (
            <Empty>{w.none}</Empty>
          ) : (
            <ul class="rows">
              {items.map((one) => (
                <li class="cols" key={one.id}>
                  <div>
                    <a class="rows-title" href={paths.import(one.id)}>
                      {one.fileName}
                    </a>
                    <p class="muted">
                      {w.kinds[one.kind]} · {visit.format.moment(one.createdAt)}
                    </p>
                  </div>
                  <StatusTag>{w.statuses[one.status]}</StatusTag>
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    };
  },
  send: async (visit) => {
    const [file] = visit.files;
    const kind = visit.fields.text('kind');
    const faults = [...(kind === '' ? [missing('kind')] : []), ...(file ? [] : [missing('file')])];
    if (!file || faults.length > 0) throw new DomainError('bad-request', 'The form has faults.', { issues: faults });
    const sent = { query: { kind, name: file.name.slice(0, 160) }, upload: file.bytes };
    const made = await visit.api.call('previewImport', importAnswer, {
      ...sent,
      ...(visit.key ? { key: visit.key } : {}),
    });
    return { to: paths.import(made.body.id) };
  },
});
