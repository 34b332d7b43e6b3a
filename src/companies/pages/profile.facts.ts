import { DateTime } from 'luxon';
import { zone } from '../../kernel/working-days.ts';
import type { Visit } from '../../web/visit.ts';
import type { ProfileAnswer, ProfileSetting } from './profile.form.ts';
import { profileWords } from './profile.words.ts';

/** Certificates with the day on which each expires, or did. */
export function certificateLines(visit: Visit, certificates: ProfileAnswer['certificates']): string[] {
  const w = visit.say(profileWords);
  return certificates.map(({ name, expiresOn }) => {
    if (expiresOn === null) return name;
    // A certificate holds to the end of its last day.
    const last = DateTime.fromISO(expiresOn, { zone }).endOf('day').toJSDate();
    return (last < visit.now ? w.expired : w.expires)(name, visit.format.day(last));
  });
}

export function excludedNames({ profile, organisations }: ProfileSetting): string[] {
  return profile.excludedOrganisationIds.map((id) => organisations.find(({ value }) => value === id)?.label ?? id);
}
