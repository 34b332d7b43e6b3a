import { callbackify } from 'node:util';
import type { Request, Response } from 'express';
import { Strategy } from 'passport-local';
import { addressOf } from '../http/address.ts';
import { makePassport } from '../http/passport.ts';
import type { SessionUser } from './authentication.ts';
import type { SignInService } from './sign-in.service.ts';

/** Signs in by the address and password of the request's body, with passport's local strategy; gives what the session remembers. */
export function localSignIn({ signIn }: SignInService): (req: Request, res: Response) => Promise<SessionUser> {
  const fields = {
    usernameField: 'email',
    passwordField: 'password',
    session: false,
    passReqToCallback: true,
  } as const;
  const verify = callbackify(async (req: Request, email: string, password: string): Promise<SessionUser> => {
    const { user, acting } = await signIn(email, password, addressOf(req));
    return { userId: user._id, epoch: user.epoch, acting };
  });
  const strategy = new Strategy(fields, verify);
  // By its name, not itself: passport then works on a copy per request, and two sign-ins at once don't answer one another.
  const passport = makePassport().use(strategy);
  // By name: passport then works on a copy per request. A strategy handed over itself would be shared by all requests at once.
  passport.use('local', strategy);
  return async (req, res) =>
    await new Promise<SessionUser>((resolve, reject) => {
      const answered = (error: unknown, user?: SessionUser | false | null): void => {
        if (user) resolve(user);
        else reject(error instanceof Error ? error : new Error('The sign-in ended without an answer.'));
      };
      void passport.authenticate('local', { session: false }, answered)(req, res, answered);
    });
}
