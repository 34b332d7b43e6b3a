import { connect } from 'node:net';

export interface RawReply {
  status: number;
  headers: Headers;
  body: string;
}

/** Sends bytes as they are and gives the first answer: for what no well-behaved client sends. */
export async function rawRequest(
  url: string,
  head: readonly string[],
  body: string | Uint8Array = '',
): Promise<RawReply> {
  const { hostname, port } = new URL(url);
  return await new Promise((done, failed) => {
    const socket = connect(Number(port), hostname);
    let received = Buffer.alloc(0);
    const look = (ended: boolean): void => {
      const reply = replyIn(received, ended);
      if (reply) {
        socket.destroy();
        done(reply);
      } else if (ended) failed(new Error(`The connection ended after: ${received.toString()}`));
    };
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      look(false);
    });
    socket.on('end', () => look(true));
    socket.on('error', failed);
    socket.setTimeout(10_000, () => socket.destroy(new Error('No answer in ten seconds.')));
    socket.write(`${[...head, `Host: ${hostname}:${port}`].join('\r\n')}\r\n\r\n`);
    socket.write(body);
  });
}

function replyIn(received: Buffer, ended: boolean): RawReply | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = received.subarray(0, end).toString().split('\r\n');
  const headers = new Headers(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = received.subarray(end + 4);
  const length = headers.get('Content-Length');
  if (!ended && (length === null || body.length < Number(length))) return null;
  return { status: Number(first.split(' ')[1]), headers, body: body.toString() };
}
