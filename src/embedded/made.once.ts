import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder once, whole or not at all, also when several processes or a killed one are at it.
 * `make` fills `target`; what it leaves in `scratch` is thrown away.
 */
export async function madeOnce(
  folder: string,
  make: (target: string, scratch: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.draft-${randomUUID().slice(0, 8)}`;
  const [target, scratch] = [join(draft, 'target'), join(draft, 'scratch')];
  try {
    await mkdir(target, { recursive: true });
    await mkdir(scratch);
    await make(target, scratch);
    await rename(target, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another process was faster
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
