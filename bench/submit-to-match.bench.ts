import { Queue, Worker } from 'bullmq';
import { effectsOf } from '../workers/start.ts';
import { outboxWorker } from '../workers/outbox.worker.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor, type Actor } from '../src/kernel/actor.ts';
import { newCompany } from '../src/companies/company.opening.ts';
import { newId } from '../src/kernel/ids.ts';
import { producerConnection, workerConnection } from '../src/kernel/queues.ts';
import { needContent } from '../src/needs/need.schema.ts';
import { openBenchWorld, percentile, round, type BenchWorld } from './bench.world.ts';
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

/**
 * From a need's submission to its stored preview, idle and at a rate, and how many needs a second are routed with all writes,
 * against a bare BullMQ worker that does the same reads and writes and ranks nothing. All in one run.
 * Arguments: companies (1,000), needs for the throughput (300), rate a second (50), seconds at that rate (10).
 */
export async function run([
  companies = '1000',
  many = '300',
  rate = '50',
  seconds = '10',
]: readonly string[]): Promise<object> {
  const world = await openBenchWorld();
  try {
    await plantCompanies(world, Number(companies));
    const nurse: Actor = {
      userId: world.cast.people.nurse.id,
      role: 'care-submitter',
      organisationId: world.cast.organisations.hospital.id,
      organisationKind: 'care',
      language: 'nl',
    };
    const submit = async (n: number): Promise<void> => {
      const [language, title, problem, desiredOutcome] = texts[n % texts.length] ?? texts[0];
      const content = needContent.parse({
        language,
        title,
        problem,
        desiredOutcome,
        careSetting: 'hospital-ward',
        contact: { name: 'Bench', email: 'bench@hospital.example' },
      });
      const need = await world.deps.needService.draft(nurse, content, { version: 'any', request: null });
      await world.deps.needService.act(nurse, need._id, 'submit', {}, claimOf('bench', need._id));
    };

    const times: number[] = [];
    const worker = startPreview(world, (ms) => times.push(ms));
    await worker.waitUntilReady();
    await submit(0);
    await world.until(() => Promise.resolve(times.length === 1), 60_000);

    times.length = 0;
    for (let n = 0; n < 100; n += 1) {
      await submit(n);
      await world.until(() => Promise.resolve(times.length > n));
    }
    const idle = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };

    times.length = 0;
    const atRate = await submitAtRate(submit, Number(rate), Number(seconds));
    await world.until(() => Promise.resolve(times.length >= atRate.submitted), 120_000);
    const busy = { ...atRate, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };

    await worker.close();
    for (let n = 0; n < Number(many); n += 1) await submit(n);
    times.length = 0;
    const startedAt = performance.now();
    const second = startPreview(world, (ms) => times.push(ms));
    await world.until(() => Promise.resolve(times.length >= Number(many)), 300_000);
    const routed = (Number(many) / (performance.now() - startedAt)) * 1000;
    await second.close();
    const bare = await bareRate(world, Number(many));

    return {
      servers: world.servers,
      companies: Number(companies),
      submitToMatchedMs: { idle, atRate: busy },
      routedPerSecond: { routed: round(routed), bareWorker: round(bare), ratio: round(routed / bare) },
      bounds: { idleP95: 150, atRateP95: 1000, ratio: 0.5 },
    };
  } finally {
    await world.close();
  }
}

function startPreview({ deps }: BenchWorld, done: (ms: number) => void): Worker {
  const { preview } = effectsOf(deps);
  if (!preview) throw new Error('There is no preview effect.');
  return outboxWorker('preview', preview, {
    holders: deps.holders,
    redisUrl: deps.redisUrl,
    prefix: deps.config.QUEUE_PREFIX,
    concurrency: deps.config.ROUTE_CONCURRENCY,
    log: deps.log,
    observe: (_consumer, _event, ms) => done(ms),
  });
}

async function submitAtRate(
  submit: (n: number) => Promise<void>,
  rate: number,
  seconds: number,
): Promise<{ wanted: number; submitted: number; perSecond: number }> {
  const total = rate * seconds;
  const startedAt = performance.now();
  const running: Promise<void>[] = [];
  for (let n = 0; n < total; n += 1) {
    const wait = startedAt + (n * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    running.push(submit(n));
  }
  await Promise.all(running);
  return { wanted: rate, submitted: total, perSecond: round((total / (performance.now() - startedAt)) * 1000) };
}

/** A worker that reads a need and writes a run, the need's concepts and its outbox as the real one does, and ranks nothing. */
async function bareRate({ deps, until }: BenchWorld, count: number): Promise<number> {
  const run = await deps.connection.collection('match-runs').findOne({});
  const needs = await deps.connection
    .collection('needs')
    .find({}, { projection: { _id: 1 } })
    .limit(count)
    .toArray();
  const connection = producerConnection(deps.redisUrl);
  const queue = new Queue('bare', { connection, prefix: deps.config.QUEUE_PREFIX });
  await queue.waitUntilReady();
  await queue.addBulk(
    needs.map((need) => ({ name: 'bare', data: { id: String(need._id) }, opts: { removeOnComplete: true } })),
  );
  let finished = 0;
  const startedAt = performance.now();
  const worker = new Worker(
    'bare',
    async (job) => {
      const { id } = job.data as { id: string };
      const need = await deps.models.needs.findById(id).lean().exec();
      if (!need || !run) throw new Error('Nothing to do');
      await deps.connection.collection('match-runs').insertOne({ ...run, _id: newId() as never });
      await deps.models.needs.updateOne({ _id: id }, { $set: { conceptIds: need.conceptIds } });
      await deps.models.needs.updateOne({ _id: id }, { $pull: { outbox: { id: 'none' } } });
      finished += 1;
    },
    {
      connection: workerConnection(deps.redisUrl),
      prefix: deps.config.QUEUE_PREFIX,
      concurrency: deps.config.ROUTE_CONCURRENCY,
    },
  );
  await until(() => Promise.resolve(finished >= needs.length), 300_000);
  const rate = (needs.length / (performance.now() - startedAt)) * 1000;
  await worker.close();
  await queue.close();
  connection.disconnect();
  return rate;
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
