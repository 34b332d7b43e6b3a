/** How many are worked on at a time. */
const atOnce = 5;

/** Does some work for each of many, a few at a time. All have had their turn before the first failure is told. */
export async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const left = all.values();
  const line = async (): Promise<void> => {
    for (const one of left) await work(one).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  if (failures.length > 0) throw failures[0];
}
