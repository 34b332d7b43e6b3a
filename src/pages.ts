import type { Deps } from './deps.ts';
import { companyPages } from './companies/pages/company.pages.ts';
import { cast } from './demo/accounts.ts';
import { demoPassword } from './demo/demo.password.ts';
import { identityPages } from './identity/pages/identity.pages.ts';
import { actingPage, languagePage, signOutPage } from './identity/pages/session.pages.tsx';
import { signInPage } from './identity/pages/sign-in.page.tsx';
import { assessmentPages } from './engagements/assessment/pages/assessment.pages.ts';
import { engagementPages } from './engagements/pages/engagement.pages.ts';
import { importPages } from './imports/pages/import.pages.ts';
import { homePage } from './inbox/pages/home.page.tsx';
import { mailsPage } from './mail/pages/mails.page.tsx';
import { matchingPages } from './matching/pages/matching.pages.ts';
import { managerPages } from './needs/pages/manager/manager.pages.ts';
import { needPages } from './needs/pages/need.pages.ts';
import { noticePages } from './notifications/pages/inbox.page.tsx';
import { opsPages } from './ops/pages/ops.pages.ts';
import { pocPages } from './pocs/pages/poc.pages.ts';
import type { PageSpec } from './web/page.ts';
import { publicPages } from './web/pages/public.pages.tsx';
import { styleguidePage } from './web/styleguide.page.tsx';

/** Every page of the web, room by room. The router and the tests that look at each page are made from this list. */
export function allPages({ demo }: Pick<Deps, 'demo'>): PageSpec[] {
  return [
    homePage,
    signInPage(demo ? { people: cast, password: demoPassword } : { people: [], password: '' }),
    signOutPage,
    actingPage,
    languagePage,
    ...identityPages,
    ...noticePages,
    mailsPage,
    ...publicPages,
    ...pocPages,
    ...opsPages,
    ...managerPages,
    ...matchingPages,
    ...assessmentPages,
    ...needPages,
    ...engagementPages,
    ...companyPages,
    ...importPages,
    styleguidePage,
  ];
}
