import type { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import { ActionBar } from '../../web/components/action.bar.tsx';
import { Facts, type Fact } from '../../web/components/facts.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { languageName } from '../../web/i18n/names.ts';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { companyAnswer, companyProfileAnswer } from '../company.presenter.ts';
import { whereOf } from './companies.page.tsx';
import { companyWords } from './company.words.ts';
import { certificateLines } from './profile.facts.ts';
import type { ProfileAnswer } from './profile.form.ts';

type Company = z.infer<typeof companyAnswer>;

/** What a company says of itself; for the manager also what stands between it and her. */
export const companyPage = page({
  id: 'company',
  path: '/companies/:id',
  access: 'signed-in',
  show: async (visit) => {
    const w = visit.say(companyWords);
    const params = { id: visit.params['id'] ?? '' };
    const [{ body: company }, profile] = await Promise.all([
      visit.api.call('getCompany', companyAnswer, { params }),
      profileOf(visit, params),
    ]);
    return {
      title: company.name,
      place: 'companies',
      live: [`companies:${company.id}`],
      main: (
        <>
          <PageHead
            title={company.name}
            tags={company.status === 'suspended' ? <StatusTag tone="red">{w.statuses.suspended}</StatusTag> : undefined}
            now={w.confirmed(visit.format.day(company.confirmedAt))}
            actions={
              profile && (
                <ActionBar
                  visit={visit}
                  room="companies"
                  id={profile.id}
                  abilities={profile.abilities}
                  actions={{ reinstate: w.reinstate, suspend: w.suspend }}
                  never={['suspend']}
                />
              )
            }
          />
          {profile?.suspension && (
            <Notice tone="red" title={w.suspension}>
              <p>{profile.suspension.reason}</p>
            </Notice>
          )}
          <Facts facts={companyFacts(visit, company)} />
          {profile && (
            <section aria-labelledby="office">
              <h2 id="office">{w.office}</h2>
              <Facts facts={officeFacts(visit, profile)} />
            </section>
          )}
        </>
      ),
    };
  },
});

/** The whole profile, for who may read it. */
async function profileOf(visit: Visit, params: { id: string }): Promise<ProfileAnswer | null> {
  const own = visit.actor?.organisationKind === 'company' && visit.actor.organisationId === params.id;
  if (visit.actor?.role !== 'manager' && !own) return null;
  return await visit.api.call('getCompanyProfile', companyProfileAnswer, { params }).then(
    ({ body }) => body,
    (error: unknown) => {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    },
  );
}

function companyFacts(visit: Visit, company: Company): Fact[] {
  const w = visit.say(companyWords);
  const names = visit.say(vocabulary);
  const { list, number } = visit.format;
  const own = { lang: company.profileLanguage };
  const said = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);
  const told = (label: string, value: string): Fact[] => (value ? [{ label, value, ...own }] : []);
  const { trl, employees } = company;
  return [
    ...told(w.describes, company.description),
    ...told(w.capabilities, company.capabilities.join(', ')),
    ...told(w.technologies, company.technologies.join(', ')),
    ...told(w.domains, company.domains.join(', ')),
    ...said(w.fields, list(company.spearheads.map((code) => names.spearhead[code]))),
    ...said(w.where, whereOf(visit, company)),
    ...said(w.trl, trl && (trl.min === trl.max ? String(trl.min) : `${trl.min}–${trl.max}`)),
    ...said(w.deviceClasses, list(company.deviceClasses.map((code) => names.deviceClass[code]))),
    ...said(w.certificates, certificateLines(visit, company.certificates).join('\n')),
    ...said(w.languages, list(company.languages.map((code) => languageName(visit.language, code)))),
    ...said(w.employees, employees === null ? null : number(employees)),
  ];
}

function officeFacts(visit: Visit, profile: ProfileAnswer): Fact[] {
  const w = visit.say(companyWords);
  const topics = profile.watchedTopics.join(', ');
  return [
    { label: w.capacity, value: visit.format.number(profile.capacity) },
    ...(profile.contacts.length > 0
      ? [
          {
            label: w.contacts,
            value: (
              <>
                {profile.contacts.map((one) => (
                  <div key={one.email}>
                    {one.name}, {one.role}, <a href={`mailto:${one.email}`}>{one.email}</a>
                  </div>
                ))}
              </>
            ),
          },
        ]
      : []),
    ...(topics ? [{ label: w.watchedTopics, value: topics, lang: profile.profileLanguage }] : []),
  ];
}
