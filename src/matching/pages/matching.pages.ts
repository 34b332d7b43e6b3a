import type { PageSpec } from '../../web/page.ts';
import { matchQualityPage } from './match.quality.page.tsx';
import { matchReviewPage } from './match.review.page.tsx';
import { replayPage } from './replay.page.tsx';

/** The pages of the matching room. */
export const matchingPages: readonly PageSpec[] = [matchQualityPage, replayPage, matchReviewPage];
