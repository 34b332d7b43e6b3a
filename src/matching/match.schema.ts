import { z } from 'zod';
import { rankedMatchSchema, versionsSchema, type Abstention, type Gated } from './matching.schema.ts';

/** A company's place in a ranking as it was when it was made, with the versions of everything that it rests on. */
export const matchSnapshotSchema = rankedMatchSchema
  .extend({ needVersion: z.int(), versions: versionsSchema })
  .meta({ id: 'MatchSnapshot' });
export type MatchSnapshot = z.infer<typeof matchSnapshotSchema>;

/** One stored ranking of one need. With its versions and loads, running it again gives the same. */
export interface MatchRunRecord {
  _id: string;
  needId: string;
  needVersion: number;
  /** Of what the router read of the need. */
  needDigest: string;
  round: number;
  purpose: 'preview' | 'publish';
  at: Date;
  level: MatchSnapshot['level'];
  candidates: number;
  matches: (MatchSnapshot & { companyName: string })[];
  gated: Gated[];
  abstention: Abstention | null;
  versions: z.infer<typeof versionsSchema>;
  /** Open engagements per company at that moment, those with none left out. */
  loads: Record<string, number>;
}
