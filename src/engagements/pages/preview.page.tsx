import { z } from 'zod';
import { Notice } from '../../web/components/notice.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { page } from '../../web/page.ts';
import { PartHead, partPath } from './engagement.head.tsx';
import { companyRoles, isCompany, loadPart, workingDaysLeft } from './engagement.load.ts';
import { engagementWords } from './engagement.words.ts';
import { responseFields } from './response.form.ts';
import { contentOf, previewPath, showEditor } from './response.page.tsx';
import { ResponseView } from './response.view.tsx';
import { responseWords } from './response.words.ts';

/** The draft as the hospital will see it, and handing it in. What is missing is said in the editor. */
export const previewPage = page({
  id: 'engagement-preview',
  path: '/engagements/:id/response/preview',
  access: companyRoles,
  show: async (visit, attempt) => {
    const w = visit.say(responseWords);
    const part = await loadPart(visit);
    const { engagement } = part;
    const content = contentOf(part);
    if (!isCompany(visit) || !content) return { to: partPath(engagement.id, 'response') };
    if (attempt && engagement.abilities.includes('draft-response'))
      return showEditor(visit, part, { ...attempt, fields: responseFields(visit, content) });
    const { submitted } = engagement.response ?? {};
    const same = submitted && JSON.stringify(submitted.content) === JSON.stringify(content);
    return {
      title: `${w.previewTitle} · ${engagement.need.reference}`,
      place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
      main: (
        <>
          <PartHead visit={visit} part={part} tab="response" bar={false} />
          <h2>{w.previewTitle}</h2>
          <p class="muted">
            {w.previewText} {visit.say(engagementWords).openUntil(visit.format.moment(engagement.responseDeadline))},{' '}
            {visit.say(engagementWords).left(workingDaysLeft(visit, engagement.responseDeadline, part.profile))}.
          </p>
          {submitted && (
            <Notice>
              <p>{same ? w.noChange : w.countsStill(submitted.number, visit.format.moment(submitted.at))}</p>
            </Notice>
          )}
          <p>
            <strong>{engagement.company.name}</strong>
          </p>
          <ResponseView visit={visit} content={content} />
          <div class="form-buttons">
            {engagement.abilities.includes('submit-response') && !same && (
              <PostButton to={previewPath(engagement.id)} look="primary" version={engagement.version}>
                {w.submit}
              </PostButton>
            )}
            <a class="button quiet" href={partPath(engagement.id, 'response')}>
              {w.back}
            </a>
          </div>
        </>
      ),
    };
  },
  send: async (visit) => {
    const id = visit.params['id'] ?? '';
    const sent = { params: { id }, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
    await visit.api.call('engagement.submit-response', z.unknown(), sent);
    return { to: partPath(id, 'whole'), done: 'handed-in' };
  },
});
