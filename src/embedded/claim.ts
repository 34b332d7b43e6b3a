import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Who owns a data folder. A claim is a numbered file; the highest number counts, and only the maker of a number writes or
 * removes up to it. Taking over from a dead owner is making the next number, which the file system gives to one only. So
 * there is no lock to be left behind by kill -9, and no moment at which two could hold the folder.
 */
const claimSchema = z.object({
  pid: z.number(),
  port: z.number(),
  /** Keeps other users of the machine from holding our services. */
  token: z.string(),
  /** Process groups of the servers that were started, and of those of an earlier owner that may not have ended yet. */
  groups: z.array(z.number()),
});

export type Claim = z.infer<typeof claimSchema>;
export type NumberedClaim = Claim & { readonly number: number };

const fileOf = (folder: string, number: number): string => join(folder, `claim-${number}.json`);

function numbersIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  const numbers = readdirSync(folder).map((name) => Number(/^claim-(\d+)\.json$/.exec(name)?.[1] ?? Number.NaN));
  return numbers.filter(Number.isInteger).toSorted((a, b) => b - a);
}

/** The claim that counts, be its owner alive or not; an unreadable one is nobody's (port 0). */
export function currentClaim(folder: string): NumberedClaim | undefined {
  const [number] = numbersIn(folder);
  if (number === undefined) return undefined;
  try {
    return { ...claimSchema.parse(JSON.parse(readFileSync(fileOf(folder, number), 'utf8'))), number };
  } catch {
    return { number, pid: 0, port: 0, token: '', groups: [] };
  }
}

/** Makes the claim after `previous`; undefined when someone else was faster. */
export function takeClaim(
  folder: string,
  previous: NumberedClaim | undefined,
  claim: Claim,
): NumberedClaim | undefined {
  mkdirSync(folder, { recursive: true });
  const number = (previous?.number ?? 0) + 1;
  if (!createWhole(folder, number, claim)) return undefined;
  if (numbersIn(folder)[0] !== number) {
    // we looked long ago: others have come and gone since
    rmSync(fileOf(folder, number), { force: true });
    return undefined;
  }
  for (const old of numbersIn(folder).filter((one) => one < number)) rmSync(fileOf(folder, old), { force: true });
  return { ...claim, number };
}

/** A link is made with its content or not at all, and for one maker only. */
function createWhole(folder: string, number: number, claim: Claim): boolean {
  const draft = writeDraft(folder, claim);
  try {
    linkSync(draft, fileOf(folder, number));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(folder: string, claim: Claim): string {
  const draft = join(folder, `draft-${randomUUID()}.json`);
  writeFileSync(draft, JSON.stringify(claim), { mode: 0o600 });
  return draft;
}

/** Writes what has changed in a claim of our own. */
export function updateClaim(folder: string, { number, ...claim }: NumberedClaim): void {
  renameSync(writeDraft(folder, claim), fileOf(folder, number));
}
