import type { ReadStream } from 'node:tty';

const enter = new Set(['\r', '\n', '\u0004']);
const interrupt = '\u0003';
const backspace = new Set(['\u007F', '\b']);

/** The person at the terminal gave up. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted; nothing was changed.');
    this.name = 'Interrupted';
  }
}

/**
 * Asks for a password on a terminal, without showing it.
 * @throws Interrupted
 */
export async function askPassword(question: string, input: ReadStream, output: NodeJS.WritableStream): Promise<string> {
  // First: what is typed at the sight of the question must not be shown.
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  output.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed: string[] = [];
      const hear = (chunk: string): void => {
        for (const key of chunk) {
          if (key === interrupt || enter.has(key)) {
            input.off('data', hear);
            if (key === interrupt) reject(new Interrupted());
            else resolve(typed.join(''));
            return;
          }
          typed = backspace.has(key) ? typed.slice(0, -1) : [...typed, key];
        }
      };
      input.on('data', hear);
    });
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
}

/** The first line of what is piped in. */
export async function readPassword(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of input) text += chunk.toString();
  return text.split(/\r?\n/)[0] ?? '';
}
