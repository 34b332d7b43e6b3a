import type { Redis } from 'ioredis';

/** A hint that a record has changed; whoever wants to know more reads it again. */
export interface ChangeHint {
  room: string;
  id: string;
  /** Null where the change raised no version, e.g. a new match run. */
  version: number | null;
}

export interface ChangeFeed {
  /** Tells every process. Never throws and never waits: a hint may be lost, a page then shows the change at its next look. */
  tell(hint: ChangeHint): void;
  /** Hears of changes from any process, and of each time hints may have been lost (null); gives how to stop. */
  listen(heard: (hint: ChangeHint | null) => void, ended: () => void): () => void;
  /** Ends what listens, before the process does. */
  close(): void;
}

/** Changes over Redis' publish and subscribe, on a channel of the database's own. */
export function changeFeed(redis: Redis, channel: string): ChangeFeed {
  const listeners = new Map<(hint: ChangeHint | null) => void, () => void>();
  let subscriber: Redis | null = null;

  function subscribe(): void {
    subscriber = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null, socketTimeout: undefined });
    subscriber.on('error', () => undefined);
    // After a break nobody knows what was missed.
    subscriber.on('ready', () => {
      for (const heard of listeners.keys()) heard(null);
    });
    subscriber.on('message', (_channel: string, text: string) => {
      const hint = JSON.parse(text) as ChangeHint;
      for (const heard of listeners.keys()) heard(hint);
    });
    subscriber.subscribe(channel).catch(() => undefined);
  }

  return {
    tell: (hint) => {
      if (redis.status === 'ready') redis.publish(channel, JSON.stringify(hint)).catch(() => undefined);
    },
    listen: (heard, ended) => {
      if (!subscriber) subscribe();
      listeners.set(heard, ended);
      return () => {
        listeners.delete(heard);
        if (listeners.size > 0) return;
        // Nobody looks: the connection would only keep the process alive.
        subscriber?.disconnect();
        subscriber = null;
      };
    },
    close: () => {
      for (const ended of listeners.values()) ended();
    },
  };
}
