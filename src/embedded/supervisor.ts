/**
 * The process that holds MongoDB and Redis on one machine. It belongs to no terminal, so Ctrl-C lets the app finish first.
 * Each process that uses the services holds a connection to it, which ends with that process however it dies; with the last
 * connection the services are stopped. If this process is killed, they end by themselves: their input closes.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { greet } from './claim.greeting.ts';
import { currentClaim, takeClaim, updateClaim } from './claim.ts';
import type { Claim, NumberedClaim } from './claim.ts';
import { clientMessage, supervisorArguments } from './control.messages.ts';
import type { ServiceName, SupervisorArguments } from './control.messages.ts';
import { isOurs, waitForEarlier } from './earlier.processes.ts';
import { failureOf } from './embedded.error.ts';
import type { Wish } from './first.candidate.ts';
import type { KeeperEvents, KeptService } from './kept.service.ts';
import { readMessages, sendMessage } from './message.lines.ts';
import { startMongodb } from './mongodb.service.ts';
import { servicesFolder } from './places.ts';
import { LOOPBACK, portOf } from './ports.ts';
import { startRedis } from './redis.service.ts';
import { registerServices } from './service.register.ts';

const FIRST_CLIENT_LIMIT = 10_000;
const LABELS: Record<ServiceName, string> = { mongodb: 'MongoDB', redis: 'Redis' };

async function supervise(places: SupervisorArguments): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const taken = await claimFolder(places.dataDir, portOf(server));
  if (taken !== undefined) serve(places, server, taken.claim, taken.previous);
  else server.close();
  process.send?.('looked', () => process.disconnect());
}

/** Our claim and the one before it; undefined when a living owner has the folder. */
async function claimFolder(
  dataDir: string,
  port: number,
): Promise<{ claim: NumberedClaim; previous: NumberedClaim | undefined } | undefined> {
  const folder = servicesFolder(dataDir);
  const own: Claim = { pid: process.pid, port, token: randomUUID(), groups: [] };
  for (;;) {
    const previous = currentClaim(folder);
    if (previous !== undefined) {
      const greeting = await greet(previous, () => undefined);
      if (greeting.state === 'alive') greeting.socket.destroy();
      const inUse = greeting.state === 'silent' && (await isOurs(previous.pid, dataDir));
      if (greeting.state === 'alive' || inUse) return undefined;
    }
    // what the one before left running stays known until it has been waited for
    const groups = previous === undefined ? [] : [previous.pid, ...previous.groups];
    const claim = takeClaim(folder, previous, { ...own, groups });
    if (claim !== undefined) return { claim, previous };
  }
}

function serve(
  places: SupervisorArguments,
  server: Server,
  claim: NumberedClaim,
  previous: NumberedClaim | undefined,
): void {
  const clients = new Set<Socket>();
  let used = false;
  const ending = new AbortController();
  const log = (line: string): void => {
    for (const client of clients) sendMessage(client, { type: 'log', line });
  };
  const earlierEnded = previous === undefined ? Promise.resolve() : waitForEarlier(places.dataDir, previous);
  const changed = (): void => updateClaim(servicesFolder(places.dataDir), { ...claim, groups: [...services.groups()] });
  const events: KeeperEvents = { log, changed };

  const services = registerServices<Socket>(async (service, durable) => {
    await earlierEnded;
    const wish: Wish = { ...places, durable, log, signal: ending.signal };
    return service === 'mongodb' ? startMongodb(wish, events) : startRedis(wish, events);
  });

  const end = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    server.close();
    ending.abort();
    await services.stopAll();
    process.exit(0);
  };
  const endWhenUnused = (): void => {
    if (clients.size === 0) void end();
  };

  setTimeout(endWhenUnused, FIRST_CLIENT_LIMIT);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
  process.on('SIGHUP', () => undefined);

  server.on('connection', (socket) => {
    socket.on('error', () => undefined); // its close follows
    socket.on('close', () => {
      if (!clients.delete(socket)) return;
      void services.release(socket, 'mongodb');
      void services.release(socket, 'redis');
      // one who only looked whether we live is no reason to end before the first user comes
      if (used) endWhenUnused();
    });
    readMessages(socket, clientMessage, (message) => {
      if (message.type === 'hello') {
        if (message.token !== claim.token) return socket.destroy();
        clients.add(socket);
        return sendMessage(socket, { type: 'hello', pid: process.pid });
      }
      if (!clients.has(socket)) return socket.destroy();
      if (message.type === 'want') void answerWant(socket, message.service, message.durable);
      else void answerRelease(socket, message.service);
    });
  });

  const answerWant = async (socket: Socket, service: ServiceName, durable: boolean): Promise<void> => {
    used = true;
    try {
      const { uri, how, standIn }: KeptService = await services.want(socket, service, durable);
      changed();
      sendMessage(socket, { type: 'up', service, uri, how, standIn });
    } catch (error) {
      const failure = failureOf(error, `${LABELS[service]} can't be started.`);
      sendMessage(socket, { type: 'failed', service, failure });
    }
  };
  const answerRelease = async (socket: Socket, service: ServiceName): Promise<void> => {
    const kept = await services.release(socket, service);
    sendMessage(socket, { type: 'released', service, kept });
  };
}

await supervise(supervisorArguments.parse(JSON.parse(process.argv[2] ?? '')));
