import type { PageSpec } from '../../web/page.ts';
import { charterPage } from './charter.page.tsx';
import { checklistItemPage, removeEvidencePage } from './checklist.item.page.tsx';
import { checklistPage } from './checklist.page.tsx';
import { fundingPage } from './funding.page.tsx';
import { pocHistoryPage } from './history.page.tsx';
import { logPage } from './log.page.tsx';
import { correctionPage, measurementsPage } from './measurements.page.tsx';
import { pocActionPage } from './poc.actions.page.tsx';
import { pocPage } from './poc.page.tsx';
import { pocsPage } from './pocs.page.tsx';

/** The pages of proofs of concept. The plan's editor stands before the other actions, whose address it has. */
export const pocPages: readonly PageSpec[] = [
  pocsPage,
  pocPage,
  checklistPage,
  checklistItemPage,
  removeEvidencePage,
  measurementsPage,
  correctionPage,
  logPage,
  fundingPage,
  pocHistoryPage,
  charterPage,
  pocActionPage,
];
