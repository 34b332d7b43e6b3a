import { consumers } from '../../src/kernel/events.ts';
import { openQueues, producerConnection } from '../../src/kernel/queues.ts';

jest.setTimeout(240_000);

it('queues work although Redis broke off at the very moment they were opened', async () => {
  const connection = producerConnection(process.env['TEST_REDIS_URL'] ?? '');
  connection.on('error', () => undefined);
  // Before the queues hear that Redis is there, it is gone again.
  connection.once('ready', () => connection.disconnect(true));
  const queues = openQueues(connection, `{open-${process.pid}}`, () => undefined);
  const opened = { ...queues };
  try {
    for (const consumer of consumers) {
      await expect(opened[consumer].getJobCounts('waiting')).rejects.toThrow('');
      const answers = async (): Promise<boolean> =>
        await queues[consumer].getJobCounts('waiting').then(
          () => true,
          () => false,
        );
      while (!(await answers())) await new Promise((done) => setTimeout(done, 20));
    }
  } finally {
    await Promise.allSettled(Object.values(queues).map(async (queue) => await queue.close()));
    connection.disconnect();
  }
});
