import { z } from 'zod';

/** What client and supervisor say to each other: JSON, one message a line, over a loopback connection. */

const serviceName = z.enum(['mongodb', 'redis']);

const failure = z.object({
  summary: z.string(),
  tried: z.array(z.object({ what: z.string(), why: z.string() })),
  remedies: z.array(z.string()),
});

/** `want`: start it when it doesn't run, and keep it while this connection lasts. */
export const clientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.string() }),
  z.object({ type: z.literal('want'), service: serviceName, durable: z.boolean() }),
  z.object({ type: z.literal('release'), service: serviceName }),
]);

const serviceUp = z.object({
  type: z.literal('up'),
  service: serviceName,
  uri: z.string(),
  how: z.string(),
  standIn: z.boolean(),
});

/** `released` with `kept`: another client still uses it. */
export const supervisorMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), pid: z.number() }),
  z.object({ type: z.literal('log'), line: z.string() }),
  serviceUp,
  z.object({ type: z.literal('failed'), service: serviceName, failure }),
  z.object({ type: z.literal('released'), service: serviceName, kept: z.boolean() }),
]);

/** How the supervisor is started: one JSON argument. */
export const supervisorArguments = z.object({ dataDir: z.string(), programsDir: z.string() });

export type ServiceName = z.infer<typeof serviceName>;
export type ServiceUp = z.infer<typeof serviceUp>;
export type Failure = z.infer<typeof failure>;
export type ClientMessage = z.infer<typeof clientMessage>;
export type SupervisorMessage = z.infer<typeof supervisorMessage>;
export type SupervisorArguments = z.infer<typeof supervisorArguments>;
