import { promisify } from 'node:util';
import type { SessionUser } from './authentication.ts';

/** What passport adds to a request. */
interface SessionRequest {
  login(user: SessionUser, done: (error: unknown) => void): void;
  logout(done: (error: unknown) => void): void;
}

/** A new session for this person: passport gives it a new id, so that an id known before is worth nothing. */
export async function startSession(req: SessionRequest, user: SessionUser): Promise<void> {
  await promisify<SessionUser, void>((who, done) => req.login(who, done))(user);
}

export async function endSession(req: SessionRequest): Promise<void> {
  await promisify<void>((done) => req.logout(done))();
}
