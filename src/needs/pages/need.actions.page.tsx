import { actionPage } from '../../web/action.page.tsx';
import { page } from '../../web/page.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { careViews } from './care.views.tsx';
import { intakePath } from './intake/intake.steps.ts';
import { managerViews } from './manager/manager.views.tsx';
import { careAndManager, loadNeed } from './need.load.ts';

/** The pages of the actions on a need. */
export const needActionPage = actionPage<NeedAnswer>({
  room: 'needs',
  machine: 'need',
  place: 'needs',
  access: careAndManager,
  load: loadNeed,
  acted: (need) => need,
  views: async (visit, need) => ({ ...(await careViews(visit, need)), ...(await managerViews(visit, need)) }),
});

/** Sending a need in begins with going on writing it: its last step checks all answers. */
export const needSubmitPage = page({
  id: 'need-submit',
  path: '/needs/:id/do/submit',
  access: careAndManager,
  show: async (visit) => {
    const need = await loadNeed(visit);
    return { to: intakePath(need.id, need.problem ? 'check' : 'problem') };
  },
});
