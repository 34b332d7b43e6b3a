import type { PageSpec } from '../../web/page.ts';
import { importPage } from './import.page.tsx';
import { importsPage } from './imports.page.tsx';

export const importPages: readonly PageSpec[] = [importsPage, importPage];
