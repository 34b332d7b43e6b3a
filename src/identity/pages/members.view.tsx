import type { z } from 'zod';
import { rolesOfKind, type Role } from '../../kernel/actor.ts';
import { Empty } from '../../web/components/empty.tsx';
import { Menu } from '../../web/components/menu.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { mayManageRole } from '../identity.policy.ts';
import type { invitationList } from '../invitation.endpoints.ts';
import type { MemberAnswer } from '../member.endpoints.ts';
import type { OrganisationAnswer } from '../organisation.presenter.ts';
import { settingsWords } from './settings.words.ts';

export type Invitations = z.infer<typeof invitationList>['items'];

/** The roles of an organisation that this person may give and take. */
export function rolesToGive(visit: Visit, { id, kind }: OrganisationAnswer): Role[] {
  const { actor } = visit;
  return actor ? rolesOfKind[kind].filter((role) => mayManageRole(actor, { _id: id, kind }, role)) : [];
}

interface MembersProps {
  visit: Visit;
  organisation: OrganisationAnswer;
  members: readonly MemberAnswer[];
}

/** The people of an organisation, with what may be given to and taken from each. */
export function Members({ visit, organisation, members }: MembersProps) {
  const w = visit.say(settingsWords);
  const { roles: names } = visit.say(commonWords);
  const roles = rolesToGive(visit, organisation);
  return (
    <section class="stack">
      <div class="spread">
        <h2>{w.members}</h2>
        {roles.length > 0 && (
          <a class="button secondary" href={`${paths.organisation(organisation.id)}/invite`}>
            {w.invite}
          </a>
        )}
      </div>
      {members.length === 0 ? (
        <Empty>{w.noMembers}</Empty>
      ) : (
        <ul class="rows">
          {members.map((member) => (
            <li class="cols" key={member.userId}>
              <div>
                <p class="rows-title">{member.name}</p>
                <p class="muted">
                  {visit.format.list(member.roles.map((role) => names[role]))}
                  {member.email === undefined ? '' : ` · ${member.email}`}
                </p>
              </div>
              {roles.length > 0 && <RoleMenu visit={visit} organisation={organisation} member={member} roles={roles} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface RoleMenuProps {
  visit: Visit;
  organisation: OrganisationAnswer;
  member: MemberAnswer;
  roles: readonly Role[];
}

function RoleMenu({ visit, organisation, member, roles }: RoleMenuProps) {
  const w = visit.say(settingsWords);
  const { roles: names } = visit.say(commonWords);
  const to = `${paths.organisation(organisation.id)}/roles`;
  return (
    <Menu
      label={
        <>
          {w.roles}
          <span class="hidden"> {member.name}</span>
        </>
      }
      end
    >
      {roles.map((role) => {
        const has = member.roles.includes(role);
        return (
          <PostButton
            to={to}
            look="menu"
            values={{ userId: member.userId, role, turn: has ? 'take' : 'give' }}
            label={(has ? w.takeFrom : w.giveTo)(names[role], member.name)}
            key={role}
          >
            {(has ? w.take : w.give)(names[role])}
          </PostButton>
        );
      })}
    </Menu>
  );
}

/** Invitations that can still be accepted, each with its way back. */
export function OpenInvitations({ visit, invitations }: { visit: Visit; invitations: Invitations }) {
  const w = visit.say(settingsWords);
  const { roles: names } = visit.say(commonWords);
  return (
    <section class="stack">
      <h2>{w.invitations}</h2>
      {invitations.length === 0 ? (
        <Empty>{w.noInvitations}</Empty>
      ) : (
        <ul class="rows">
          {invitations.map((one) => (
            <li class="cols" key={one.id}>
              <div>
                <p class="rows-title">{one.email}</p>
                <p class="muted">
                  {one.organisation.name} · {names[one.role]} · {w.until(visit.format.day(one.expiresAt))}
                </p>
              </div>
              <PostButton to={`/invitations/${one.id}/revoke`} label={w.revokeOne(one.email)}>
                {w.revoke}
              </PostButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
