import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, run } from './command.ts';
import type { Wish } from './first.candidate.ts';
import { madeOnce } from './made.once.ts';

export const STAND_IN_VERSION = '1.47.0';

const SOURCES = join(import.meta.dirname, 'stand-in');
const MAVEN_LIMIT = 5 * 60_000;
const COMPILE_LIMIT = 60_000;
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** The class path of the stand-in; its jars are fetched and its launcher compiled when that hasn't been done. */
export async function prepareStandIn(wish: Wish): Promise<string> {
  const sources = await readSources();
  const folder = join(wish.programsDir, 'mongo-java-server');
  const jars = join(folder, `jars-${digest([sources['pom.xml'] ?? ''])}`);
  const classes = join(folder, `classes-${digest(Object.values(sources))}`);
  await madeOnce(jars, (target, scratch) => fetchJars(wish, target, scratch));
  const classPath = join(jars, '*');
  await madeOnce(classes, (target) => compile(wish, classPath, Object.keys(sources), target));
  return `${classes}:${classPath}`;
}

async function readSources(): Promise<Record<string, string>> {
  const names = (await readdir(SOURCES)).filter((name) => /\.(?:java|xml)$/.test(name)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(SOURCES, name), 'utf8')] as const)),
  );
}

const digest = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 12);

async function fetchJars({ log, signal }: Wish, target: string, scratch: string): Promise<void> {
  const maven = findOnPath('mvn');
  if (maven === undefined) throw new Error('mvn is not on PATH');
  log(`Fetching mongo-java-server ${STAND_IN_VERSION} through Maven, 6 MB, once`);
  // the pom is copied: Maven must not write beside the sources
  await cp(join(SOURCES, 'pom.xml'), join(scratch, 'pom.xml'));
  const copy = ['-B', '-q', '-C', COPY_GOAL, '-DincludeScope=runtime', `-DoutputDirectory=${target}`];
  const options = { cwd: scratch, limit: MAVEN_LIMIT, signal };
  try {
    await run(maven, copy, options);
  } catch {
    // the user's own repository may be unwritable or spoiled
    await run(maven, [...copy, `-Dmaven.repo.local=${join(scratch, 'repository')}`], options);
  }
  if (!(await readdir(target)).some((jar) => jar.startsWith('mongo-java-server-h2-backend'))) {
    throw new Error('Maven ended without an error but copied no jars');
  }
}

async function compile({ signal }: Wish, jars: string, sources: readonly string[], target: string): Promise<void> {
  const compiler = findOnPath('javac');
  if (compiler === undefined) throw new Error('javac is not on PATH (a JDK has it, a JRE does not)');
  const files = sources.filter((name) => name.endsWith('.java')).map((name) => join(SOURCES, name));
  await run(compiler, ['--release', '17', '-cp', jars, '-d', target, ...files], { limit: COMPILE_LIMIT, signal });
  if (!existsSync(join(target, 'MongoStandIn.class'))) throw new Error('javac made no classes');
}
