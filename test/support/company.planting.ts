import { randomBytes } from 'node:crypto';
import { newCompany } from '../../src/companies/company.opening.ts';
import type { CompanyProfile } from '../../src/companies/company.schema.ts';
import { systemActor } from '../../src/kernel/actor.ts';
import type { World } from './world.ts';

/** Stores one more company, with the event that a worker routes it by. */
export async function plantCompany(world: World, name: string, profile: Partial<CompanyProfile>): Promise<string> {
  const _id = randomBytes(12).toString('hex');
  const now = new Date();
  const organisation = { _id, name, country: profile.country ?? 'NL', region: profile.region ?? ('Twente' as const) };
  await world.deps.companies.create(newCompany(organisation, profile, now), {
    actor: systemActor,
    now,
    event: 'company.created',
  });
  return _id;
}

/** A Dutch company whose product meets the need about falls at night. */
export const fallProfile: Partial<CompanyProfile> = {
  profileLanguage: 'nl',
  description:
    'Onze bedsensor waarschuwt de nachtdienst zodra een patiënt uit bed stapt. Valdetectie en valpreventie zonder camera, met een alarm op de telefoon van de verpleegkundige.',
  capabilities: ['valdetectie', 'bedalarm', 'valpreventie'],
  spearheads: ['ai-ehealth'],
  trl: { min: 8, max: 9 },
  deviceClasses: ['I'],
  languages: ['nl', 'de', 'en'],
};
