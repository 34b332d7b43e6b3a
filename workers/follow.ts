import { DomainError } from '../src/kernel/errors.ts';

/** What a record needs next, by the state it is found in; null when there is nothing (more) to do. */
export interface Step<A extends string> {
  action: A;
  input: unknown;
}

const tries = 8;

/**
 * Carries a decision into one record: reads it, chooses the step that its present state asks for, takes it. When somebody else
 * was faster the record is read and judged again, so that whoever came first wins. `first` is a reading made just before.
 */
export async function follow<R, A extends string>(given: {
  first?: R;
  load(): Promise<R | null>;
  choose(record: R): Step<A> | null;
  take(record: R, step: Step<A>): Promise<unknown>;
}): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const record = attempt === 1 && given.first !== undefined ? given.first : await given.load();
    const step = record && given.choose(record);
    if (!record || !step) return;
    try {
      await given.take(record, step);
      return;
    } catch (error) {
      const overtaken =
        error instanceof DomainError && (error.code === 'conflict' || error.code === 'illegal-transition');
      if (!overtaken || attempt === tries) throw error;
    }
  }
}
