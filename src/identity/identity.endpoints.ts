import type { Endpoint } from '../http/endpoint.ts';
import { apiKeyEndpoints } from './api-key.endpoints.ts';
import { invitationEndpoints } from './invitation.endpoints.ts';
import { meEndpoints } from './me.endpoints.ts';
import { memberEndpoints } from './member.endpoints.ts';
import { organisationEndpoints } from './organisation.endpoints.ts';
import { passwordEndpoints } from './password.endpoints.ts';
import { sessionEndpoints } from './session.endpoints.ts';
import { userEndpoints } from './user.endpoints.ts';

type IdentityDeps = Parameters<typeof sessionEndpoints>[0] &
  Parameters<typeof organisationEndpoints>[0] &
  Parameters<typeof memberEndpoints>[0] &
  Parameters<typeof invitationEndpoints>[0] &
  Parameters<typeof passwordEndpoints>[0] &
  Parameters<typeof meEndpoints>[0] &
  Parameters<typeof userEndpoints>[0] &
  Parameters<typeof apiKeyEndpoints>[0];

/** The room's endpoints; `/users/me` comes before `/users/{id}`. */
export function identityEndpoints(deps: IdentityDeps): Endpoint[] {
  return [
    ...sessionEndpoints(deps),
    ...organisationEndpoints(deps),
    ...memberEndpoints(deps),
    ...invitationEndpoints(deps),
    ...passwordEndpoints(deps),
    ...meEndpoints(deps),
    ...userEndpoints(deps),
    ...apiKeyEndpoints(deps),
  ];
}
