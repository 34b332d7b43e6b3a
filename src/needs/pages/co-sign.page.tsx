import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import { Facts } from '../../web/components/facts.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page, type Shown } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../need.presenter.ts';
import { joinableAnswer, joinedAnswer } from '../together.endpoints.ts';
import { coSignWords } from './co-sign.words.ts';
import { care, loadNeed } from './need.load.ts';

type Joinable = z.infer<typeof joinableAnswer>;

const loadJoinable = async (visit: Visit): Promise<Joinable> =>
  (await visit.api.call('joinableNeed', joinableAnswer, { params: { id: visit.params['id'] ?? '' } })).body;

/** Another institution's need, as far as hospitals see one another's. */
export async function joinablePage(visit: Visit): Promise<Shown> {
  const w = visit.say(coSignWords);
  const need = await loadJoinable(visit);
  return {
    title: `${need.reference} ${need.title}`,
    place: 'needs',
    main: (
      <>
        <JoinableHead
          visit={visit}
          need={need}
          actions={
            need.mayCoSign && (
              <a class="button primary" href={`${paths.need(need.id)}/co-sign`}>
                {w.title}
              </a>
            )
          }
        />
        <p>{w.others}</p>
        <About visit={visit} need={need} />
      </>
    ),
  };
}

function JoinableHead({ visit, need, actions }: { visit: Visit; need: Joinable; actions?: ComponentChildren }) {
  const { publicStatus } = visit.say(vocabulary);
  return (
    <PageHead
      reference={need.reference}
      title={need.title}
      lang={need.language}
      tags={<StatusTag>{publicStatus[need.publicStatus]}</StatusTag>}
      actions={actions}
    />
  );
}

function About({ visit, need }: { visit: Visit; need: Joinable }) {
  const w = visit.say(coSignWords);
  const { careSetting, goal } = visit.say(vocabulary);
  const facts = [
    { label: w.organisation, value: need.organisation.name },
    ...(need.careSetting ? [{ label: w.where, value: careSetting[need.careSetting] }] : []),
    ...(need.goals.length > 0
      ? [{ label: w.goals, value: visit.format.list(need.goals.map((one) => goal[one])) }]
      : []),
    { label: w.coSigners, value: visit.format.number(need.coSigners) },
  ];
  return <Facts facts={facts} />;
}

/** What joining asks; with a draft of one’s own, whether it goes. */
function coSignForm(visit: Visit, draft: NeedAnswer | null): FormSpec {
  const w = visit.say(coSignWords);
  const common = visit.say(commonWords);
  const counted = { name: 'counted', is: ['yes'] };
  const yesOrNo = [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
  ];
  return {
    fields: [
      { name: 'context', kind: 'area', label: w.context, hint: w.contextHint, rows: 4, max: 2000 },
      { name: 'counted', kind: 'radios', label: w.volume, options: yesOrNo },
      { name: 'volume.count', kind: 'number', label: w.count, when: counted },
      { name: 'volume.unit', kind: 'radios', label: w.unit, options: optionsOf(w.units), when: counted },
      ...(draft ? [{ name: 'discard', kind: 'tick', label: w.discardMine(draft.reference) } as const] : []),
    ],
  };
}

/** The own draft that the need was found with, where there is one. */
async function draftOf(visit: Visit): Promise<NeedAnswer | null> {
  const id = visit.query['instead'];
  if (id === undefined) return null;
  const draft = await loadNeed(visit, id);
  return draft.status === 'draft' && draft.abilities.includes('discard') ? draft : null;
}

/** Joining another institution's need with one's own volume and context. */
export const coSignPage = page({
  id: 'need-co-sign',
  path: '/needs/:id/co-sign',
  access: care,
  show: async (visit, attempt) => {
    const w = visit.say(coSignWords);
    const [need, draft] = await Promise.all([loadJoinable(visit), draftOf(visit)]);
    const instead = draft ? `?instead=${draft.id}` : '';
    return {
      title: w.title,
      place: 'needs',
      main: (
        <>
          <PageHead reference={`${need.reference} · ${need.organisation.name}`} title={w.title} />
          <p class="rows-title" lang={need.language}>
            {need.title}
          </p>
          <p>{w.text}</p>
          <Form
            visit={visit}
            form={coSignForm(visit, draft)}
            attempt={attempt}
            submit={w.submit}
            to={`${visit.path}${instead}`}
            cancel={{ to: paths.need(need.id) }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '' };
    const draft = await draftOf(visit);
    const sent = bodyOf(coSignForm(visit, draft), visit.fields);
    const body = {
      context: sent['context'] ?? '',
      ...(sent['counted'] === 'yes' ? { volume: sent['volume'] ?? {} } : {}),
    };
    const key = visit.key ? { key: visit.key } : {};
    await visit.api.call('coSignNeed', joinedAnswer, { params, body, ...key });
    if (draft && sent['discard'] === true)
      await visit.api.call('need.discard', needAnswer, { params: { id: draft.id }, version: draft.version });
    return { to: paths.need(params.id), done: 'need-co-signed' };
  },
});

/** Leaving a need that one co-signed. */
export const endCoSigningPage = page({
  id: 'need-end-co-signing',
  path: '/needs/:id/do/end-co-signing',
  access: care,
  show: async (visit, attempt) => {
    const w = visit.say(coSignWords);
    const need = await loadJoinable(visit);
    if (!need.mayEndCoSigning && !attempt) return { to: paths.need(need.id) };
    return {
      title: w.endTitle,
      place: 'needs',
      main: (
        <>
          <PageHead reference={`${need.reference} · ${need.title}`} title={w.endTitle}>
            <p>{w.endText}</p>
          </PageHead>
          <Form
            visit={visit}
            form={{ fields: [] }}
            attempt={attempt}
            submit={w.endTitle}
            danger
            cancel={{ to: paths.need(need.id) }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '' };
    await visit.api.call('endCoSigning', joinedAnswer, { params });
    return { to: paths.needs(), done: 'need-left' };
  },
});
