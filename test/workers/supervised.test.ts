import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { superviseWorker, type WorkerProcess } from '../../src/worker-process.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

/** Writes down each of its starts, and answers for its metrics. */
const script = `
const { appendFileSync } = require('node:fs');
appendFileSync(process.env.STARTS, process.pid + ' ' + process.env.CARECURE_SUPERVISED + '\\n');
process.on('message', () => process.send([{ name: 'of ' + process.pid }]));
process.stdin.on('end', () => process.exit(0)).resume();
process.send('ready');
`;

const log = pino({ level: 'silent' });
let dir: string;
let worker: WorkerProcess | null = null;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carecure-supervised-'));
  await writeFile(join(dir, 'worker.cjs'), script);
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await rm(dir, { recursive: true, force: true });
});

function supervise(program?: string): WorkerProcess {
  worker = superviseWorker(
    join(dir, 'worker.cjs'),
    { ...process.env, STARTS: join(dir, 'starts') },
    log,
    ...(program === undefined ? [] : [program]),
  );
  return worker;
}

async function starts(): Promise<string[]> {
  const text = await readFile(join(dir, 'starts'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

async function started(times: number): Promise<string[]> {
  for (;;) {
    const lines = await starts();
    if (lines.length >= times) return lines;
    await delay(20);
  }
}

async function answered({ metrics }: WorkerProcess): Promise<unknown[]> {
  for (;;) {
    const found = await metrics();
    if (found) return found;
    await delay(20);
  }
}

describe('a supervised worker', () => {
  it('knows that it is supervised and answers for its metrics', async () => {
    const supervised = supervise();
    const [line] = await started(1);
    const [pid, told] = line?.split(' ') ?? [];
    expect([Number(pid), told]).toEqual([supervised.pid(), 'true']);
    expect(await answered(supervised)).toEqual([{ name: `of ${pid}` }]);
  });

  it('comes back each time that it dies', async () => {
    const supervised = supervise();
    for (let times = 1; times <= 3; times += 1) {
      const lines = await started(times);
      expect(lines).toHaveLength(times);
      const pid = supervised.pid();
      expect(lines.at(-1)).toBe(`${pid} true`);
      process.kill(pid ?? 0, 'SIGKILL');
    }
    await started(4);
  });

  it('comes as soon as it can be started, however often that failed before', async () => {
    const program = join(dir, 'node');
    const supervised = supervise(program);
    expect(supervised.pid()).toBeNull();
    expect(await supervised.metrics()).toBeNull();
    await delay(600);
    await symlink(process.execPath, program);
    await started(1);
    expect((await answered(supervised))[0]).toEqual({ name: `of ${supervised.pid()}` });
  });

  it('isn’t started again once it was stopped', async () => {
    const supervised = supervise();
    await started(1);
    const pid = supervised.pid() ?? 0;
    await supervised.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await starts()).toHaveLength(1);
    expect(supervised.pid()).toBeNull();
  });

  it('that can’t be started at all is given up by stopping', async () => {
    const supervised = supervise(join(dir, 'nothing-there'));
    await supervised.stop();
    expect(supervised.pid()).toBeNull();
    expect(await starts()).toEqual([]);
  });
});
