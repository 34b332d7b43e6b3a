import { z } from 'zod';
import { languageSchema, organisationKinds, type Actor } from '../kernel/actor.ts';
import { abilities } from '../kernel/machine.ts';
import { applyingAnswer, clockAnswer, presentClocks } from '../kernel/presented.ts';
import { instant } from '../kernel/shapes.ts';
import { regionSchema } from '../kernel/vocabulary.ts';
import { holidayRegions } from '../kernel/working-days.ts';
import { isOffice, mayEdit, organisationParties } from './identity.policy.ts';
import type { OrganisationSummary } from './identity.repository.ts';
import { organisationMachine } from './organisation.machine.ts';
import { organisationStatuses, type StoredOrganisation } from './organisation.schema.ts';

export const organisationAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    region: regionSchema,
    /** From here on for its own people and the programme's office. */
    version: z.int().optional(),
    country: z.string().optional(),
    holidayRegion: z.enum(holidayRegions).optional(),
    status: z.enum(organisationStatuses).optional(),
    createdAt: instant.optional(),
    updatedAt: instant.optional(),
    /** From here on for the office. */
    statusReason: z.string().nullable().optional(),
    applicant: z.object({ name: z.string(), email: z.string(), language: languageSchema }).nullable().optional(),
    introduction: z.string().nullable().optional(),
    clocks: z.array(clockAnswer).optional(),
    applying: applyingAnswer.optional(),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'Organisation' });
export type OrganisationAnswer = z.infer<typeof organisationAnswer>;

/** An organisation as this reader may see it, with what the reader may do now. */
export function presentOrganisation(one: OrganisationSummary, actor: Actor, now: Date): OrganisationAnswer {
  const record = one as StoredOrganisation;
  const office = isOffice(actor);
  const actions = abilities(organisationMachine, record, organisationParties(actor), { actor, now, facts: {} });
  return {
    id: one._id,
    name: one.name,
    kind: one.kind,
    region: one.region,
    ...(office || actor.organisationId === one._id
      ? {
          version: one.version,
          country: one.country,
          holidayRegion: one.holidayRegion,
          status: one.status,
          createdAt: one.createdAt,
          updatedAt: one.updatedAt,
        }
      : {}),
    ...(office
      ? {
          statusReason: one.statusReason,
          applicant: one.applicant,
          introduction: one.introduction,
          clocks: presentClocks(one, now),
          applying: one.applying && { action: one.applying.action, since: one.applying.since },
        }
      : {}),
    abilities: [...(mayEdit(actor, one._id) ? ['edit'] : []), ...actions],
  };
}
