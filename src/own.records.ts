import type { OwnRecords } from './identity/export.service.ts';
import type { UserRecord } from './identity/user.schema.ts';
import type { Cursor } from './kernel/page.ts';
import type { NeedRepository } from './needs/need.repository.ts';
import type { NoticeRepository } from './notifications/notice.repository.ts';

const atOnce = 100;

/** What the rooms keep of a person, for the export of one's own data. */
export function ownRecords({ needs, notices }: { needs: NeedRepository; notices: NoticeRepository }): OwnRecords {
  return {
    needs: async (user) => {
      const kept: unknown[] = [];
      for (const { organisationId } of places(user)) {
        const scope = { kind: 'care', organisationId, userId: user._id, lead: true } as const;
        const found = await everything(async (cursor) => await needs.list(scope, {}, cursor, atOnce));
        const own = found.filter((need) => need.submitterId === user._id || need.contact?.email === user.email);
        kept.push(
          ...own.map(({ _id, reference, title, status, contact, createdAt }) => ({
            id: _id,
            reference,
            title,
            status,
            contact,
            createdAt,
          })),
        );
      }
      return kept;
    },
    notices: async (user) => {
      const kept: unknown[] = [];
      for (const { organisationId } of places(user)) {
        const reader = { userId: user._id, organisationId };
        const found = await everything(async (cursor) => await notices.list(reader, false, cursor, atOnce));
        kept.push(
          ...found.map(({ _id, text, reference, createdAt, readAt }) => ({
            id: _id,
            text,
            reference,
            createdAt,
            readAt,
          })),
        );
      }
      return kept;
    },
  };
}

/** Each organisation of a person once. */
const places = ({ memberships }: UserRecord) =>
  [...new Set(memberships.map((one) => one.organisationId))].map((organisationId) => ({ organisationId }));

async function everything<T extends { _id: string; createdAt: Date }>(
  page: (cursor: Cursor | undefined) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: Cursor | undefined; ;) {
    // Lists give one more than asked for, so that their pages know of the next.
    const found = await page(cursor);
    all.push(...found.slice(0, atOnce));
    const last = found.length > atOnce ? found[atOnce - 1] : undefined;
    if (!last) return all;
    cursor = { createdAt: last.createdAt, id: last._id };
  }
}
