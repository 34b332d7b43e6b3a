import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { consumers } from '../../src/kernel/events.ts';
import { openQueues, producerConnection } from '../../src/kernel/queues.ts';

/** Redis as it is, but it breaks off at each of the first questions of what it is, the very first aside. */
async function breakingOff(until: number): Promise<{ url: string; close(): void }> {
  const target = new URL(process.env['TEST_REDIS_URL'] ?? '');
  let asked = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    client.on('data', (chunk) => {
      for (const _ of chunk.toString('latin1').matchAll(/\$4\r\ninfo\r\n/gi)) {
        asked += 1;
        if (asked > 1 && asked <= until) client.destroy();
      }
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (!client.destroyed) client.write(chunk);
    });
    for (const socket of [client, server]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        server.destroy();
      });
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return { url: `redis://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close: () => proxy.close() };
}

// The first is ioredis' own, before anything else is sent; then each queue asks.
it.each([2, 9, 16, 30])(
  'queues work although Redis broke off up to question %i while they were opened',
  async (until) => {
    const redis = await breakingOff(until);
    const connection = producerConnection(redis.url);
    connection.on('error', () => undefined);
    const queues = openQueues(connection, `{open-${process.pid}-${until}}`, () => undefined);
    try {
      for (const consumer of consumers) {
        for (let answered = false; !answered; await new Promise((done) => setTimeout(done, 20)))
          answered = await queues[consumer].getJobCounts('waiting').then(
            () => true,
            () => false,
          );
      }
    } finally {
      await Promise.allSettled(Object.values(queues).map(async (queue) => await queue.close()));
      connection.disconnect();
      redis.close();
    }
  },
);
