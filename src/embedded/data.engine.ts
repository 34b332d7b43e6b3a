import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mongodDataFolder, standInFile } from './places.ts';

/** Which of the two has the data of a folder. They can't read each other's files. */
export type Engine = 'mongod' | 'stand-in';

const markFile = (dataDir: string): string => join(dataDir, 'mongodb.engine');

/** The engine of earlier runs, as long as its data are there. */
export function engineOfData(dataDir: string): Engine | undefined {
  const mark = existsSync(markFile(dataDir)) ? readFileSync(markFile(dataDir), 'utf8').trim() : '';
  if (mark === 'mongod' && existsSync(mongodDataFolder(dataDir))) return mark;
  if (mark === 'stand-in' && existsSync(standInFile(dataDir))) return mark;
  return undefined;
}

/** To be called once a server has come up, not before: a failed start leaves files that are no data. */
export function markEngine(dataDir: string, engine: Engine): void {
  writeFileSync(markFile(dataDir), `${engine}\n`);
}
