import type { Logger } from 'pino';

export interface Loop {
  /** When the last turn ended well, or the first began, in milliseconds of this process. */
  doneAt(): number;
  stop(): Promise<void>;
}

/** Does a piece of work again and again. One turn ends before the next begins; a failure is logged and the next turn tries again. */
export function startLoop(name: string, everyMs: number, log: Logger, work: () => Promise<unknown>): Loop {
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let doneAt = performance.now();
  const turn = async (): Promise<void> => {
    try {
      await work();
      doneAt = performance.now();
    } catch (error) {
      log.warn({ err: error, loop: name }, 'a turn failed');
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = turn();
    }, everyMs);
  };
  running = turn();
  return {
    doneAt: () => doneAt,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
