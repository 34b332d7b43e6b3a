// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { MODULES, PINNED_NODE, readOr, ROOT, seconds, Told, wordsOf } from './prepare.shared.mjs';

const DIST = path.join(ROOT, 'dist');
/** The sources that dist/ was built from. */
const BUILT_STAMP = path.join(DIST, '.carecure-build.json');
const SOURCE_FOLDERS = ['src', 'workers'];
const BUILD_FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const ASSET = /\.(?:yaml|java|xml|css|json|js|svg|woff2)$/;

/** Every source with what changes when it is written. */
function sourcesNow() {
  /** @type {Record<string, string>} */
  const found = {};
  /** @param {string} name */
  const add = (name) => {
    const { mtimeMs, size } = fs.statSync(path.join(ROOT, name));
    found[name] = `${mtimeMs} ${size}`;
  };
  /** @param {string} folder */
  const walk = (folder) => {
    if (!fs.existsSync(path.join(ROOT, folder))) return;
    for (const entry of fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (/\.tsx?$/.test(name) || ASSET.test(name)) add(name);
    }
  };
  SOURCE_FOLDERS.forEach(walk);
  BUILD_FILES.filter((name) => fs.existsSync(path.join(ROOT, name))).forEach(add);
  return found;
}

function builtFrom() {
  try {
    return JSON.parse(readOr(BUILT_STAMP, '{}'));
  } catch {
    return {};
  }
}

/** Whether no source has changed since dist/ was built. */
export function isBuilt() {
  const [now, then] = [sourcesNow(), builtFrom()];
  const names = Object.keys(now);
  return names.length === Object.keys(then).length && names.every((name) => now[name] === then[name]);
}

/** Compiles what has changed and copies what is no code. */
export function build() {
  const since = Date.now();
  console.log('Building dist/ from the sources');
  const [now, then] = [sourcesNow(), builtFrom()];
  for (const gone of Object.keys(then).filter((name) => now[name] === undefined)) removeBuilt(gone);
  const compiler = path.join(MODULES, 'typescript', 'bin', 'tsc');
  const run = spawnSync(PINNED_NODE, [compiler, '-p', path.join(ROOT, 'tsconfig.build.json'), '--pretty', 'false'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (run.status !== 0) {
    const words = wordsOf(run).trim().split('\n');
    const more = words.length > 20 ? [`… and ${words.length - 20} lines more`] : [];
    throw new Told(['The sources do not compile:', ...words.slice(0, 20), ...more].join('\n'));
  }
  for (const name of Object.keys(now).filter((one) => ASSET.test(one) && !BUILD_FILES.includes(one))) {
    const target = path.join(DIST, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(ROOT, name), target);
  }
  fs.writeFileSync(BUILT_STAMP, JSON.stringify(now));
  console.log(`Built in ${seconds(since)}`);
}

/** What a removed source has left in dist/ would still be found. @param {string} name */
function removeBuilt(name) {
  const built = path.join(DIST, name);
  for (const file of [built, built.replace(/\.tsx?$/, '.js'), built.replace(/\.tsx?$/, '.js.map')]) {
    fs.rmSync(file, { force: true });
  }
}
