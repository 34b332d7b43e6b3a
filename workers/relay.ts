import type { Deps } from '../src/deps.ts';
import { startLoop, type Loop } from './loop.ts';

/** How often the sweep looks for what has stayed without effect, in milliseconds. */
const sweepEveryMs = 1_000;

/** Sweeps all outboxes. */
export function startRelay({ relay, log, now }: Pick<Deps, 'relay' | 'log' | 'now'>): Loop {
  return startLoop('outbox sweep', sweepEveryMs, log, async () => await relay.sweep(now()));
}
