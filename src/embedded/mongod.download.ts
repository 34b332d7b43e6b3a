import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DryMongoBinary } from 'mongodb-memory-server';
import { z } from 'zod';
import type { Wish } from './first.candidate.ts';
import { reasonOf } from './reason.ts';

const ANSWER_LIMIT = 3_000;
/** Milliseconds for which a refusal is believed; then the download is looked at again. */
const REFUSAL_LASTS = 24 * 60 * 60 * 1_000;

const refusalSchema = z.object({ refusedAt: z.iso.datetime(), reason: z.string() });
type Refusal = z.infer<typeof refusalSchema>;

/** The mongod that mongodb-memory-server keeps or can download. Throws the reason when it can't. */
export async function downloadedMongod(wish: Wish): Promise<string> {
  const memory = join(wish.programsDir, 'mongodb-download.json');
  const refusal = await rememberedRefusal(memory);
  if (refusal !== undefined) {
    throw new Error(`refused at ${refusal.refusedAt} (${refusal.reason}), asked again a day later`);
  }
  // loaded here only: it takes as long as starting Redis
  const memoryServer = await import('mongodb-memory-server');
  const folder = join(wish.programsDir, 'mongodb-binaries');
  const binary = await memoryServer.DryMongoBinary.generateOptions({ downloadDir: folder });
  const kept = await memoryServer.DryMongoBinary.locateBinary(binary);
  if (kept !== undefined) return kept;
  await lookWhetherItAnswers(await downloadUrl(binary), memory, wish.signal);
  wish.log(`Downloading mongod ${binary.version}, about 100 MB, once`);
  return memoryServer.MongoBinary.getPath({ ...binary, checkMD5: true });
}

type BinaryOptions = Awaited<ReturnType<typeof DryMongoBinary.generateOptions>>;

async function downloadUrl(binary: BinaryOptions): Promise<string> {
  const { MongoBinaryDownloadUrl } = await import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js');
  return new MongoBinaryDownloadUrl(binary).getDownloadUrl();
}

async function lookWhetherItAnswers(url: string, memory: string, signal: AbortSignal): Promise<void> {
  const refused = await refusalOf(url, signal);
  if (refused === undefined) return rm(memory, { force: true });
  if (!signal.aborted) {
    const refusal: Refusal = { refusedAt: new Date().toISOString(), reason: refused };
    await mkdir(join(memory, '..'), { recursive: true });
    await writeFile(memory, `${JSON.stringify(refusal, undefined, 2)}\n`);
  }
  throw new Error(refused);
}

async function refusalOf(url: string, signal: AbortSignal): Promise<string | undefined> {
  const { host } = new URL(url);
  try {
    const answer = await fetch(url, {
      method: 'HEAD',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT)]),
    });
    return answer.ok ? undefined : `${host} answered ${answer.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return `${host} can't be reached: ${reasonOf(cause)}`;
  }
}

async function rememberedRefusal(memory: string): Promise<Refusal | undefined> {
  try {
    const refusal = refusalSchema.parse(JSON.parse(await readFile(memory, 'utf8')));
    const age = Date.now() - Date.parse(refusal.refusedAt);
    return age >= 0 && age < REFUSAL_LASTS ? refusal : undefined;
  } catch {
    return undefined; // never asked, or unreadable: ask
  }
}
