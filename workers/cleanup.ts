import type { Deps } from '../src/deps.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';

/** A discarded draft leaves nothing behind: its files go. */
export async function cleanUp({ files }: Pick<Deps, 'files'>, need: NeedRecord): Promise<void> {
  for (const { id } of need.attachments) await files.remove(id);
}
