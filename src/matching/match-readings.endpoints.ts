import { z } from 'zod';
import { companyProfile } from '../companies/company.schema.ts';
import type { CompanyService } from '../companies/company.service.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { languageSchema } from '../kernel/actor.ts';
import { recordId, text } from '../kernel/shapes.ts';
import { solutionWording } from '../needs/solution.wording.ts';
import { readingAnswer, readNeed, readProfile } from './match-readings.ts';

const company = ['company-member', 'company-lead', 'manager'] as const;
const tag = 'Matching';

const { profileLanguage, capabilities, technologies, domains } = companyProfile.shape;
/** As it is being written: nothing is required, nothing is stored. */
const profileBody = z
  .strictObject({ profileLanguage, description: text(6000, 0).default(''), capabilities, technologies, domains })
  .meta({ id: 'ProfileToRead' });
const needBody = z
  .strictObject({
    language: languageSchema,
    title: text(160, 0).default(''),
    problem: text(8000, 0).nullable().default(null),
    desiredOutcome: text(4000, 0).nullable().default(null),
    constraints: text(4000, 0).nullable().default(null),
  })
  .meta({ id: 'NeedToRead' });

export const needReadingAnswer = readingAnswer
  .extend({
    /** Where the text asks for a thing instead of telling what goes wrong: the coach asks for the problem behind it. */
    solution: z
      .object({ field: z.enum(['title', 'problem']), text: z.string(), start: z.int(), end: z.int() })
      .nullable(),
  })
  .meta({ id: 'NeedReading' });

/** What the router understands of a text, told to whoever writes it. */
export function readingEndpoints({ companyService }: { companyService: CompanyService }): Endpoint[] {
  return [
    endpoint({
      id: 'companyReading',
      method: 'get',
      path: '/companies/{id}/readings',
      tag,
      summary: 'What the router reads in the stored profile, and the words it doesn’t understand',
      access: company,
      params: z.object({ id: recordId }),
      status: 200,
      answer: readingAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const profile = await companyService.loadProfile(actor, params.id);
        const { description } = profile;
        const read = {
          profileLanguage: profile.profileLanguage,
          description,
          capabilities: profile.capabilities,
          technologies: profile.technologies,
          domains: profile.domains,
        };
        return { body: readProfile(read, actor.language) };
      },
    }),
    endpoint({
      id: 'readProfile',
      method: 'post',
      path: '/companies/readings',
      tag,
      summary: 'The same for a profile that is being written; nothing is stored',
      access: company,
      body: profileBody,
      status: 200,
      answer: readingAnswer,
      errors: [],
      handle: async ({ actor, body }) => ({ body: readProfile(body, actor.language) }),
    }),
    endpoint({
      id: 'readNeed',
      method: 'post',
      path: '/needs/readings',
      tag,
      summary:
        'What the router reads in a need that is being written, the words it doesn’t understand, and where it asks for a solution; nothing is stored',
      access: ['care-submitter', 'care-lead', 'manager'],
      body: needBody,
      status: 200,
      answer: needReadingAnswer,
      errors: [],
      handle: async ({ actor, body }) => ({
        body: { ...readNeed(body, actor.language), solution: solutionWording(body) },
      }),
    }),
  ];
}
