import type { PageSpec } from '../../../web/page.ts';
import { assessPage } from './assess.page.tsx';
import { consensusPage } from './consensus.page.tsx';
import { criteriaPage } from './criteria.page.tsx';
import { noneSuitablePage, proposePage } from './propose.pages.tsx';
import { selectionPage } from './selection.page.tsx';

/** The pages of judging responses. Two actions of a need have pages of their own here, before the page of any action. */
export const assessmentPages: readonly PageSpec[] = [
  selectionPage,
  criteriaPage,
  assessPage,
  consensusPage,
  proposePage,
  noneSuitablePage,
];
