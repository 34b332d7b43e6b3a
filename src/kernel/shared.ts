/**
 * Does one piece of work for all who ask before it begins; who asks while it runs is served by the next. So everybody gets what
 * was true after the question, and a crowd costs as much as two.
 */
export function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let coming: Promise<T> | null = null;
  return async () => {
    coming ??= running.then(async () => {
      coming = null;
      const mine = work();
      running = mine.catch(() => undefined);
      return await mine;
    });
    return await coming;
  };
}
