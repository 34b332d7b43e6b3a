import { MongoStore } from 'connect-mongo';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Config } from '../config.ts';
import type { Connection } from '../kernel/database.ts';
import { makePassport } from './passport.ts';

/** Sessions in MongoDB, so that any process can serve any request, and the person behind each. */
export function sessionHandlers(config: Config, connection: Connection, secret: string): RequestHandler[] {
  const hours = config.SESSION_HOURS;
  const store = MongoStore.create({
    client: connection.getClient() as never,
    dbName: connection.db?.databaseName ?? config.MONGODB_DATABASE,
    collectionName: 'sessions',
    ttl: hours * 3600,
    touchAfter: 300,
    stringify: false,
    // Not by a TTL index: the stand-in never purges by one.
    autoRemove: 'interval',
    autoRemoveInterval: 60,
  });
  return [
    session({
      name: config.COOKIE_SECURE ? '__Host-carecure' : 'carecure',
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure: config.COOKIE_SECURE, maxAge: hours * 3_600_000, path: '/' },
    }),
    makePassport().session() as RequestHandler,
  ];
}
