import type { PageSpec } from '../../web/page.ts';
import { accountPage } from './account.page.tsx';
import { changePasswordPage, erasePage, newKeyPage, revokeKeyPage } from './account.parts.page.tsx';
import { admissionPage } from './admission.page.tsx';
import { acceptInvitationPage } from './invitation.page.tsx';
import { organisationActionPage } from './organisation.actions.page.tsx';
import { editOrganisationPage, invitePage, newOrganisationPage } from './organisation.forms.page.tsx';
import { organisationPage, revokeInvitationPage, rolesPage } from './organisation.page.tsx';
import { askPasswordResetPage, confirmPasswordResetPage } from './password-reset.page.tsx';
import { invitationsPage, organisationsPage, settingsPage } from './settings.page.tsx';

/** Accounts, organisations and the ways in. Fixed addresses stand before those with a parameter. */
export const identityPages: readonly PageSpec[] = [
  acceptInvitationPage,
  askPasswordResetPage,
  confirmPasswordResetPage,
  admissionPage,
  accountPage,
  changePasswordPage,
  newKeyPage,
  revokeKeyPage,
  erasePage,
  settingsPage,
  organisationsPage,
  invitationsPage,
  newOrganisationPage,
  organisationPage,
  editOrganisationPage,
  invitePage,
  rolesPage,
  organisationActionPage,
  revokeInvitationPage,
];
