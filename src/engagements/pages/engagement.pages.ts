import type { PageSpec } from '../../web/page.ts';
import { challengePage } from './challenge.page.tsx';
import { challengesPage } from './challenges.page.tsx';
import { engagementActionPage } from './engagement.actions.page.tsx';
import { engagementPage } from './engagement.page.tsx';
import { engagementsPage } from './engagements.page.tsx';
import { historyPage } from './history.page.tsx';
import { previewPage } from './preview.page.tsx';
import { questionsPage } from './questions.page.tsx';
import { responsePage } from './response.page.tsx';

/** The pages of companies’ participations, and of the challenges that they may join. */
export const engagementPages: readonly PageSpec[] = [
  engagementsPage,
  engagementPage,
  questionsPage,
  responsePage,
  previewPage,
  historyPage,
  engagementActionPage,
  challengesPage,
  challengePage,
];
