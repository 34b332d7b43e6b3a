import type { AggregateRepository } from '../kernel/aggregate.repository.ts';
import type { AggregateRecord } from '../kernel/record.ts';

/** What a record that isn't stored yet has beside its content. Version 0 is what nobody has written. */
export function unwritten(now: Date) {
  return {
    version: 0,
    createdAt: now,
    updatedAt: now,
    since: now,
    clocks: [],
    breaches: [],
    applying: null,
    history: [],
    outbox: [],
  };
}

/** The repository for records whose first action also makes them: the table's rules hold for the first write too. */
export function writingFirst<R extends AggregateRecord>(repository: AggregateRepository<R>): AggregateRepository<R> {
  return {
    ...repository,
    commit: async (record, change, cause) =>
      record.version === 0
        ? await repository.create({ ...record, ...change.set }, cause)
        : await repository.commit(record, change, cause),
  };
}
