import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { greet } from './claim.greeting.ts';
import { currentClaim } from './claim.ts';
import type {
  ClientMessage,
  ServiceName,
  ServiceUp,
  SupervisorArguments,
  SupervisorMessage,
} from './control.messages.ts';
import { isOurs } from './earlier.processes.ts';
import { EmbeddedError } from './embedded.error.ts';
import { sendMessage } from './message.lines.ts';
import { servicesFolder } from './places.ts';
import type { Places } from './places.ts';

/** A hold on the services of a data folder, for as long as this process lives. It doesn't keep the process alive. */
export interface Hold {
  want(service: ServiceName, durable: boolean): Promise<ServiceUp>;
  /** Resolves when the service has stopped, or at once when others use it. */
  release(service: ServiceName): Promise<void>;
  end(): void;
}

/** Losing a race for the folder means that someone else has it: look again. */
const TRIES = 5;

/** Joins the supervisor of the folder, or starts one. */
export async function holdServices(places: Places, log: (line: string) => void): Promise<Hold> {
  const folder = servicesFolder(places.dataDir);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const claim = currentClaim(folder);
    const answers = answerBook(log);
    const greeting =
      claim === undefined ? { state: 'gone' as const } : await greet(claim, (message) => answers.take(message));
    if (greeting.state === 'alive') {
      if (attempt === 0) log('Joining the services that another process of this folder uses');
      return holdOf(greeting.socket, answers, log);
    }
    if (greeting.state === 'silent' && claim !== undefined && (await isOurs(claim.pid, places.dataDir))) {
      throw inUse(places.dataDir, `process ${claim.pid} has it but does not answer`);
    }
    await startSupervisor(places, folder);
  }
  throw inUse(places.dataDir, 'its owner could not be joined');
}

function inUse(dataDir: string, why: string): EmbeddedError {
  return new EmbeddedError({
    summary: `The data folder ${dataDir} is in use.`,
    tried: [{ what: 'joining its services', why }],
    remedies: ['end that process', 'use another data folder'],
  });
}

/** Resolves when it has either claimed the folder or found someone who has. */
function startSupervisor({ dataDir, programsDir }: Places, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, 'supervisor.log');
  const log = openSync(logFile, 'w');
  const argument: SupervisorArguments = { dataDir, programsDir };
  const program = join(import.meta.dirname, `supervisor${extname(import.meta.filename)}`);
  const { NODE_OPTIONS: _, ...env } = process.env; // a debugger's port is taken by this process
  const child = spawn(process.execPath, [program, JSON.stringify(argument)], {
    cwd: dataDir,
    env: { ...env, NODE_USE_ENV_PROXY: '1' },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    const endedEarly = (code: number | null): void => {
      const words = readFileSync(logFile, 'utf8').slice(-2_000);
      reject(new Error(`The supervisor of the services ended with ${code}: ${words}`));
    };
    child.once('error', reject);
    child.once('exit', endedEarly);
    child.once('message', () => {
      child.off('exit', endedEarly);
      child.unref();
      resolve();
    });
  });
}

interface Asked<Answer> {
  readonly service: ServiceName;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface AnswerBook {
  take(message: SupervisorMessage): void;
  up(service: ServiceName): Promise<ServiceUp>;
  released(service: ServiceName): Promise<void>;
  endAll(): void;
}

/** Gives each answer to the one who waits for it, and log lines to the console. */
function answerBook(log: (line: string) => void): AnswerBook {
  const wants = new Set<Asked<ServiceUp>>();
  const releases = new Set<Asked<void>>();
  return {
    take(message) {
      if (message.type === 'log') log(message.line);
      if (message.type === 'up') for (const one of taken(wants, message.service)) one.resolve(message);
      if (message.type === 'failed') {
        for (const one of taken(wants, message.service)) one.reject(new EmbeddedError(message.failure));
      }
      if (message.type === 'released') for (const one of taken(releases, message.service)) one.resolve();
    },
    up: (service) => new Promise((resolve, reject) => void wants.add({ service, resolve, reject })),
    released: (service) => new Promise((resolve, reject) => void releases.add({ service, resolve, reject })),
    endAll() {
      for (const one of [...wants, ...releases]) one.reject(new Error(ENDED));
    },
  };
}

function taken<Answer>(asked: Set<Asked<Answer>>, service: ServiceName): Asked<Answer>[] {
  const found = [...asked].filter((one) => one.service === service);
  for (const one of found) asked.delete(one);
  return found;
}

const ENDED = 'The supervisor of the services has ended, and they with it';

function holdOf(socket: Socket, answers: AnswerBook, log: (line: string) => void): Hold {
  let open = true;
  let leaving = false;
  socket.on('close', () => {
    open = false;
    if (!leaving) log(ENDED);
    answers.endAll();
  });
  let asking = 0;
  /** Waits for the answer; only meanwhile does the connection keep this process alive. */
  const ask = async <Answer>(message: ClientMessage, answer: Promise<Answer>): Promise<Answer> => {
    asking += 1;
    socket.ref();
    sendMessage(socket, message);
    try {
      return await answer;
    } finally {
      asking -= 1;
      if (asking === 0) socket.unref();
    }
  };
  return {
    async want(service, durable) {
      if (!open) throw new Error(ENDED);
      return ask({ type: 'want', service, durable }, answers.up(service));
    },
    async release(service) {
      // an ended supervisor has taken its services along
      if (open) await ask({ type: 'release', service }, answers.released(service)).catch(() => undefined);
    },
    end() {
      leaving = true;
      socket.end();
    },
  };
}
