import type { CompanyRepository } from './companies/company.repository.ts';
import type { ForgetElsewhere } from './identity/erasure.service.ts';
import type { NeedRepository } from './needs/need.repository.ts';
import type { NoticeRepository } from './notifications/notice.repository.ts';
import type { PocRepository } from './pocs/poc.repository.ts';

export interface ForgettingRooms {
  needs: Pick<NeedRepository, 'forgetContact'>;
  companies: Pick<CompanyRepository, 'forgetContact'>;
  pocs: Pick<PocRepository, 'forgetPerson'>;
  notices: Pick<NoticeRepository, 'forget'>;
}

/** What the rooms forget of a person who asked for it: where somebody typed them in as contact, or named them for a part. */
export function forgetting({ needs, companies, pocs, notices }: ForgettingRooms): ForgetElsewhere {
  return async ({ _id, name, email, memberships }) => {
    const organisationIds = memberships.map((one) => one.organisationId);
    await Promise.all([
      needs.forgetContact(email),
      companies.forgetContact(email),
      pocs.forgetPerson({ userId: _id, name, organisationIds }),
      notices.forget({ userId: _id, name }),
    ]);
  };
}
