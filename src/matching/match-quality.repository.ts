import type { Model } from 'mongoose';
import type { EngagementRecord } from '../engagements/engagement.schema.ts';
import { feedbackOf, type Feedback } from './match-feedback.rules.ts';

/** What became of invitations. */
export interface Outcomes {
  invited: number;
  accepted: number;
  declined: number;
  lapsed: number;
  selected: number;
}

/** When the invitations were made; open where null. */
export interface Period {
  since: Date | null;
  until: Date | null;
}

export interface MatchQualityRepository {
  byLevel(period: Period): Promise<(Outcomes & { key: string | null })[]>;
  /** By code of reason; an engagement counts once for each code among its reasons. */
  byReason(period: Period): Promise<(Outcomes & { key: string })[]>;
  declinedBecause(period: Period): Promise<{ code: string; count: number }[]>;
  /** Invitations per company, most first. */
  exposure(period: Period): Promise<{ companyId: string; companyName: string; invited: number }[]>;
  /** What companies made of each invitation, oldest first. */
  feedback(): AsyncIterable<Feedback>;
}

const one = (condition: Record<string, unknown>) => ({ $cond: [condition, 1, 0] });
const counted = {
  accepted: one({ $ne: ['$terms', null] }),
  declined: one({ $eq: ['$status', 'declined'] }),
  lapsed: one({ $eq: ['$status', 'lapsed'] }),
  selected: one({ $eq: ['$status', 'selected'] }),
};
const outcomes = Object.keys(counted) as (keyof typeof counted)[];
const each = <V>(valueOf: (name: keyof typeof counted) => V): Record<string, V> =>
  Object.fromEntries(outcomes.map((name) => [name, valueOf(name)]));

const invitedIn = ({ since, until }: Period) => ({
  $match: { invitedAt: { $ne: null, ...(since ? { $gte: since } : {}), ...(until ? { $lt: until } : {}) } },
});

type Row<K> = Outcomes & { _id: K };
const keyed = <K>(rows: Row<K>[]): (Outcomes & { key: K })[] =>
  rows.map(({ _id, ...counts }) => ({ key: _id, ...counts }));

export function matchQualityRepository(engagements: Model<EngagementRecord>): MatchQualityRepository {
  return {
    byLevel: async (period) => {
      const sums = { invited: { $sum: 1 }, ...each((name) => ({ $sum: counted[name] })) };
      return keyed(
        await engagements
          .aggregate<Row<string | null>>([invitedIn(period), { $group: { _id: '$level', ...sums } }])
          .exec(),
      );
    },
    byReason: async (period) => {
      const perEngagement = {
        _id: { engagement: '$_id', code: '$match.reasons.code' },
        ...each((name) => ({ $max: counted[name] })),
      };
      const perCode = { _id: '$_id.code', invited: { $sum: 1 }, ...each((name) => ({ $sum: `$${name}` })) };
      return keyed(
        await engagements
          .aggregate<Row<string>>([
            invitedIn(period),
            { $unwind: '$match.reasons' },
            { $group: perEngagement },
            { $group: perCode },
            { $sort: { invited: -1, _id: 1 } },
          ])
          .exec(),
      );
    },
    declinedBecause: async (period) => {
      const found = await engagements
        .aggregate<{ _id: string; count: number }>([
          invitedIn(period),
          { $match: { status: 'declined' } },
          { $group: { _id: '$decline.code', count: { $sum: 1 } } },
          { $sort: { count: -1, _id: 1 } },
        ])
        .exec();
      return found.map(({ _id, count }) => ({ code: _id, count }));
    },
    exposure: async (period) => {
      const found = await engagements
        .aggregate<{ _id: string; companyName: string; invited: number }>([
          invitedIn(period),
          { $group: { _id: '$companyId', companyName: { $max: '$companyName' }, invited: { $sum: 1 } } },
          { $sort: { invited: -1, _id: 1 } },
        ])
        .exec();
      return found.map(({ _id, ...rest }) => ({ companyId: _id, ...rest }));
    },
    async *feedback() {
      const read = {
        needId: 1,
        companyId: 1,
        round: 1,
        level: 1,
        status: 1,
        decline: 1,
        terms: 1,
        'match.features': 1,
        'match.versions': 1,
      };
      const found = engagements
        .find({ invitedAt: { $ne: null } }, read)
        .sort({ createdAt: 1, _id: 1 })
        .lean<EngagementRecord>();
      for await (const engagement of found.cursor({ batchSize: 500 })) yield feedbackOf(engagement);
    },
  };
}
