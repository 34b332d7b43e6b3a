import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { page } from '../../web/page.ts';
import { mailList } from '../mail.endpoints.ts';
import { mailsWords } from './mails.words.ts';

/** The development inbox, as text; its links can be followed. */
export const mailsPage = page({
  id: 'mails',
  path: '/mails',
  access: ['manager', 'admin'],
  show: async (visit) => {
    const w = visit.say(mailsWords);
    const { cursor } = visit.query;
    const query = { limit: '30', ...(cursor ? { cursor } : {}) };
    const { items, next } = (await visit.api.call('listMails', mailList, { query })).body;
    return {
      title: w.title,
      place: 'settings',
      main: (
        <>
          <PageHead title={w.title}>
            <p>{w.text}</p>
          </PageHead>
          {items.length === 0 && <Empty>{w.nothing}</Empty>}
          <div class="stack">
            {items.map((mail) => (
              <details class="card" key={mail.id}>
                <summary>
                  {mail.subject}{' '}
                  <span class="muted">
                    {w.to(mail.to)}, {visit.format.moment(mail.createdAt)}
                  </span>
                </summary>
                <p class="pre">{linked(mail.text)}</p>
              </details>
            ))}
          </div>
          {next !== null && (
            <p>
              <a class="button secondary" href={`/mails?${new URLSearchParams({ cursor: next }).toString()}`}>
                {w.more}
              </a>
            </p>
          )}
        </>
      ),
    };
  },
});

/** A mail's text, its addresses as links. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, place) =>
    place % 2 === 1 ? (
      <a href={part} key={`${place}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
