import { Conflict, chosen, isConflict } from '../../web/components/conflict.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import type { Fields } from '../../web/forms/fields.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { problemIn } from '../../web/i18n/problems.ts';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page, type Led, type Shown } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { companyProfileAnswer } from '../company.presenter.ts';
import { ArrangedProfile } from './profile.arranged.tsx';
import { certificateLines, excludedNames } from './profile.facts.ts';
import { profileBody, profileFields, profileForm, typedProfile, type ProfileSetting } from './profile.form.ts';
import { loadReading, loadSetting } from './profile.load.ts';
import { ReadingView } from './profile.reading.tsx';
import { profileWords } from './profile.words.ts';

const companyRoles = ['company-member', 'company-lead'] as const;

/** The company keeps its profile, and sees beside it what the router reads. */
export const profilePage = page({
  id: 'profile',
  path: '/profile',
  access: companyRoles,
  show: async (visit, attempt) => {
    const setting = await loadSetting(visit);
    const fields = attempt ? typedProfile(visit, attempt.fields) : profileFields(visit, setting);
    return await showProfile(visit, setting, fields, attempt);
  },
  send: async (visit): Promise<Led> => {
    const setting = await loadSetting(visit);
    const typed = typedProfile(visit, visit.fields);
    const theirs = profileFields(visit, setting);
    const fields = chosen(typed, profileForm(visit, setting, typed), theirs);
    await visit.api.call('changeCompanyProfile', companyProfileAnswer, {
      params: { id: setting.profile.id },
      body: profileBody(visit, setting, fields),
      version: visit.version,
      ...(visit.key ? { key: visit.key } : {}),
    });
    return { to: paths.profile(), done: 'saved' };
  },
});

/** What is read in what was typed, without keeping it: for the button, and for the script while typing. */
export const profileReadingPage = page({
  id: 'profile-reading',
  path: '/profile/reading',
  access: companyRoles,
  show: async () => await Promise.resolve({ to: paths.profile() }),
  send: async (visit) => {
    const setting = await loadSetting(visit);
    return await showProfile(visit, setting, typedProfile(visit, visit.fields), undefined, visit.version);
  },
});

/** The company says that its profile still holds. */
export const profileConfirmPage = page({
  id: 'profile-confirm',
  path: '/profile/confirm',
  access: companyRoles,
  show: async (visit, attempt) => {
    if (!attempt) return { to: paths.profile() };
    const setting = await loadSetting(visit);
    const shown = await showProfile(visit, setting, profileFields(visit, setting), undefined);
    const said = problemIn(visit.language, attempt.error);
    return {
      ...shown,
      main: (
        <>
          <Notice tone="amber" status>
            <p>{said}</p>
          </Notice>
          {shown.main}
        </>
      ),
    };
  },
  send: async (visit) => {
    const params = { id: visit.actor?.organisationId ?? '' };
    const sent = { params, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
    await visit.api.call('company.confirm-profile', companyProfileAnswer, sent);
    return { to: paths.profile(), done: 'confirmed' };
  },
});

async function showProfile(
  visit: Visit,
  setting: ProfileSetting,
  fields: Fields,
  attempt: Attempt | undefined,
  seen: number | null = null,
): Promise<Shown> {
  const w = visit.say(profileWords);
  const reading = await loadReading(visit, setting, fields);
  const form = profileForm(visit, setting, fields);
  const conflict = isConflict(attempt) ? { ...attempt, fields } : null;
  const { profile } = setting;
  const version = (attempt ? visit.version : seen) ?? profile.version;
  return {
    title: w.title,
    place: 'profile',
    wide: true,
    main: (
      <>
        <ProfileHead visit={visit} setting={setting} />
        <div class="writing writing-wide">
          <div>
            {conflict ? (
              <Conflict
                visit={visit}
                form={form}
                attempt={conflict}
                theirs={profileFields(visit, setting)}
                version={profile.version}
                lang={profile.profileLanguage}
              />
            ) : (
              <Form
                visit={visit}
                form={form}
                to={paths.profile()}
                attempt={attempt && { ...attempt, fields }}
                start={fields}
                version={version}
                submit={w.save}
                arrange={(view) => <ArrangedProfile visit={visit} form={form} fields={fields} view={view} />}
                more={
                  <button
                    class="button secondary"
                    type="submit"
                    formAction="/profile/reading"
                    data-reads="reading"
                    aria-controls="reading"
                  >
                    {w.show}
                  </button>
                }
              />
            )}
            <LeadFacts visit={visit} setting={setting} />
          </div>
          <ReadingView visit={visit} reading={reading} />
        </div>
      </>
    ),
  };
}

function ProfileHead({ visit, setting: { profile } }: { visit: Visit; setting: ProfileSetting }) {
  const w = visit.say(profileWords);
  const confirms = profile.abilities.includes('confirm-profile');
  return (
    <>
      <PageHead
        reference={profile.name}
        title={w.title}
        now={
          <>
            {w.confirmedAt(visit.format.day(profile.confirmedAt))} {w.confirmBy(visit.format.day(profile.confirmBy))}
          </>
        }
        actions={
          confirms ? (
            <PostButton to="/profile/confirm" version={profile.version}>
              {w.confirm}
            </PostButton>
          ) : undefined
        }
      >
        <p class="text">{w.text}</p>
      </PageHead>
      {profile.suspension && (
        <Notice tone="red" title={w.suspended}>
          <p>{profile.suspension.reason}</p>
        </Notice>
      )}
    </>
  );
}

/** What only the lead changes, for everybody else to read. */
function LeadFacts({ visit, setting }: { visit: Visit; setting: ProfileSetting }) {
  const w = visit.say(profileWords);
  const { profile } = setting;
  if (profile.editable.includes('capacity')) return null;
  const { list, number } = visit.format;
  const { deviceClass } = visit.say(vocabulary);
  return (
    <section class="lead-only" aria-labelledby="lead-only">
      <h2 id="lead-only">{w.leadOnly}</h2>
      <p class="hint">{w.leadOnlyText}</p>
      <Facts
        facts={[
          { label: w.capacity, value: number(profile.capacity) },
          { label: w.certificates, value: certificateLines(visit, profile.certificates).join('\n') || w.nobody },
          { label: w.deviceClasses, value: list(profile.deviceClasses.map((one) => deviceClass[one])) || w.nobody },
          { label: w.excluded, value: list(excludedNames(setting)) || w.nobody },
        ]}
      />
    </section>
  );
}
