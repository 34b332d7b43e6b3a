import { z } from 'zod';
import { languageSchema } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { countrySchema, distinct, nothingToChange, recordId, text, trlRange } from '../kernel/shapes.ts';
import { deviceClassSchema, regionSchema, spearheadSchema } from '../kernel/vocabulary.ts';

/** What a company says of itself. The router reads it; people keep it. */
export const companyProfile = z.strictObject({
  profileLanguage: languageSchema,
  description: text(6000, 10),
  capabilities: distinct(text(120), 40).default([]),
  technologies: distinct(text(120), 40).default([]),
  domains: distinct(text(120), 40).default([]),
  spearheads: distinct(spearheadSchema, 6).default([]),
  trl: trlRange.nullable().default(null),
  deviceClasses: distinct(deviceClassSchema, 9).default([]),
  certificates: z
    .array(z.strictObject({ name: text(60), expiresOn: z.iso.date().nullable().default(null) }))
    .max(30)
    .default([]),
  region: regionSchema,
  country: countrySchema,
  languages: distinct(
    z.stringFormat('language', /^[a-z]{2}$/, 'A language has two small letters (ISO 639-1).'),
    20,
  ).default([]),
  employees: z.int().min(1).max(1_000_000).nullable().default(null),
  /** How many engagements the company takes on at once. */
  capacity: z.int().min(0).max(1000).default(5),
  /** Care organisations it can't work with, e.g. for a conflict of interest. */
  excludedOrganisationIds: distinct(recordId, 200).default([]),
  contacts: z
    .array(z.strictObject({ name: text(120), role: text(120), email: z.string().trim().max(254).pipe(z.email()) }))
    .max(10)
    .default([]),
  watchedTopics: distinct(text(120), 40).default([]),
});
export type CompanyProfile = z.infer<typeof companyProfile>;
export type ProfileField = keyof CompanyProfile;
export const profileFields = Object.keys(companyProfile.shape) as ProfileField[];

/** A change of a profile: a field that isn't named stays, null empties it. */
export const companyProfilePatch = z
  .strictObject(
    Object.fromEntries(
      Object.entries(companyProfile.shape).map(([name, field]) => [
        name,
        (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
      ]),
    ) as unknown as { [Name in ProfileField]: z.ZodOptional<z.ZodType<CompanyProfile[Name], CompanyProfile[Name]>> },
  )
  .refine((patch) => Object.keys(patch).length > 0, nothingToChange)
  .meta({ id: 'CompanyProfilePatch' });
export type CompanyProfilePatch = z.infer<typeof companyProfilePatch>;

export const companyStatuses = ['active', 'suspended'] as const;
export type CompanyStatus = (typeof companyStatuses)[number];

/** A company's profile; its id is its organisation's. */
export interface CompanyRecord extends AggregateRecord<CompanyStatus>, CompanyProfile {
  name: string;
  /** When people last said that it still holds; after a year they are asked again. */
  confirmedAt: Date;
  /** Rises when the router has something new to read; the match index follows it. */
  profileChangedAt: Date;
  /** Why the manager took the company out of the programme. */
  suspension: { reason: string; at: Date; by: string } | null;
}
