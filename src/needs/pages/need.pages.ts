import type { PageSpec } from '../../web/page.ts';
import { coSignPage, endCoSigningPage } from './co-sign.page.tsx';
import { companiesPage } from './companies.page.tsx';
import { confirmPage } from './confirm.page.tsx';
import { historyPage } from './history.page.tsx';
import { checkPage } from './intake/check.page.tsx';
import { intakePage, newNeedPage } from './intake/intake.page.tsx';
import { similarPage } from './intake/similar.page.tsx';
import { needActionPage, needSubmitPage } from './need.actions.page.tsx';
import { needPage } from './need.page.tsx';
import { needsPage } from './needs.page.tsx';
import { questionActionPage, questionsPage } from './questions.page.tsx';

/** The pages of the needs' room. Fixed addresses stand before those with a parameter. */
export const needPages: readonly PageSpec[] = [
  needsPage,
  newNeedPage,
  confirmPage,
  needPage,
  companiesPage,
  questionsPage,
  questionActionPage,
  historyPage,
  similarPage,
  checkPage,
  intakePage,
  coSignPage,
  endCoSigningPage,
  needSubmitPage,
  needActionPage,
];
