import type { Lexicon } from './lexicon.ts';

/** Care settings as needs name them → concepts of the lexicon's core. */
const concepts: Readonly<Record<string, string>> = {
  'hospital-ward': 'hospital-ward',
  icu: 'intensive-care',
  emergency: 'emergency-department',
  'operating-room': 'operating-room',
  outpatient: 'outpatient-clinic',
  laboratory: 'laboratory',
  pharmacy: 'pharmacy',
  radiology: 'radiology-department',
  maternity: 'maternity-ward',
  neonatology: 'neonatal-unit',
  paediatrics: 'neonatal-unit',
  rehabilitation: 'rehabilitation-centre',
  'mental-health': 'mental-health-institution',
  'nursing-home': 'nursing-home',
  'home-care': 'home-care',
  'disability-care': 'disability-care',
  hospice: 'hospice',
  gp: 'general-practice',
  ambulance: 'ambulance-service',
  sterilisation: 'sterilisation-department',
  logistics: 'hospital-logistics',
};

/** Setting as named → concept number. */
export function careSettingConcepts(lexicon: Lexicon): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [name, id] of Object.entries(concepts)) {
    const concept = lexicon.byId.get(id);
    if (concept === undefined) continue;
    found.set(name, concept);
    found.set(id, concept);
  }
  return found;
}
