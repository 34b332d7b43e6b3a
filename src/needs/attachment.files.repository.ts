import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import mongoose from 'mongoose';
import type { Connection } from '../kernel/database.ts';

export interface StoredFile {
  sha256: string;
  bytes: number;
}

/** Files in GridFS, by ids of our own. */
export interface FileStore {
  write(id: string, content: Buffer, meta: { name: string; type: string }): Promise<StoredFile>;
  read(id: string): Readable;
  remove(id: string): Promise<void>;
}

export function fileStore(connection: Connection): FileStore {
  const database = connection.db;
  if (!database) throw new Error('The database isn’t connected.');
  const bucket = new mongoose.mongo.GridFSBucket(database, { bucketName: 'attachments' });
  // GridFS takes any value as an id; ours are strings.
  const key = (id: string) => id as unknown as mongoose.mongo.ObjectId;
  return {
    write: async (id, content, { name, type }) => {
      await pipeline(Readable.from([content]), bucket.openUploadStreamWithId(key(id), name, { metadata: { type } }));
      return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
    },
    read: (id) => bucket.openDownloadStream(key(id)),
    remove: async (id) => {
      const known = await bucket.find({ _id: key(id) }).hasNext();
      if (known) await bucket.delete(key(id));
    },
  };
}
