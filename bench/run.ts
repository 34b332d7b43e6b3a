// npm run bench -- NAME [arguments]: runs bench/NAME.bench.ts and prints its figures as JSON.
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Benchmark {
  run(args: readonly string[]): Promise<object>;
}

const [name, ...args] = process.argv.slice(2);
const directory = import.meta.dirname;
const known = readdirSync(directory).flatMap((file) =>
  file.endsWith('.bench.ts') ? [file.slice(0, -'.bench.ts'.length)] : [],
);

if (name === undefined || !known.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [arguments]\nKnown: ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  const benchmark = (await import(pathToFileURL(path.join(directory, `${name}.bench.ts`)).href)) as Benchmark;
  const started = performance.now();
  const figures = await benchmark.run(args);
  const machine = {
    node: process.version,
    cores: os.availableParallelism(),
    cpu: os.cpus()[0]?.model,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  };
  console.log(
    JSON.stringify(
      { benchmark: name, seconds: Math.round((performance.now() - started) / 100) / 10, machine, ...figures },
      null,
      2,
    ),
  );
}
