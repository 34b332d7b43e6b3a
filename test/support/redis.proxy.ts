import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to Redis that a test can cut or clog, without touching the Redis that all test files share. */
export interface RedisProxy {
  url: string;
  /** Breaks all connections and refuses new ones. */
  cut(): void;
  /** Keeps all connections and lets nothing through: a network that swallows packets. */
  clog(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openRedisProxy(to: string): Promise<RedisProxy> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let way: 'open' | 'cut' | 'clogged' = 'open';
  const server = createServer((near) => {
    if (way === 'cut') return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => way === 'open' && into.write(chunk));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        into.destroy();
      });
    }
    return near;
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      way = 'cut';
      breakAll();
    },
    clog: () => {
      way = 'clogged';
    },
    mend: () => {
      // What was swallowed is missing in a stream; only new connections are whole.
      if (way === 'clogged') breakAll();
      way = 'open';
    },
    close: async () => {
      breakAll();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}
