import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Model } from 'mongoose';
import { digest } from '../kernel/ids.ts';
import type { StoredStatistics } from './match-statistics.model.ts';
import type { KeptStatistics, StatisticsHead, Tracks } from './match-statistics.rules.ts';
import { statisticsSchema, type StatisticsRecord } from './statistics.ts';

export interface MatchStatisticsRepository {
  /** The newest table made with a lexicon, without its body. */
  newest(lexicon: string): Promise<StatisticsHead | null>;
  byVersion(version: string): Promise<KeptStatistics | null>;
  /** Keeps a table under a version that its content makes: who counts the same keeps the same. */
  keep(counted: StatisticsRecord, tracks: Tracks, at: Date): Promise<KeptStatistics>;
}

/** Older tables go; a run that was made by one of them can then no longer be replayed. */
const kept = 24;

const compress = promisify(gzip);
const expand = promisify(gunzip);
const head = { body: 0 } as const;

export function matchStatisticsRepository(model: Model<StoredStatistics>): MatchStatisticsRepository {
  async function removeOldest(): Promise<void> {
    const old = await model.find({}, { _id: 1 }).sort({ at: -1, _id: 1 }).skip(kept).lean().exec();
    if (old.length > 0) await model.deleteMany({ _id: { $in: old.map((one) => one._id) } });
  }

  return {
    newest: async (lexicon) => {
      const found = await model.findOne({ lexicon }, head).sort({ at: -1, _id: 1 }).lean().exec();
      return found && { version: found._id, at: found.at, lexicon: found.lexicon, companies: found.companies };
    },
    byVersion: async (version) => {
      const found = await model.findById(version).exec();
      if (!found) return null;
      const body = JSON.parse((await expand(found.body)).toString('utf8')) as {
        record: unknown;
        tracks: [string, Tracks extends ReadonlyMap<string, infer T> ? T : never][];
      };
      return {
        version,
        at: found.at,
        lexicon: found.lexicon,
        companies: found.companies,
        record: statisticsSchema.parse(body.record),
        tracks: new Map(body.tracks),
      };
    },
    keep: async (counted, tracks, at) => {
      const sorted = [...tracks].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const version = `statistics-${digest([counted.version, sorted]).slice(0, 12)}`;
      const record = { ...counted, version };
      const body = await compress(JSON.stringify({ record, tracks: sorted }));
      const { lexicon, companies } = record;
      await model.updateOne(
        { _id: version },
        { $set: { at }, $setOnInsert: { lexicon, companies, body } },
        { upsert: true },
      );
      await removeOldest();
      return { version, at, lexicon, companies, record, tracks };
    },
  };
}
