import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor, Role } from '../kernel/actor.ts';
import type { Claim } from '../kernel/act.ts';
import type { ErrorCode } from '../kernel/errors.ts';

export interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  actor: Actor;
  claim: Claim;
  /** An upload's bytes. @throws DomainError too-large over `limit` bytes, bad-request when there are none */
  uploaded(limit: number): Promise<Buffer>;
  /** For what isn't JSON: sessions, downloads. */
  http: { req: Request; res: Response };
}

/** What a handler answers. `version` becomes the strong ETag. */
export interface Answer<T> {
  body: T;
  version?: number;
  location?: string;
}

/** Everything about one endpoint. The router and the OpenAPI document are both made from it. */
export interface EndpointSpec<P, Q, B, T> {
  id: string;
  method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** Below `/api/v1`, with `{name}` for parameters. */
  path: string;
  tag: string;
  summary: string;
  /** Who may call it at all; what they may do with a record is its policy's. */
  access: 'public' | 'signed-in' | readonly Role[];
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** Media types of a body that isn't JSON; the handler reads the request itself. */
  upload?: readonly string[];
  /** The success status; 204 has no body. */
  status: 200 | 201 | 202 | 204;
  /** Shape of the answer; instants are `Date` inside and ISO 8601 outside. Absent where the handler writes the response itself. */
  answer?: z.ZodType<T>;
  produces?: string;
  errors: readonly ErrorCode[];
  ifMatch?: boolean;
  idempotent?: boolean;
  handle(call: Call<P, Q, B>): Promise<Answer<T> | null>;
}

// The list of endpoints doesn't care about each one's shapes; each was checked where it was defined.
// oxlint-disable-next-line typescript/no-explicit-any
export type Endpoint = EndpointSpec<any, any, any, any>;

export function endpoint<P = unknown, Q = unknown, B = unknown, T = unknown>(spec: EndpointSpec<P, Q, B, T>): Endpoint {
  return spec;
}

export const entityTag = (version: number): string => `"v${version}"`;
