import { DomainError } from '../../kernel/errors.ts';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { page } from '../../web/page.ts';
import { confirmedAnswer } from '../confirmation.endpoints.ts';
import { confirmWords } from './confirm.words.ts';

/** Where the link in the mail to a need's contact leads. Opening it does nothing yet: mail scanners open links too. */
export const confirmPage = page({
  id: 'need-confirm',
  path: '/needs/confirm',
  access: 'public',
  show: async (visit) => {
    const w = visit.say(confirmWords);
    return await Promise.resolve({
      title: w.title,
      main: (
        <>
          <PageHead title={w.title} />
          <p>{w.text}</p>
          <p>
            <PostButton to={visit.path} look="primary" values={{ token: visit.query['token'] ?? '' }}>
              {w.confirm}
            </PostButton>
          </p>
        </>
      ),
    });
  },
  send: async (visit) => {
    const w = visit.say(confirmWords);
    const body = { token: visit.fields.text('token') };
    const answer = await visit.api.call('confirmNeedContact', confirmedAnswer, { body }).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    });
    const title = answer ? w.doneTitle : w.title;
    return {
      title,
      status: answer ? 200 : 404,
      main: (
        <>
          <PageHead title={title} />
          <Notice tone={answer ? 'green' : 'amber'} status>
            <p>{answer ? w.done(answer.body.reference, answer.body.title) : w.unknown}</p>
          </Notice>
        </>
      ),
    };
  },
});
