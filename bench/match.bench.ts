import MiniSearch from 'minisearch';
import { createMatcher, type Matcher } from '../src/matching/engine.ts';
import { compileLexicon, type CompiledLexicon } from '../src/matching/compiled.ts';
import { loadLexicon } from '../src/matching/lexicon.ts';
import { defaultRules } from '../src/matching/rules.ts';
import type { MatchCompany } from '../src/matching/matching.schema.ts';
import { isStopWord } from '../src/matching/text/stop-words.ts';
import { SyntheticMarket } from '../src/matching/synthetic.ts';

const sizes = [1_000, 10_000, 38_000, 100_000];
const openNeeds = 100_000;
const asked = 300;
const warmUp = 60;

interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** The same in processor time of this thread: what is left when others share the machine. */
  readonly cpuP50: number;
  readonly cpuP95: number;
}

/** Index build, ranking with reasons, reverse matching; MiniSearch on the same texts beside it. Milliseconds and MiB. */
export async function run(args: readonly string[]): Promise<object> {
  const [only, lexiconDirectory] = args;
  const wanted = only === undefined ? sizes : only.split(',').map(Number);
  const started = performance.now();
  const read = loadLexicon(lexiconDirectory);
  const loaded = performance.now();
  const lexicon = compileLexicon(read, defaultRules.soft.firmness);
  const compiled = performance.now();
  const forward = [];
  for (const size of wanted) {
    console.error(`${size} companies …`);
    forward.push(await measure(lexicon, size));
    // A run that is broken off has told what it measured so far.
    console.error(JSON.stringify(forward.at(-1)));
  }
  console.error(`${openNeeds} open needs …`);
  const reverse = wanted.includes(38_000) ? measureReverse(lexicon) : undefined;
  return {
    lexicon: { concepts: read.concepts.length, loadMs: round(loaded - started), compileMs: round(compiled - loaded) },
    forward,
    reverse,
    bounds: { rankP95Ms: 5, buildMs: 8000, memoryMiB: 512, reverseP95Ms: 20 },
  };
}

async function measure(lexicon: CompiledLexicon, size: number): Promise<object> {
  const market = new SyntheticMarket(lexicon.lexicon, 7);
  const companies = Array.from({ length: size }, (_, i) => market.company(`c${i}`));
  const needs = Array.from({ length: asked + warmUp }, (_, i) => market.need(`n${i}`));
  const before = memory();
  const matcher = createMatcher({ lexicon });
  const compiled = performance.now();
  const startedCpu = cpuMs();
  for (const company of companies) matcher.upsertCompany(company);
  const statistics = performance.now();
  matcher.statistics();
  const built = performance.now();
  const indexCpu = cpuMs() - startedCpu;
  const mebibytes = memory() - before;
  const times = timed(needs, (need) => matcher.rank(need, { limit: 20 }));
  const delta = timed(companies.slice(0, asked + warmUp), (company) => matcher.upsertCompany(company));
  return {
    companies: size,
    indexMs: round(built - compiled),
    indexCpuMs: round(indexCpu),
    statisticsMs: round(built - statistics),
    memoryMiB: round(mebibytes),
    rankWithReasonsMs: times,
    changeOneCompanyMs: delta,
    miniSearch: measureMiniSearch(
      companies,
      needs.map((need) => `${need.title} ${need.problem} ${need.desiredOutcome}`),
    ),
  };
}

function measureMiniSearch(companies: readonly MatchCompany[], queries: readonly string[]): object {
  const before = memory();
  const started = performance.now();
  const index = new MiniSearch<{ id: string; text: string; capabilities: string }>({
    fields: ['text', 'capabilities'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return isStopWord(word, 'nl') || isStopWord(word, 'de') || isStopWord(word, 'en') ? null : word;
    },
  });
  index.addAll(
    companies.map(({ id, description, capabilities }) => ({
      id,
      text: description,
      capabilities: capabilities.join(' '),
    })),
  );
  const built = performance.now();
  const mebibytes = memory() - before;
  const few = companies.length > 20_000 ? queries.slice(0, 60) : queries;
  return {
    indexMs: round(built - started),
    memoryMiB: round(mebibytes),
    searchMs: timed(few, (query) => index.search(query), Math.min(warmUp, 20)),
  };
}

function measureReverse(lexicon: CompiledLexicon): object {
  const market = new SyntheticMarket(lexicon.lexicon, 11);
  const matcher: Matcher = createMatcher({ lexicon });
  for (let i = 0; i < 2_000; i += 1) matcher.upsertCompany(market.company(`c${i}`));
  matcher.statistics();
  const before = memory();
  const started = performance.now();
  for (let i = 0; i < openNeeds; i += 1) matcher.upsertNeed(market.need(`n${i}`));
  const built = performance.now();
  const mebibytes = memory() - before;
  const changed = Array.from({ length: asked + warmUp }, (_, i) => market.company(`new${i}`));
  return {
    needs: openNeeds,
    indexMs: round(built - started),
    memoryMiB: round(mebibytes),
    reverseMs: timed(changed, (company) => matcher.reverse(company)),
  };
}

function timed<T>(subjects: readonly T[], act: (subject: T) => unknown, warm = warmUp): Times {
  const wall: number[] = [];
  const cpu: number[] = [];
  subjects.forEach((subject, i) => {
    const started = performance.now();
    const startedCpu = cpuMs();
    act(subject);
    if (i < warm) return;
    wall.push(performance.now() - started);
    cpu.push(cpuMs() - startedCpu);
  });
  wall.sort((a, b) => a - b);
  cpu.sort((a, b) => a - b);
  const at = (times: readonly number[], share: number): number =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    p50: at(wall, 0.5),
    p95: at(wall, 0.95),
    worst: round(wall.at(-1) ?? 0),
    cpuP50: at(cpu, 0.5),
    cpuP95: at(cpu, 0.95),
  };
}

/** Processor time of this thread in milliseconds. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** MiB in use after a collection where one can be asked for (`node --expose-gc`), heap and typed arrays together. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

const round = (value: number): number => Math.round(value * 100) / 100;
