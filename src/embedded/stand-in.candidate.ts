import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath } from './command.ts';
import type { Candidate, Wish } from './first.candidate.ts';
import type { Found } from './kept.service.ts';
import { servicesFolder, standInDataFolder, standInFile } from './places.ts';
import { freePort, LOOPBACK } from './ports.ts';
import { prepareStandIn, STAND_IN_VERSION } from './stand-in.program.ts';

/** mongo-java-server in MongoDB's place, for machines that get nothing else. */
export function standInCandidate(wish: Wish): Candidate {
  return { what: 'mongo-java-server', find: () => describeStandIn(wish) };
}

async function describeStandIn(wish: Wish): Promise<Found> {
  const java = findOnPath('java');
  if (java === undefined) throw new Error('java is not on PATH');
  const classPath = await prepareStandIn(wish);
  const port = await freePort();
  await mkdir(standInDataFolder(wish.dataDir), { recursive: true });
  return {
    // it has no sessions, so neither retries nor a replica set's discovery
    uri: `mongodb://${LOOPBACK}:${port}/?directConnection=true&retryWrites=false&retryReads=false`,
    how: `mongo-java-server ${STAND_IN_VERSION} in MongoDB's place at ${LOOPBACK}:${port}`,
    standIn: true,
    launch: {
      program: java,
      args: [
        '-XX:+UseSerialGC',
        '-XX:+ExitOnOutOfMemoryError',
        `-Dcarecure.data=${wish.dataDir}`,
        '-cp',
        classPath,
        'MongoStandIn',
        `${port}`,
        ...(wish.durable ? [standInFile(wish.dataDir)] : []),
      ],
      port,
      logFile: join(servicesFolder(wish.dataDir), 'mongodb.log'),
      dataDir: wish.dataDir,
      endsWithInput: true,
    },
  };
}
