import mongoose from 'mongoose';

export type Connection = mongoose.Connection;

/** Connects to MongoDB. Every acknowledged write is on a majority's disk; an unknown path in a filter is an error. */
export async function connectDatabase(uri: string, database?: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    ...(database === undefined ? {} : { dbName: database }),
    writeConcern: { w: 'majority', j: true },
    serverSelectionTimeoutMS: 5_000,
    maxPoolSize: 50,
    autoIndex: false,
  });
  connection.set('strictQuery', 'throw');
  return await connection.asPromise();
}

/** Whether the driver sees a server at this moment. */
export const isConnected = (connection: Connection): boolean =>
  connection.readyState === mongoose.ConnectionStates.connected;

/** A unique key was taken, and nothing else went wrong: on a real server and on the stand-in alike. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && error.code === 11_000)) return false;
  // Of an unordered write with several failures, the code is the first one's.
  return writeErrors(error).every(({ code }) => code === 11_000);
}

/** Which documents of an unordered write weren't stored, by their places. */
export const failedWrites = (error: unknown): number[] => writeErrors(error).flatMap(({ index }) => index ?? []);

function writeErrors(error: unknown): { code?: unknown; index?: number }[] {
  return error instanceof Error && 'writeErrors' in error && Array.isArray(error.writeErrors) ? error.writeErrors : [];
}
