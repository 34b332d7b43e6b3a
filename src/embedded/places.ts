import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where an installation keeps what: `dataDir` is one run's data, `programsDir` what was downloaded, shared by all. */
export interface Places {
  readonly dataDir: string;
  readonly programsDir: string;
}

/** Claims on the folder and the logs of the servers. */
export const servicesFolder = (dataDir: string): string => join(dataDir, 'services');
export const mongodDataFolder = (dataDir: string): string => join(dataDir, 'mongodb');
export const standInDataFolder = (dataDir: string): string => join(dataDir, 'mongodb-stand-in');
export const redisDataFolder = (dataDir: string): string => join(dataDir, 'redis-data');

export const standInFile = (dataDir: string): string => join(standInDataFolder(dataDir), 'carecure.mv.db');

/** `.data` beside the project's package.json, from the sources as well as from `dist`. */
export function projectDataFolder(): string {
  return join(projectRoot(import.meta.dirname), '.data');
}

function projectRoot(from: string): string {
  const file = join(from, 'package.json');
  if (existsSync(file) && /"name":\s*"carecure"/.test(readFileSync(file, 'utf8'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The folder of the project was not found: no package.json of carecure above');
  return projectRoot(parent);
}
