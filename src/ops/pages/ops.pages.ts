import type { PageSpec } from '../../web/page.ts';
import { queuesPage } from './queues.page.tsx';
import { searchPage } from './search.page.tsx';

/** Pages across the rooms: what failed, and the search. */
export const opsPages: readonly PageSpec[] = [queuesPage, searchPage];
