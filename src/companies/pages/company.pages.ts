import type { PageSpec } from '../../web/page.ts';
import { companiesPage } from './companies.page.tsx';
import { companyActionPage } from './company.actions.page.tsx';
import { companyPage } from './company.page.tsx';
import { profileConfirmPage, profilePage, profileReadingPage } from './profile.page.tsx';

/** The company’s profile, and the directory of companies. */
export const companyPages: readonly PageSpec[] = [
  profilePage,
  profileReadingPage,
  profileConfirmPage,
  companiesPage,
  companyPage,
  companyActionPage,
];
