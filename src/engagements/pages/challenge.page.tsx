import { z } from 'zod';
import { needAnswer } from '../../needs/need.presenter.ts';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { challengeWords } from './challenge.words.ts';
import { partsByNeed } from './challenges.page.tsx';
import { companyRoles } from './engagement.load.ts';
import { NeedFacts } from './need.disclosed.tsx';

/** One teaser, and showing interest in it. Who takes part already is led to the participation. */
export const challengePage = page({
  id: 'challenge',
  path: '/challenges/:id',
  access: companyRoles,
  show: async (visit, attempt) => {
    const w = visit.say(challengeWords);
    const id = visit.params['id'] ?? '';
    const part = (await partsByNeed(visit)).get(id);
    if (part !== undefined && !attempt) return { to: paths.engagement(part) };
    const need = (await visit.api.call('getNeed', needAnswer, { params: { id } })).body;
    const { publicStatus } = visit.say(vocabulary);
    const open = need.status === 'published';
    return {
      title: `${need.reference} ${need.title}`,
      place: 'challenges',
      live: [`needs:${need.id}`],
      main: (
        <>
          <PageHead
            reference={need.reference}
            title={need.title}
            lang={need.language}
            tags={<StatusTag tone="teal">{publicStatus[need.publicStatus.status]}</StatusTag>}
            now={need.publication ? w.until(visit.format.moment(need.publication.responseDeadline)) : undefined}
          />
          <section aria-labelledby="teaser">
            <h2 id="teaser">{w.teaser}</h2>
            <NeedFacts visit={visit} need={need} />
          </section>
          <section aria-labelledby="interest">
            <h2 id="interest">{w.interest}</h2>
            {open ? (
              <>
                <p class="text">{w.interestText}</p>
                <Form visit={visit} form={interestForm(visit)} attempt={attempt} submit={w.send} />
              </>
            ) : (
              <Notice>
                <p>{w.closed}</p>
              </Notice>
            )}
          </section>
        </>
      ),
    };
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '' };
    const body = bodyOf(interestForm(visit), visit.fields);
    await visit.api.call('expressInterest', z.unknown(), { params, body, ...(visit.key ? { key: visit.key } : {}) });
    return { to: paths.challenges(), done: 'interested' };
  },
});

function interestForm(visit: Visit): FormSpec {
  const w = visit.say(challengeWords);
  return { fields: [{ name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000, rows: 4 }] };
}
