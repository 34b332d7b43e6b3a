import { z } from 'zod';

/** The programme's fields. The first three are its spearheads proper; the others are where companies also stand. */
export const spearheads = [
  'nano-biotech',
  'ai-ehealth',
  'health-robotics',
  'general-medtech',
  'imaging',
  'rehabilitation',
] as const;
export const spearheadSchema = z.enum(spearheads);

/** Risk classes as stated by the maker or the hospital (MDR and IVDR, annex VIII); never assigned by the platform. */
export const deviceClasses = ['non-device', 'I', 'IIa', 'IIb', 'III', 'IVD-A', 'IVD-B', 'IVD-C', 'IVD-D'] as const;
export const deviceClassSchema = z.enum(deviceClasses);

/** How far a device goes into the body (MDR annex VIII, chapter I and rules 1–8), in rising order. */
export const invasivenessLevels = ['none', 'skin-contact', 'body-orifice', 'surgical', 'implant'] as const;
export const invasivenessSchema = z.enum(invasivenessLevels);

export const careSettings = [
  'hospital-ward',
  'icu',
  'emergency',
  'operating-room',
  'outpatient',
  'laboratory',
  'pharmacy',
  'radiology',
  'maternity',
  'neonatology',
  'paediatrics',
  'rehabilitation',
  'mental-health',
  'nursing-home',
  'home-care',
  'disability-care',
  'hospice',
  'gp',
  'ambulance',
  'sterilisation',
  'logistics',
  'other',
] as const;
export const careSettingSchema = z.enum(careSettings);

export const regions = [
  'Twente',
  'Achterhoek',
  'Overijssel',
  'Gelderland',
  'Drenthe',
  'Randstad',
  'Brabant',
  'Münsterland',
  'NRW',
  'Niedersachsen',
  'other',
] as const;
export const regionSchema = z.enum(regions);

export const urgencies = ['low', 'normal', 'high', 'crisis'] as const;
export const urgencySchema = z.enum(urgencies);

export const goals = ['care-at-home', 'staff-relief', 'affordability'] as const;
export const goalSchema = z.enum(goals);

/** Dimensions of regional well-being. */
export const wellbeingDimensions = [
  'income',
  'job-security',
  'health',
  'social-contacts',
  'civic-engagement',
  'subjective-wellbeing',
  'housing',
  'safety',
  'environment',
] as const;
export const wellbeingSchema = z.enum(wellbeingDimensions);

/** How well a company fits, in the four words that people see. */
export const fitLevels = ['strong', 'good', 'possible', 'none'] as const;
export const fitLevelSchema = z.enum(fitLevels);
export type FitLevel = z.infer<typeof fitLevelSchema>;

/** How much of a need a company may read. */
export const disclosureSteps = ['teaser', 'summary', 'full'] as const;
export const disclosureSchema = z.enum(disclosureSteps);
export type DisclosureStep = z.infer<typeof disclosureSchema>;
