import type { Deps } from './deps.ts';
import type { Endpoint } from './http/endpoint.ts';
import { companyEndpoints } from './companies/company.endpoints.ts';
import { assessmentEndpoints } from './engagements/assessment/assessment.endpoints.ts';
import { engagementEndpoints } from './engagements/engagement.endpoints.ts';
import { openingEndpoints } from './engagements/opening.endpoints.ts';
import { questionEndpoints } from './engagements/questions/question.endpoints.ts';
import { identityEndpoints } from './identity/identity.endpoints.ts';
import { importEndpoints } from './imports/import.endpoints.ts';
import { inboxEndpoints } from './inbox/inbox.endpoints.ts';
import { mailEndpoints } from './mail/mail.endpoints.ts';
import { attachmentEndpoints } from './needs/attachment.endpoints.ts';
import { boardEndpoints } from './needs/board.endpoints.ts';
import { matchEndpoints } from './matching/match.endpoints.ts';
import { failedEndpoints } from './ops/failed.endpoints.ts';
import { confirmationEndpoints } from './needs/confirmation.endpoints.ts';
import { noticeEndpoints } from './notifications/notice.endpoints.ts';
import { needEndpoints } from './needs/need.endpoints.ts';
import { togetherEndpoints } from './needs/together.endpoints.ts';
import { pocEndpoints } from './pocs/poc.endpoints.ts';

/** Every endpoint of the API, room by room. Router, OpenAPI and the access matrix are made from this list. */
export function allEndpoints(deps: Deps): Endpoint[] {
  return [
    ...identityEndpoints(deps),
    ...mailEndpoints(deps),
    ...togetherEndpoints(deps),
    ...confirmationEndpoints(deps),
    ...needEndpoints(deps),
    ...matchEndpoints(deps),
    ...engagementEndpoints(deps),
    ...openingEndpoints(deps),
    ...questionEndpoints(deps),
    ...assessmentEndpoints(deps),
    ...companyEndpoints(deps),
    ...attachmentEndpoints(deps),
    ...boardEndpoints(deps),
    ...inboxEndpoints(deps),
    ...noticeEndpoints(deps),
    ...importEndpoints(deps),
    ...failedEndpoints(deps),
    ...pocEndpoints(deps),
  ];
}
