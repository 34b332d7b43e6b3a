import type { ComponentChildren } from 'preact';
import { Conflict, chosen, isConflict } from '../../web/components/conflict.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { fieldId } from '../../web/forms/field.view.tsx';
import type { Fields } from '../../web/forms/fields.ts';
import type { Field } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { rowFields } from '../../web/forms/rows.ts';
import { page, type Shown } from '../../web/page.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { digest } from '../../kernel/ids.ts';
import type { EngagementAnswer } from '../engagement.presenter.ts';
import { responseContent } from '../engagement.schema.ts';
import { responseAnswer } from '../response.presenter.ts';
import { PartHead, partPath } from './engagement.head.tsx';
import { engagementReaders, loadPart, type Part } from './engagement.load.ts';
import { NeedFacts } from './need.disclosed.tsx';
import { partnerRows, responseBody, responseFields, responseForm, typedResponse } from './response.form.ts';
import { saveDraft } from './response.save.ts';
import { ResponseView } from './response.view.tsx';
import { responseWords } from './response.words.ts';

export const previewPath = (id: string): string => `${partPath(id, 'response')}/preview`;

/** The response: an editor for who may write it, the response itself for everybody else who may read it. */
export const responsePage = page({
  id: 'engagement-response',
  path: '/engagements/:id/response',
  access: engagementReaders,
  show: async (visit, attempt) => {
    const part = await loadPart(visit);
    return part.engagement.abilities.includes('draft-response')
      ? showEditor(visit, part, attempt && closedAttempt(visit, attempt))
      : showResponse(visit, part);
  },
  send: async (visit) => {
    const { engagement } = await loadPart(visit);
    const theirs = responseFields(visit, contentOf({ engagement }));
    const typed = chosen(typedResponse(visit), responseForm(visit, typedResponse(visit)), theirs);
    const body = responseBody(visit, typed);
    // What saved itself while the button was pressed has nothing new to say.
    if (!isDraft(engagement, body))
      await visit.api.call('draftResponse', responseAnswer, {
        params: { id: engagement.id },
        body,
        version: visit.version,
        ...(visit.key ? { key: visit.key } : {}),
      });
    return visit.fields.has('_stay')
      ? { to: partPath(engagement.id, 'response'), done: 'saved' }
      : { to: previewPath(engagement.id) };
  },
  save: saveDraft,
});

/** Whether the draft says exactly this already. */
function isDraft({ response }: EngagementAnswer, body: Record<string, unknown>): boolean {
  const read = responseContent.safeParse(body);
  return read.success && !!response?.draft && digest(read.data) === digest(response.draft);
}

/** What the editor begins with. */
export function contentOf({ engagement }: Pick<Part, 'engagement'>) {
  return engagement.response?.draft ?? engagement.response?.submitted?.content ?? null;
}

const closedAttempt = (visit: Visit, attempt: Attempt): Attempt => ({ ...attempt, fields: typedResponse(visit) });

/** The need on the left, the editor on the right. */
export function showEditor(visit: Visit, part: Part, attempt: Attempt | undefined): Shown {
  const w = visit.say(responseWords);
  const { engagement, need } = part;
  const start = responseFields(visit, contentOf(part));
  const form = responseForm(visit, attempt?.fields ?? start);
  const to = partPath(engagement.id, 'response');
  const submitted = engagement.response?.submitted;
  const conflict = isConflict(attempt) ? attempt : null;
  return {
    title: `${w.title} · ${engagement.need.reference}`,
    place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
    wide: true,
    main: (
      <>
        <PartHead visit={visit} part={part} tab="response" bar={false} />
        {submitted && (
          <Notice>
            <p>{w.countsStill(submitted.number, visit.format.moment(submitted.at))}</p>
          </Notice>
        )}
        <div class="writing">
          {need && (
            <section class="writing-need" aria-labelledby="need" tabIndex={0}>
              <h2 id="need">{w.need}</h2>
              <NeedFacts visit={visit} need={need} />
            </section>
          )}
          <section aria-labelledby="editor">
            <h2 id="editor">{w.title}</h2>
            {conflict ? (
              <Conflict visit={visit} form={form} attempt={conflict} theirs={start} version={engagement.version} />
            ) : (
              <Form
                visit={visit}
                form={form}
                attempt={attempt && { ...attempt, issues: attempt.issues.map(ofCents) }}
                start={start}
                to={to}
                version={attempt && visit.version !== null ? visit.version : engagement.version}
                submit={w.preview}
                autosave={`${to}/save`}
                arrange={(view) => (
                  <Arranged visit={visit} fields={form.fields} view={view} all={attempt?.fields ?? start} />
                )}
                more={
                  <button class="button secondary" type="submit" name="_stay" value="yes">
                    {w.save}
                  </button>
                }
              />
            )}
          </section>
        </div>
      </>
    ),
  };
}

/** The amount is one question, though the API’s answer has it with its currency. */
const ofCents = <I extends { path: string }>(issue: I): I =>
  issue.path === 'cost' ? { ...issue, path: 'cost.cents' } : issue;

interface ArrangedProps {
  visit: Visit;
  fields: readonly Field[];
  all: Fields;
  view(field: Field): ComponentChildren;
}

/** The questions in their order; what belongs together stands side by side. */
function Arranged({ visit, fields, all, view }: ArrangedProps) {
  const w = visit.say(responseWords);
  const partners = partnerRows(visit);
  const named = (name: string): ComponentChildren => {
    const field = fields.find((one) => one.name === name);
    return field && view(field);
  };
  const pairs: Record<string, string> = { durationWeeks: 'cost.cents', 'trl.min': 'trl.max' };
  const second = new Set(Object.values(pairs));
  const plain = fields.filter(({ name }) => !name.startsWith('partners.') && !second.has(name));
  return (
    <>
      {plain.map((field) => {
        const beside = pairs[field.name];
        if (beside === undefined) return view(field);
        return (
          <div class="side-by-side" key={field.name}>
            {view(field)}
            {named(beside)}
          </div>
        );
      })}
      <fieldset class="field" id={fieldId('partners')}>
        <legend>{w.partners}</legend>
        <p class="hint">{w.partnersHint}</p>
        {rowFields(partners, all).map((row, place) => (
          <div class="side-by-side" key={row[0]?.name}>
            {row.map((field) => named(field.name) ?? <span key={place} />)}
          </div>
        ))}
        <p class="hint">{w.more}</p>
      </fieldset>
    </>
  );
}

function showResponse(visit: Visit, part: Part): Shown {
  const w = visit.say(responseWords);
  const { engagement } = part;
  const { response } = engagement;
  const last = response?.submitted;
  const earlier = (response?.versions ?? []).filter(({ number }) => number !== last?.number).toReversed();
  return {
    title: `${w.title} · ${engagement.need.reference}`,
    place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
    live: [`engagements:${engagement.id}`],
    main: (
      <>
        <PartHead visit={visit} part={part} tab="response" bar={false} />
        {last ? (
          <>
            <p class="muted">
              {w.version(last.number, visit.format.moment(last.at))}. {response.versions ? w.closed : ''}
            </p>
            <ResponseView visit={visit} content={last.content} />
          </>
        ) : (
          <p>{response ? w.nothing : w.notOpen}</p>
        )}
        {earlier.length > 0 && <h2>{w.earlier}</h2>}
        {earlier.map((one) => (
          <details key={one.number}>
            <summary>{w.version(one.number, visit.format.moment(one.at))}</summary>
            <ResponseView visit={visit} content={one.content} />
          </details>
        ))}
      </>
    ),
  };
}
