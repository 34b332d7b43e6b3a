import type { z } from 'zod';
import { z as schema } from 'zod';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { wordFor } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { failedAnswer } from '../failed.endpoints.ts';
import { opsWords } from './ops.words.ts';

type Failed = z.infer<typeof failedAnswer>['items'][number];

const rooms: Readonly<Record<string, (id: string) => string>> = {
  needs: paths.need,
  engagements: paths.engagement,
  pocs: paths.poc,
  companies: paths.company,
};

const listFailed = async (visit: Visit): Promise<Failed[]> =>
  (await visit.api.call('listFailed', failedAnswer)).body.items;
const nameOf = (one: Failed): string => `${one.collection}/${one.recordId}/${one.entryId}`;

/** What failed for good, in words, each with “try again”. */
export const queuesPage = page({
  id: 'queues',
  path: '/queues',
  access: ['manager', 'admin'],
  show: async (visit) => {
    const w = visit.say(opsWords);
    const failed = await listFailed(visit);
    return {
      title: w.queues,
      place: visit.actor?.role === 'manager' ? 'board' : 'settings',
      main: (
        <>
          <PageHead title={w.queues} now={w.intro} />
          {failed.length === 0 ? (
            <Empty>{w.nothing}</Empty>
          ) : (
            <ul class="rows">
              {failed.map((one) => (
                <FailedLine visit={visit} failed={one} key={nameOf(one)} />
              ))}
            </ul>
          )}
          <p class="row later">
            {failed.length > 1 && (
              <PostButton to={visit.path} values={{ all: 'yes' }}>
                {w.allAgain}
              </PostButton>
            )}
            <a href="/ops/queues">{w.board}</a>
          </p>
        </>
      ),
    };
  },
  send: async (visit) => {
    const failed = await listFailed(visit);
    const named = visit.fields.text('effect');
    for (const one of failed.filter((other) => visit.fields.has('all') || nameOf(other) === named)) {
      const { collection, recordId, entryId } = one;
      await visit.api.call('redriveFailed', schema.unknown(), { params: { collection, recordId, entryId } });
    }
    return { to: visit.path, done: 'trying-again' };
  },
});

function FailedLine({ visit, failed }: { visit: Visit; failed: Failed }) {
  const w = visit.say(opsWords);
  const to = rooms[failed.collection]?.(failed.recordId);
  const what = wordFor(w.record, failed.collection);
  return (
    <li class="cols">
      <div>
        <p class="rows-title">{wordFor(w.effect, failed.consumer)}</p>
        <p class="muted">
          {to ? <a href={to}>{w.concerns(what)}</a> : w.concerns(what)} · {w.happened(visit.format.moment(failed.at))} ·{' '}
          {w.failedAt(visit.format.moment(failed.failedAt))}
        </p>
        <details>
          <summary>{w.details}</summary>
          <p class="pre">
            <code>
              {failed.event} · {failed.consumer}
              {'\n'}
              {failed.error}
            </code>
          </p>
        </details>
      </div>
      <PostButton to={visit.path} values={{ effect: nameOf(failed) }}>
        {w.again}
      </PostButton>
    </li>
  );
}
