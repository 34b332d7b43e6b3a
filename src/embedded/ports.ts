import { createServer, connect } from 'node:net';
import type { Server } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** A port that is free now; whoever binds it must be ready to find it taken. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => {
      const port = portOf(server);
      server.close(() => resolve(port));
    });
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return address.port;
}

/** Whether something listens; with `ask`, whether it answers that with `expected`. */
export function answers(port: number, ask?: string, expected?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('connect', () => {
      if (ask === undefined) return end(true);
      socket.write(ask);
      socket.once('data', (answer) => end(answer.toString().startsWith(expected ?? '')));
    });
  });
}
