import { z } from 'zod';
import { sessionAnswer } from '../session.presenter.ts';
import { languageSchema } from '../../kernel/actor.ts';
import { page } from '../../web/page.ts';
import { ownPath, paths } from '../../web/paths.ts';
import { myselfAnswer } from '../session.presenter.ts';

/** Signing out, acting in another role and choosing a language: buttons of the frame, without pages of their own. */
export const signOutPage = page({
  id: 'sign-out',
  path: '/sign-out',
  access: 'public',
  show: async () => await Promise.resolve({ to: paths.home() }),
  send: async (visit) => {
    if (visit.actor) await visit.api.call('signOut', z.unknown());
    return { to: paths.home(), done: 'signed-out' };
  },
});

export const actingPage = page({
  id: 'acting',
  path: '/acting',
  access: 'signed-in',
  show: async () => await Promise.resolve({ to: paths.home() }),
  send: async (visit) => {
    const { fields } = visit;
    const body = { organisationId: fields.text('organisationId'), role: fields.text('role') };
    await visit.api.call('switchActingRole', sessionAnswer, { body });
    return { to: paths.home() };
  },
});

export const languagePage = page({
  id: 'language',
  path: '/language',
  access: 'public',
  show: async () => await Promise.resolve({ to: paths.home() }),
  send: async (visit) => {
    const language = languageSchema.catch('en').parse(visit.fields.text('language'));
    if (visit.actor) {
      const { version } = (await visit.api.call('getMyself', myselfAnswer)).body;
      await visit.api.call('editMyself', myselfAnswer, { body: { language }, version });
    }
    return { to: ownPath(visit.fields.text('back'), paths.home()), language };
  },
});
