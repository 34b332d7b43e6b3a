import { newCompany } from '../src/companies/company.opening.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor, type Actor } from '../src/kernel/actor.ts';
import { newId } from '../src/kernel/ids.ts';
import { needContent, type NeedRecord } from '../src/needs/need.schema.ts';
import { openBenchWorld, type BenchWorld } from './bench.world.ts';
import { synthesise } from './synthetic.ts';

const texts = [
  [
    'nl',
    'Patiënten vallen ’s nachts uit bed',
    'Elke week vallen op de geriatrie patiënten die zonder hulp uit bed stappen; wij horen het te laat.',
    'De nachtdienst weet op tijd dat iemand opstaat.',
  ],
  [
    'de',
    'Wunden werden zu spät beurteilt',
    'In der ambulanten Pflege sehen wir chronische Wunden nur zweimal die Woche; Infektionen fallen zu spät auf.',
    'Verschlechterung früh erkennen, ohne zusätzliche Hausbesuche.',
  ],
  [
    'en',
    'Haemolysed samples from the emergency department',
    'One in eight potassium results cannot be used because the tube was shaken on its way to the laboratory.',
    'Fewer repeat draws and a warning to whoever took the blood.',
  ],
] as const;

/** A world with companies, and the steps of a need that its services take without HTTP between. */
export interface RoutingWorld extends BenchWorld {
  /** Drafts and submits the n-th need. */
  submit(n: number): Promise<NeedRecord>;
  /** Brings the n-th need as far as its publication's eve. */
  triage(n: number): Promise<NeedRecord>;
  publish(need: NeedRecord): Promise<NeedRecord>;
}

export async function openRoutingWorld(companies: number): Promise<RoutingWorld> {
  const world = await openBenchWorld();
  await plantCompanies(world, companies);
  const { needService } = world.deps;
  const { organisations, people } = world.cast;
  const nurse: Actor = {
    userId: people.nurse.id,
    role: 'care-submitter',
    organisationId: organisations.hospital.id,
    organisationKind: 'care',
    language: 'nl',
  };
  const manager: Actor = {
    userId: people.manager.id,
    role: 'manager',
    organisationId: organisations.programme.id,
    organisationKind: 'programme',
    language: 'nl',
  };
  const submit = async (n: number): Promise<NeedRecord> => {
    const [language, title, problem, desiredOutcome] = texts[n % texts.length] ?? texts[0];
    const content = needContent.parse({
      language,
      title,
      problem,
      desiredOutcome,
      careSetting: 'hospital-ward',
      contact: { name: 'Bench', email: 'bench@hospital.example' },
    });
    const need = await needService.draft(nurse, content, { version: 'any', request: null });
    return await needService.act(nurse, need._id, 'submit', {}, claimOf('bench', need._id));
  };
  return {
    ...world,
    submit,
    triage: async (n) => {
      const { _id } = await submit(n);
      await needService.act(manager, _id, 'start-triage', {}, claimOf('bench triage', _id));
      return await needService.act(
        manager,
        _id,
        'classify',
        { spearhead: 'ai-ehealth' },
        claimOf('bench classify', _id),
      );
    },
    publish: async ({ _id }) =>
      await needService.act(
        manager,
        _id,
        'publish',
        {
          rubric: { impact: 5, reach: 4, feasibility: 4, regionalFit: 5 },
          responseDeadline: new Date(Date.now() + 14 * 86_400_000),
          disclosure: 'summary',
          threshold: 'possible',
        },
        claimOf('bench publish', _id),
      ),
  };
}

async function plantCompanies({ deps }: BenchWorld, count: number): Promise<void> {
  const now = new Date(Date.now() - 60_000);
  const records = synthesise(count).map((company) =>
    deps.companies.fresh(
      newCompany(
        { _id: newId(now), name: company.name, country: company.country ?? 'NL', region: 'Twente' },
        {
          profileLanguage: company.profileLanguage,
          description: company.description,
          capabilities: company.capabilities,
          certificates: company.certifications.map((name) => ({ name, expiresOn: null })),
          languages: company.languages,
          capacity: 1000,
        },
        now,
      ),
      { actor: systemActor, now, event: 'company.profile-confirmed' },
    ),
  );
  for (let done = 0; done < records.length; done += 500)
    await deps.models.companies.collection.insertMany(records.slice(done, done + 500) as never[]);
}
