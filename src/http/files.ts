import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { DomainError, issue } from '../kernel/errors.ts';

const tooLarge = (limit: number): DomainError => new DomainError('too-large', `A file has at most ${limit} bytes.`);

/** A file's bytes where they may be taken. @throws DomainError too-large, bad-request when there are none */
export function within(content: Buffer | undefined, limit: number): Buffer {
  if (content && content.length > limit) throw tooLarge(limit);
  if (content && content.length > 0) return content;
  throw new DomainError('bad-request', 'The body is empty: send the file’s bytes.', {
    issues: [issue('', 'file-empty', 'Send the file’s bytes as the body.')],
  });
}

/** The request's bytes, up to the limit. @throws DomainError too-large, bad-request when there are none */
export async function bytesOf(req: Request, limit: number): Promise<Buffer> {
  if (Number(req.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not end the connection: the refusal still has to be sent.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return within(Buffer.concat(chunks), limit);
}

/** Sends a file as a download: nothing in it is run or shown by the browser. */
export async function sendFile(
  res: Response,
  file: { name: string; type: string; bytes: number },
  content: Readable,
): Promise<null> {
  res.set({
    'Content-Type': file.type,
    'Content-Length': String(file.bytes),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  });
  await pipeline(content, res);
  return null;
}
