// @ts-check
/**
 * Makes ready what npm's scripts need, and says what it does: `install` the packages, `build` also dist/.
 * It runs before anything is installed, on whatever Node is there: plain JavaScript without dependencies.
 */
import fs from 'node:fs';
import path from 'node:path';
import { build, isBuilt } from './prepare.build.mjs';
import { checkNode, install, isInstalled } from './prepare.install.mjs';
import { ROOT, Told } from './prepare.shared.mjs';

const LOCK = path.join(ROOT, '.data', 'prepare.lock');

/** Does the work of one such process at a time: two `npm start` must not both write node_modules. @param {() => void} work */
function alone(work) {
  fs.mkdirSync(path.dirname(LOCK), { recursive: true });
  for (let waited = 0; !takeLock(); waited += 1) {
    const owner = lockOwner();
    if (owner !== undefined && !isRunning(owner)) fs.rmSync(LOCK, { force: true });
    else if (waited === 10 && owner !== undefined)
      console.log(`Waiting for process ${owner}, which is preparing the same`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    fs.writeFileSync(LOCK, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that wrote the lock; 0 when it was killed before it could, undefined while it may be about to. */
function lockOwner() {
  try {
    const young = Date.now() - fs.statSync(LOCK).mtimeMs < 2_000;
    return Number(fs.readFileSync(LOCK, 'utf8')) || (young ? undefined : 0);
  } catch {
    return undefined; // just released
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

try {
  const mode = process.argv[2];
  if (mode !== 'install' && mode !== 'build') throw new Told('Usage: node scripts/prepare.mjs install|build');
  checkNode();
  // looked at again once alone: the one before may have done it
  if (!isInstalled()) alone(() => isInstalled() || install());
  if (mode === 'build' && !isBuilt()) alone(() => isBuilt() || build());
} catch (error) {
  console.error(error instanceof Told ? error.message : error);
  process.exitCode = 1;
}
