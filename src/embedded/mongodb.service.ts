import { findOnPath } from './command.ts';
import { engineOfData, markEngine } from './data.engine.ts';
import type { Engine } from './data.engine.ts';
import type { Wish } from './first.candidate.ts';
import { startFirst } from './first.candidate.ts';
import type { KeeperEvents, KeptService } from './kept.service.ts';
import { mongodCandidates } from './mongod.candidates.ts';
import { mongodDataFolder, standInDataFolder } from './places.ts';
import { standInCandidate } from './stand-in.candidate.ts';

/**
 * MongoDB, or what takes its place. Where one of them has data it goes on with them, so that nobody's work seems lost on the
 * day a download becomes possible or a program is removed.
 */
export async function startMongodb(wish: Wish, events: KeeperEvents): Promise<KeptService> {
  const engine = engineOfData(wish.dataDir);
  if (engine === 'stand-in' && findOnPath('mongod') !== undefined) {
    wish.log(`mongod is there, but the data are in ${standInDataFolder(wish.dataDir)}; without that folder it is used`);
  }
  const candidates = [
    ...(engine === 'stand-in' ? [] : mongodCandidates(wish)),
    ...(engine === 'mongod' ? [] : [standInCandidate(wish)]),
  ];
  const remedies = [...remediesFor(engine, wish.dataDir), 'set MONGODB_URI to a MongoDB that runs elsewhere'];
  const service = await startFirst('MongoDB', candidates, remedies, events);
  if (wish.durable) markEngine(wish.dataDir, service.standIn ? 'stand-in' : 'mongod');
  return service;
}

const JDK = 'install a JDK of version 17 or later and Maven, with a way to Maven Central or a mirror of it';

function remediesFor(engine: Engine | undefined, dataDir: string): string[] {
  if (engine === 'mongod') {
    const folder = mongodDataFolder(dataDir);
    return [
      `install the mongod that wrote ${folder} so that it is on PATH`,
      `move ${folder} away to begin without data`,
    ];
  }
  if (engine === 'stand-in') {
    return [JDK, `move ${standInDataFolder(dataDir)} away to begin without data on a mongod`];
  }
  return ['install MongoDB Community Server 7 or later so that mongod is on PATH', JDK];
}
