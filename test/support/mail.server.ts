import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server of the tests' own: it speaks enough SMTP to take a mail, refuse one for good, or break off. */
export interface MailServer {
  url: string;
  /** Raw mails in the order of their arrival. */
  taken: string[];
  /** What the server does with the next recipients. */
  behave(how: 'take' | 'refuse' | 'break'): void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const taken: string[] = [];
  let how: 'take' | 'refuse' | 'break' = 'take';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    let data: string | null = null;
    let buffer = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (data !== null) {
        if (line !== '.') data += `${line}\n`;
        else {
          taken.push(data);
          data = null;
          say('250 taken');
        }
        return;
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT' && how === 'refuse') say(`550 5.1.1 no mailbox ${line.slice(8)} here`);
      else if (verb === 'RCPT' && how === 'break') socket.destroy();
      else if (verb === 'DATA') {
        data = '';
        say('354 go on');
      } else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
    };
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      const lines = buffer.split('\r\n');
      buffer = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    say('220 test');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    behave: (next) => {
      how = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}

/** One header of a raw mail. */
export const headerOf = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim();
