import { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import { closingTimeOf } from '../../kernel/working-days.ts';
import { attachmentAnswer } from '../../needs/attachment.schema.ts';
import { allowedNames } from '../../needs/attachment.types.ts';
import { Facts, type Fact } from '../../web/components/facts.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { ErrorSummary } from '../../web/forms/error.summary.tsx';
import { freshKey } from '../../web/forms/form.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { checklistAnswer } from '../charter.presenter.ts';
import { takingPart } from '../poc.access.ts';
import { pocAnswer, type PocAnswer } from '../poc.presenter.ts';
import { stateTones, type Item } from './checklist.page.tsx';
import { checklistWords } from './checklist.words.ts';
import { pocActionNames } from './poc.action.names.ts';
import { pocTerms } from './poc.terms.ts';

/** Most bytes of one file, as the API takes them. */
const mostBytes = 25_000_000;

async function load(visit: Visit): Promise<{ poc: PocAnswer; item: Item }> {
  const params = { id: visit.params['id'] ?? '' };
  const poc = (await visit.api.call('getPoc', pocAnswer, { params })).body;
  const { items } = (await visit.api.call('getChecklist', checklistAnswer, { params })).body;
  const item = items.find((one) => one.code === visit.params['code']);
  if (!item) throw notFound('checklist item');
  return { poc, item };
}

const pathOf = (visit: Visit): string =>
  `${paths.pocPart(visit.params['id'] ?? '', 'checklist')}/${visit.params['code'] ?? ''}`;

/** One item of the checklist: what is on file, and what can be done with it. */
export const checklistItemPage = page({
  id: 'poc-checklist-item',
  path: '/pocs/:id/checklist/:code',
  access: takingPart,
  files: true,
  show: async (visit, attempt) => {
    const w = visit.say(checklistWords);
    const { poc, item } = await load(visit);
    const { checklist } = visit.say(pocTerms);
    return {
      title: item.title[visit.language],
      place: 'pocs',
      live: [`pocs:${poc.id}`],
      main: (
        <>
          <PageHead
            reference={`${poc.reference} · ${w.title}`}
            title={item.title[visit.language]}
            tags={<StatusTag tone={stateTones[item.state]}>{checklist[item.state]}</StatusTag>}
            actions={<ItemActions visit={visit} poc={poc} item={item} />}
          />
          {attempt && <ErrorSummary attempt={attempt} fields={[]} language={visit.language} />}
          <Facts facts={factsOf(visit, item)} />
          <Files visit={visit} poc={poc} item={item} />
          <p>
            <a href={paths.pocPart(poc.id, 'checklist')}>{w.toList}</a>
          </p>
        </>
      ),
    };
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '', code: visit.params['code'] ?? '' };
    let { version } = visit;
    for (const { name, bytes } of visit.files.filter((file) => file.bytes.length > 0)) {
      const sent = { params, query: { name }, upload: bytes, version };
      version = (await visit.api.call('addEvidenceFile', attachmentAnswer, sent)).version;
    }
    return { to: pathOf(visit), done: 'saved' };
  },
});

export const removeEvidencePage = page({
  id: 'poc-remove-evidence',
  path: '/pocs/:id/checklist/:code/remove',
  access: takingPart,
  show: async (visit, attempt) =>
    attempt ? await checklistItemPage.show(visit, attempt) : await Promise.resolve({ to: pathOf(visit) }),
  send: async (visit) => {
    const { id = '', code = '' } = visit.params;
    const params = { id, code, fileId: visit.fields.text('fileId') };
    await visit.api.call('removeEvidenceFile', z.unknown(), { params, version: visit.version });
    return { to: pathOf(visit), done: 'removed' };
  },
});

function factsOf(visit: Visit, item: Item): Fact[] {
  const w = visit.say(checklistWords);
  return [
    { label: w.basis, value: item.basis },
    ...(item.responsible === null ? [] : [{ label: w.responsible, value: item.responsible }]),
    ...(item.dueOn === null ? [] : [{ label: w.dueOn, value: visit.format.day(closingTimeOf(item.dueOn)) }]),
    ...(item.evidence?.reference ? [{ label: w.evidence, value: item.evidence.reference }] : []),
    ...(item.reason === null ? [] : [{ label: w.reason, value: item.reason }]),
  ];
}

/** What fits the item as it stands, the likeliest first and as the one primary button. */
function ItemActions({ visit, poc, item }: { visit: Visit; poc: PocAnswer; item: Item }) {
  const names = visit.say(pocActionNames);
  const waits = item.state === 'provided' || item.state === 'claimed-not-applicable';
  const fitting = [
    ...(waits ? (['accept-items'] as const) : []),
    ...(item.state === 'accepted' ? [] : (['provide-evidence'] as const)),
    ...(item.state === 'open' ? [] : (['refuse-item'] as const)),
    'plan-item' as const,
    ...(item.state === 'open' ? (['claim-not-applicable'] as const) : []),
  ].filter((action) => poc.abilities.includes(action));
  return (
    <>
      {fitting.map((action, place) => (
        <a
          class={`button ${place === 0 ? 'primary' : 'secondary'}`}
          href={`${paths.action('pocs', poc.id, action)}?code=${item.code}`}
          key={action}
        >
          {names[action]}
        </a>
      ))}
    </>
  );
}

function Files({ visit, poc, item }: { visit: Visit; poc: PocAnswer; item: Item }) {
  const w = visit.say(checklistWords);
  const files = item.evidence?.files ?? [];
  const mayAdd = poc.abilities.includes('provide-evidence');
  const mayRemove = poc.abilities.includes('remove-evidence') && item.state !== 'accepted';
  return (
    <section class="stack">
      <h2>{w.files}</h2>
      {files.length === 0 ? (
        <p class="muted">{w.noFiles}</p>
      ) : (
        <ul class="rows">
          {files.map((file) => (
            <li class="cols" key={file.id}>
              <a href={`/api/v1/pocs/${poc.id}/checklist/${item.code}/files/${file.id}`} download>
                {file.name} ({visit.format.bytes(file.bytes)})
              </a>
              {mayRemove && (
                <PostButton
                  to={`${pathOf(visit)}/remove`}
                  values={{ fileId: file.id }}
                  version={poc.version}
                  label={w.removeOne(file.name)}
                >
                  {w.removeFile}
                </PostButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <form method="post" action={pathOf(visit)} encType="multipart/form-data" class="form">
          <input type="hidden" name="_key" value={freshKey()} />
          <input type="hidden" name="_version" value={poc.version} />
          <div class="field">
            <label for="evidence">{w.addFile}</label>
            <p class="hint" id="evidence-hint">
              {w.fileHint(visit.format.list(allowedNames), visit.format.bytes(mostBytes))}
            </p>
            <input
              type="file"
              id="evidence"
              name="files"
              multiple
              aria-describedby="evidence-hint"
              accept={allowedNames.map((name) => `.${name}`).join(',')}
            />
          </div>
          <div class="form-buttons">
            <button class="button secondary" type="submit">
              {w.upload}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
