import type { ServiceName } from './control.messages.ts';
import type { KeptService } from './kept.service.ts';

/** Starts a service for the first who wants it, and stops it when the last has released it. */
export interface ServiceRegister<Client> {
  want(client: Client, service: ServiceName, durable: boolean): Promise<KeptService>;
  /** True when others still use it. */
  release(client: Client, service: ServiceName): Promise<boolean>;
  groups(): readonly number[];
  stopAll(): Promise<void>;
}

interface Entry<Client> {
  readonly users: Set<Client>;
  starting?: Promise<KeptService>;
  running?: KeptService;
  stopped: Promise<void>;
}

export function registerServices<Client>(
  start: (service: ServiceName, durable: boolean) => Promise<KeptService>,
): ServiceRegister<Client> {
  const entries: Record<ServiceName, Entry<Client>> = {
    mongodb: { users: new Set(), stopped: Promise.resolve() },
    redis: { users: new Set(), stopped: Promise.resolve() },
  };

  const begin = async (entry: Entry<Client>, service: ServiceName, durable: boolean): Promise<KeptService> => {
    await entry.stopped;
    const running = await start(service, durable);
    entry.running = running;
    return running;
  };

  const end = (entry: Entry<Client>): Promise<void> => {
    const { starting } = entry;
    if (starting === undefined) return entry.stopped;
    delete entry.starting;
    entry.stopped = stopStarted(entry, starting);
    return entry.stopped;
  };

  const stopStarted = async (entry: Entry<Client>, starting: Promise<KeptService>): Promise<void> => {
    const service = await starting.catch(() => undefined);
    await service?.stop();
    if (entry.running === service) delete entry.running;
  };

  return {
    async want(client, service, durable) {
      const entry = entries[service];
      entry.users.add(client);
      const starting = (entry.starting ??= begin(entry, service, durable));
      try {
        return await starting;
      } catch (error) {
        // the next who wants it tries anew
        if (entry.starting === starting) delete entry.starting;
        throw error;
      }
    },
    async release(client, service) {
      const entry = entries[service];
      entry.users.delete(client);
      if (entry.users.size > 0) return true;
      await end(entry);
      return false;
    },
    groups: () => Object.values(entries).flatMap(({ running }) => running?.groups() ?? []),
    async stopAll() {
      await Promise.all(Object.values(entries).map(end));
    },
  };
}
