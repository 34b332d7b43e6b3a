import type { PageSpec } from '../../../web/page.ts';
import { boardPage } from './board.page.tsx';
import { onBehalfPage } from './on.behalf.page.tsx';
import { triagePage } from './triage.page.tsx';

/** The manager's pages of the needs' room. */
export const managerPages: readonly PageSpec[] = [boardPage, onBehalfPage, triagePage];
