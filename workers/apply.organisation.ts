import { newCompany } from '../src/companies/company.opening.ts';
import type { CompanyRecord } from '../src/companies/company.schema.ts';
import type { Deps } from '../src/deps.ts';
import { firstRoleOf } from '../src/identity/identity.policy.ts';
import { newInvitation } from '../src/identity/invitation.opening.ts';
import type { StoredOrganisation } from '../src/identity/organisation.schema.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { deriveId } from '../src/kernel/ids.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import { follow, type Step } from './follow.ts';

type ApplyDeps = Pick<Deps, 'companies' | 'companyService' | 'invitations' | 'sessionSecret' | 'now'>;
type CompanyStep = Step<'suspend' | 'reinstate' | 'rename'> | null;

/** Carries an organisation's turn into its company's profile and its first person's invitation. Safe to repeat from any point. */
export async function applyOrganisation(
  deps: ApplyDeps,
  organisation: StoredOrganisation,
  entry: OutboxEntry,
): Promise<void> {
  switch (entry.event) {
    case 'organisation.created':
      return await openProfile(deps, organisation);
    case 'organisation.admitted':
      await openProfile(deps, organisation);
      return await inviteApplicant(deps, organisation, entry);
    case 'organisation.suspended':
      return await company(deps, organisation, entry, ({ status }) =>
        status === 'active'
          ? { action: 'suspend', input: { reason: organisation.statusReason ?? 'Suspended.' } }
          : null,
      );
    case 'organisation.reinstated':
      // What the manager suspended for a reason of its own stays suspended.
      return await company(deps, organisation, entry, ({ status, suspension }) =>
        status === 'suspended' && suspension?.by === systemActor.userId
          ? { action: 'reinstate', input: { reason: 'The organisation takes part again.' } }
          : null,
      );
    case 'organisation.changed':
      return await company(deps, organisation, entry, ({ name }) =>
        name === organisation.name ? null : { action: 'rename', input: { name: organisation.name } },
      );
    default:
      return undefined;
  }
}

/** A company begins with an empty profile, which its people fill in. */
async function openProfile({ companies, now }: ApplyDeps, organisation: StoredOrganisation): Promise<void> {
  if (organisation.kind !== 'company') return;
  const at = now();
  const fresh = newCompany(organisation, {}, at);
  await companies.insertMissing([companies.fresh(fresh, { actor: systemActor, now: at, event: 'company.created' })]);
}

async function inviteApplicant(deps: ApplyDeps, organisation: StoredOrganisation, entry: OutboxEntry): Promise<void> {
  const { applicant, kind } = organisation;
  if (!applicant) return;
  const id = deriveId('invitation', entry.eventId);
  const admitted = organisation.history.find((one) => one.eventId === entry.eventId);
  const now = deps.now();
  const fresh = newInvitation(
    {
      id,
      email: applicant.email,
      organisation,
      role: firstRoleOf[kind],
      language: applicant.language,
      invitedBy: admitted?.actor.userId ?? systemActor.userId,
    },
    deps.sessionSecret,
    now,
  );
  const record = deps.invitations.fresh(fresh, { actor: systemActor, now, event: 'invitation.sent' });
  await deps.invitations.insertMissing([record]);
}

async function company(
  { companies, companyService }: ApplyDeps,
  organisation: StoredOrganisation,
  entry: OutboxEntry,
  choose: (company: CompanyRecord) => CompanyStep,
): Promise<void> {
  if (organisation.kind !== 'company') return;
  await follow({
    load: async () => await companies.find({ _id: organisation._id }),
    choose,
    take: async (one, { action, input }) =>
      await companyService.act(systemActor, one._id, action, input, claimOf(entry.eventId, action)),
  });
}
