// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const MODULES = path.join(ROOT, 'node_modules');
/** The Node that CareCure runs on: a package of its own, for machines that have an older one. */
export const PINNED_NODE = path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** An error whose message is all that has to be shown. */
export class Told extends Error {}

/** @param {string} name */
export const read = (name) => fs.readFileSync(path.join(ROOT, name), 'utf8');
/** @param {string} file */
export const readOr = (file, otherwise = '') => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : otherwise);
/** @param {number} since */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
/** @param {import('node:child_process').SpawnSyncReturns<string>} run */
export const wordsOf = ({ error, stdout, stderr }) => [error?.message, stdout, stderr].filter(Boolean).join('\n');
