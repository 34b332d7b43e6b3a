import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import type { Machine } from '../kernel/machine.ts';
import { recordId } from '../kernel/shapes.ts';
import { endpoint, type Call, type Endpoint } from './endpoint.ts';

interface ActionEndpoints<P extends string, A extends string, T> {
  /** e.g. `/needs/{id}` */
  path: string;
  tag: string;
  /** Which roles a party of the machine may have; a party without a role (the system) has no endpoint. */
  rolesOf: Partial<Record<P, readonly Role[]>>;
  answer: z.ZodType<T>;
  /** Actions whose input isn't a person's to write: they have an endpoint of their own. */
  apart?: readonly A[];
  take(call: Call<{ id: string }, unknown, unknown>, action: A): Promise<{ body: T; version: number }>;
}

/** One endpoint per row of a machine's table that a person may take: `POST {path}/actions/{action}`. */
export function actionEndpoints<
  R extends AggregateRecord<S>,
  S extends string,
  P extends string,
  F,
  A extends string,
  T,
>(machine: Machine<R, S, P, F, A>, given: ActionEndpoints<P, A, T>): Endpoint[] {
  return (Object.keys(machine.actions) as A[]).flatMap((action) => {
    const rule = machine.actions[action];
    const roles = [...new Set(rule.who.flatMap((party) => given.rolesOf[party] ?? []))];
    if (roles.length === 0 || given.apart?.includes(action)) return [];
    const target = rule.to.length === 0 ? 'status stays' : `to ${rule.to.join(' or ')}`;
    return [
      endpoint({
        id: `${machine.name}.${action}`,
        method: 'post',
        path: `${given.path}/actions/${action}`,
        tag: given.tag,
        summary: `${action}: from ${rule.from.join(', ')}; ${target}`,
        access: roles,
        params: z.object({ id: recordId }),
        body: rule.input as z.ZodType,
        status: 200,
        answer: given.answer,
        errors: [
          'forbidden',
          'not-found',
          'illegal-transition',
          'being-applied',
          'conflict',
          'stale-version',
          'precondition-required',
          'rule-violated',
          'idempotency-mismatch',
        ],
        ifMatch: true,
        idempotent: true,
        handle: async (call) => await given.take(call, action),
      }),
    ];
  });
}
