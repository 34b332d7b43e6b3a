import { Passport, type PassportStatic } from 'passport';
import type { SessionUser } from '../identity/authentication.ts';

/** Passport as the session and the sign-in use it: a session keeps who acts in which role, and nothing else. */
export function makePassport(): InstanceType<PassportStatic['Passport']> {
  const passport = new Passport();
  passport.serializeUser((user, done) => done(null, user));
  passport.deserializeUser((user: SessionUser, done) => done(null, user));
  return passport;
}
