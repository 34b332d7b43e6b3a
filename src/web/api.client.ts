import type { Request, Response } from 'express';
import type { z } from 'zod';
import { within } from '../http/files.ts';
import { admitActor, claimBy, parseCall } from '../http/calling.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { anonymousActor, type Actor } from '../kernel/actor.ts';

/** What a page sends to an endpoint. `version` is the one that the person has seen, `key` makes a repeated send harmless. */
export interface Sent {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number | null;
  key?: string;
  /** A file's bytes, for an endpoint that takes them as its body. */
  upload?: Buffer;
}

export interface Answered<T> {
  body: T;
  /** Version of the record, null where the answer has none. */
  version: number | null;
  location: string | null;
}

/**
 * The API as pages use it: the same endpoints, checks and rules as over HTTP, in the same process. Instants in answers are `Date`.
 * `answer` is the endpoint's own schema: it gives the answer its type.
 */
export interface ApiClient {
  /** @throws DomainError as the API would answer; Error for an id that no endpoint has */
  call<T>(id: string, answer: z.ZodType<T>, sent?: Sent): Promise<Answered<T>>;
}

export type ApiClientOf = (actor: Actor | null, http: { req: Request; res: Response }) => ApiClient;

export function apiClients(endpoints: readonly Endpoint[]): ApiClientOf {
  const byId = new Map(endpoints.map((one) => [one.id, one]));
  return (actor, http) => ({
    call: async <T>(id: string, _answer: z.ZodType<T>, sent: Sent = {}): Promise<Answered<T>> => {
      const one = byId.get(id);
      if (!one) throw new Error(`No endpoint has the id ${id}`);
      admitActor(one, actor);
      const who = actor ?? anonymousActor;
      const given = { params: sent.params ?? {}, query: sent.query ?? {}, body: sent.body ?? {} };
      const parsed = parseCall(one, given);
      const path = one.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given.params[name] ?? '');
      const claim = claimBy(one, who, { path, key: sent.key, version: sent.version ?? null, body: parsed.body });
      const uploaded = async (limit: number): Promise<Buffer> => await Promise.resolve(within(sent.upload, limit));
      const reply = await one.handle({ ...parsed, actor: who, claim, uploaded, http });
      return {
        body: reply?.body as T,
        version: reply?.version ?? null,
        location: reply?.location ?? null,
      };
    },
  });
}
