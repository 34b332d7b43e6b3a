import { z } from 'zod';
import { languageSchema, organisationKinds } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { countrySchema, text } from '../kernel/shapes.ts';
import { regionSchema } from '../kernel/vocabulary.ts';
import { holidayRegions } from '../kernel/working-days.ts';
import { emailSchema, personName } from './user.schema.ts';

export const organisationStatuses = ['applied', 'active', 'refused', 'suspended'] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

export const organisationContent = z.object({
  name: text(160),
  kind: z.enum(organisationKinds),
  /** ISO 3166-1 alpha-2. */
  country: countrySchema,
  region: regionSchema,
  /** Whose public holidays count for this organisation's clocks. */
  holidayRegion: z.enum(holidayRegions),
});

export type OrganisationContent = z.infer<typeof organisationContent>;

/** Who asked for an organisation's admission, and becomes its first person. */
export const applicantSchema = z.strictObject({ name: personName, email: emailSchema, language: languageSchema });
export type Applicant = z.infer<typeof applicantSchema>;

export interface OrganisationRecord extends OrganisationContent {
  _id: string;
  status: OrganisationStatus;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** An organisation's whole record, as actions read and write it. */
export interface StoredOrganisation extends AggregateRecord<OrganisationStatus>, Omit<OrganisationRecord, 'status'> {
  applicant: Applicant | null;
  /** What the applicant says of it and why it wants to take part. */
  introduction: string | null;
  /** Why it was refused or suspended. */
  statusReason: string | null;
}

/** Kinds that can be admitted or made; the programme is made by the command for the first administrator. */
export const admissibleKinds = ['care', 'company', 'facility', 'fund'] as const;

const { name, country, region, holidayRegion } = organisationContent.shape;

export const organisationBody = z.strictObject({
  name,
  kind: z.enum(admissibleKinds),
  country,
  region,
  /** By default that of its country and region. */
  holidayRegion: holidayRegion.optional(),
});

export type OrganisationBody = z.infer<typeof organisationBody>;

export const applicationBody = z.strictObject({
  organisation: organisationBody,
  applicant: applicantSchema,
  introduction: text(2000).optional(),
});

export const organisationPatch = z.strictObject({
  name: name.optional(),
  country: country.optional(),
  region: region.optional(),
  holidayRegion: holidayRegion.optional(),
});
export type OrganisationPatch = z.infer<typeof organisationPatch>;

/** The holiday calendar of a place, where the organisation names none itself. */
export function holidayRegionOf(country: string, region: string): OrganisationContent['holidayRegion'] {
  if (country === 'NL') return 'NL';
  if (country === 'DE') return region === 'Niedersachsen' ? 'DE-NI' : 'DE-NW';
  return 'none';
}
