import { z } from 'zod';
import { inboxAnswer } from '../../inbox/inbox.endpoints.ts';
import { TaskList } from '../../inbox/pages/task.list.tsx';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { page, type PageSpec } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { noticeList } from '../notice.endpoints.ts';
import { inboxWords } from './inbox.words.ts';

type NoticeList = z.infer<typeof noticeList>;
type NoticeAnswer = NoticeList['items'][number];

const addressOf: Record<NoticeAnswer['room'], (id: string) => string> = {
  needs: paths.need,
  engagements: paths.engagement,
  pocs: paths.poc,
  organisations: paths.organisation,
  companies: paths.company,
};

/** What waits for me, and what I was told. */
export const inboxPage = page({
  id: 'inbox',
  path: '/inbox',
  access: 'signed-in',
  show: async (visit) => {
    const w = visit.say(inboxWords);
    const { tasks, unreadNotices } = (await visit.api.call('inbox', inboxAnswer)).body;
    const unread = visit.query['unread'] === 'true';
    const { cursor } = visit.query;
    const query = { unread: String(unread), limit: '30', ...(cursor ? { cursor } : {}) };
    const list = (await visit.api.call('listNotices', noticeList, { query })).body;
    return {
      title: w.title,
      live: ['notices'],
      main: (
        <>
          <PageHead title={w.title} />
          {!cursor && <TaskList visit={visit} tasks={tasks} />}
          <section>
            <div class="spread">
              <h2>{w.told}</h2>
              {unreadNotices > 0 && <PostButton to="/inbox/read">{w.readAll}</PostButton>}
            </div>
            <Tabs
              label={w.filter}
              tabs={[
                { to: paths.inbox(), label: w.all, current: !unread },
                { to: `${paths.inbox()}?unread=true`, label: w.unread, current: unread, count: unreadNotices },
              ]}
            />
            <Notices visit={visit} list={list} unread={unread} />
          </section>
        </>
      ),
    };
  },
});

function Notices({ visit, list, unread }: { visit: Visit; list: NoticeList; unread: boolean }) {
  const w = visit.say(inboxWords);
  if (list.items.length === 0) return <Empty>{unread ? w.nothingUnread : w.nothing}</Empty>;
  return (
    <>
      <ul class="rows">
        {list.items.map((notice) => (
          <li class="cols" key={notice.id}>
            <div>
              <p class="muted row">
                <time dateTime={notice.createdAt.toISOString()}>{visit.format.moment(notice.createdAt)}</time>
                {notice.readAt === null && <StatusTag tone="teal">{w.unreadTag}</StatusTag>}
              </p>
              <p>
                <a href={addressOf[notice.room](notice.recordId)} lang={notice.language}>
                  {notice.text}
                </a>
              </p>
            </div>
            {notice.readAt === null && (
              <PostButton to={`/inbox/${notice.id}/read`} look="quiet" label={w.readOne(notice.reference)}>
                {w.read}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {list.next !== null && (
        <p>
          <a
            class="button secondary"
            href={`${paths.inbox()}?${new URLSearchParams({ unread: String(unread), cursor: list.next }).toString()}`}
          >
            {w.more}
          </a>
        </p>
      )}
    </>
  );
}

const readAllPage = page({
  id: 'read-all-notices',
  path: '/inbox/read',
  access: 'signed-in',
  show: async () => await Promise.resolve({ to: paths.inbox() }),
  send: async (visit) => {
    await visit.api.call('readAllNotices', z.unknown());
    return { to: paths.inbox() };
  },
});

const readOnePage = page({
  id: 'read-notice',
  path: '/inbox/:id/read',
  access: 'signed-in',
  show: async () => await Promise.resolve({ to: paths.inbox() }),
  send: async (visit) => {
    await visit.api.call('readNotice', z.unknown(), { params: { id: visit.params['id'] ?? '' } });
    return { to: paths.inbox() };
  },
});

export const noticePages: readonly PageSpec[] = [inboxPage, readAllPage, readOnePage];
