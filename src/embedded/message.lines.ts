import type { Socket } from 'node:net';
import type { z } from 'zod';
import type { ClientMessage, SupervisorMessage } from './control.messages.ts';

/** Calls back for each message that comes in; what is none ends the connection. */
export function readMessages<Schema extends z.ZodType>(
  socket: Socket,
  schema: Schema,
  onMessage: (message: z.infer<Schema>) => void,
): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = parse(line, schema);
      if (message === undefined) {
        socket.destroy();
        return;
      }
      onMessage(message);
    }
  });
}

function parse<Schema extends z.ZodType>(line: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

export function sendMessage(socket: Socket, message: ClientMessage | SupervisorMessage): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}
