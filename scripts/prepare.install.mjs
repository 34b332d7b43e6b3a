// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { MODULES, PINNED_NODE, read, readOr, ROOT, seconds, Told, wordsOf } from './prepare.shared.mjs';

/** The hash of the package-lock.json that is installed. */
const INSTALLED_STAMP = path.join(MODULES, '.carecure-lock');

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** Throws when this Node is too old to install the one that is used. */
export function checkNode() {
  const least = Number(/\d+/.exec(JSON.parse(read('package.json')).engines.node)?.[0]);
  if (Number(process.versions.node.split('.')[0]) >= least) return;
  throw new Told(
    `Node ${process.versions.node} is too old to install CareCure, which needs ${least} or later.\n` +
      'What helps: install a current Node from https://nodejs.org or with your package manager, and start again.',
  );
}

/** Whether node_modules is what package-lock.json lists. */
export function isInstalled() {
  return fs.existsSync(PINNED_NODE) && readOr(INSTALLED_STAMP) === hashOf(read('package-lock.json'));
}

/** Whether npm itself has installed just what the lock file lists: someone ran `npm install` or `npm ci` by hand. */
function isInstalledByHand() {
  if (!fs.existsSync(PINNED_NODE)) return false;
  const installed = JSON.parse(readOr(path.join(MODULES, '.package-lock.json'), '{}')).packages ?? {};
  const locked = JSON.parse(read('package-lock.json')).packages;
  const names = new Set([...Object.keys(installed), ...Object.keys(locked)].filter((name) => name !== ''));
  return [...names].every((name) => {
    const wanted = locked[name];
    // what is optional may be missing: it is for another platform
    if (installed[name] === undefined) return wanted.optional === true || wanted.devOptional === true;
    return wanted !== undefined && wanted.version === installed[name].version;
  });
}

/** Installs, unless someone has done it by hand. */
export function install() {
  if (isInstalledByHand()) return markInstalled();
  const since = Date.now();
  console.log('Installing the packages of package-lock.json (npm ci), about half a minute');
  askRegistry();
  let run = npm('ci');
  if (/EUSAGE/.test(run.stderr ?? '')) {
    // a lock file made where not every platform's optional packages were to be had lacks those; ci takes that for an error
    console.log(
      'npm ci misses optional packages of other platforms in the lock file; npm install takes the rest of it as it is',
    );
    run = npm('install', '--no-save');
  }
  if (run.status !== 0) throw new Told(installFailure(wordsOf(run)));
  if (!fs.existsSync(PINNED_NODE)) {
    throw new Told(
      'npm ran, but the Node that CareCure runs on was not installed: npm did not run the script of the package "node".\n' +
        'What helps: npm rebuild node --ignore-scripts=false, and start again.',
    );
  }
  markInstalled();
  console.log(`Installed in ${seconds(since)}`);
}

/** Where the registry can't be reached npm tries for minutes, and then names another cause. */
function askRegistry() {
  const { version } = JSON.parse(read('package-lock.json')).packages['node_modules/node'];
  const run = npm(
    'view',
    `node@${version}`,
    'version',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=500',
    '--fetch-timeout=15000',
  );
  if (run.status !== 0) throw new Told(installFailure(wordsOf(run)));
}

/** npm on the Node it was called with: the pinned one lies in the folder that is replaced. @param {string[]} args */
function npm(...args) {
  const script = process.env['npm_execpath'];
  const [program, first] =
    script === undefined ? ['npm', []] : [process.env['npm_node_execpath'] ?? process.execPath, [script]];
  // `npm run --silent` hands its silence on; an error would have no words
  const { npm_config_loglevel: _, ...env } = process.env;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync(program, [...first, ...args, ...quiet], { cwd: ROOT, env, encoding: 'utf8', maxBuffer: 64 << 20 });
}

function markInstalled() {
  fs.writeFileSync(INSTALLED_STAMP, hashOf(read('package-lock.json')));
}

/** @param {string} output */
function installFailure(output) {
  // npm names the cause first and goes on at length
  const lines = output.split('\n').map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim());
  const words = lines.filter((line) => line !== '').slice(0, 6);
  return [
    'The packages could not be installed. npm says:',
    ...words.map((line) => `  ${line}`),
    'What helps:',
    ...installRemedies(output),
  ].join('\n');
}

/** @param {string} output */
function installRemedies(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ENOTCACHED|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|E40[137]|CERT|network/i.test(output)
  ) {
    return [
      '  - let this machine reach the npm registry (npm config get registry), or set a mirror: npm config set registry <address>',
      '  - behind a proxy set HTTPS_PROXY; behind one with its own certificate set NODE_EXTRA_CA_CERTS',
    ];
  }
  if (/spawn\w* npm ENOENT/.test(output)) return ['  - install npm, or start with npm: npm start'];
  if (/ENOSPC/.test(output)) return ['  - make room on the disk'];
  if (/EACCES|EPERM/.test(output)) return ['  - make this folder and its node_modules your own (chown)'];
  if (/EUSAGE|in sync/.test(output))
    return ['  - npm install, which brings package-lock.json in line with package.json'];
  return ['  - remove node_modules and start again; then read the lines above'];
}
