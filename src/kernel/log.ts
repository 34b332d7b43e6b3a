import { pino, type DestinationStream, type Logger } from 'pino';

/** The log of a process: JSON lines on standard output, without people's data: no bodies, no queries, no addresses, no cookies. */
export function makeLog(level: string, role: string, to?: DestinationStream): Logger {
  const options = { level, base: { role }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorInLog } };
  return to ? pino(options, to) : pino(options);
}

/** What is written of an error: where it came from and what it is, but not the values that drivers and parsers put into messages. */
export function errorInLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    message: error.message.replaceAll(/".*"/gs, '"…"').replaceAll(/[^\s@]+@[^\s@]+/g, '…'),
    stack: frames.join('\n'),
    ...(error.cause === undefined ? {} : { cause: errorInLog(error.cause) }),
  };
}
