import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { recordId } from '../kernel/shapes.ts';
import { apiKeyAnswer, apiKeyBody, newApiKeyAnswer, presentKey } from './api-key.schema.ts';
import type { ApiKeyService } from './api-key.service.ts';
import { sessionOnly } from './authentication.ts';

export const apiKeyList = z.object({ items: z.array(apiKeyAnswer) }).meta({ id: 'ApiKeyList' });

export function apiKeyEndpoints({ apiKeyService }: { apiKeyService: ApiKeyService }): Endpoint[] {
  return [
    endpoint({
      id: 'createApiKey',
      method: 'post',
      path: '/api-keys',
      tag: 'API keys',
      summary: 'Make a key for the role acted in; the key is shown this once. A new password ends it',
      access: 'signed-in',
      body: apiKeyBody,
      status: 201,
      answer: newApiKeyAnswer,
      errors: ['forbidden', 'rule-violated', 'conflict', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, body, claim, http }) => {
        sessionOnly(http.req);
        const { record, key } = await apiKeyService.create(actor, body, claim);
        return { body: { ...presentKey(record), key } };
      },
    }),
    endpoint({
      id: 'listApiKeys',
      method: 'get',
      path: '/api-keys',
      tag: 'API keys',
      summary: 'My keys that work',
      access: 'signed-in',
      status: 200,
      answer: apiKeyList,
      errors: [],
      handle: async ({ actor }) => ({
        body: { items: (await apiKeyService.list(actor)).map((one) => presentKey(one)) },
      }),
    }),
    endpoint({
      id: 'deleteApiKey',
      method: 'delete',
      path: '/api-keys/{id}',
      tag: 'API keys',
      summary: 'Revoke one of my keys; it ends within five seconds',
      access: 'signed-in',
      params: z.object({ id: recordId }),
      status: 204,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, http }) => {
        sessionOnly(http.req);
        await apiKeyService.remove(actor, params.id);
        return null;
      },
    }),
  ];
}
