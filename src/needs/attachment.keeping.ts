import { DomainError } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { FileStore } from './attachment.files.repository.ts';
import type { StoredFile } from './attachment.schema.ts';
import { allowedNames, typeOfContent } from './attachment.types.ts';

/**
 * Keeps a file by its content and tells its record of it; where the record refuses it the file goes again.
 * @throws DomainError unsupported-media-type for a content that isn't taken, and whatever `tell` throws
 */
export async function keepFile<T>(
  files: FileStore,
  { content, name, at }: { content: Buffer; name: string; at: Date },
  tell: (file: StoredFile) => Promise<T>,
): Promise<T> {
  const type = await typeOfContent(content);
  if (!type)
    throw new DomainError(
      'unsupported-media-type',
      `Attach one of: ${allowedNames.join(', ')}. The content counts, not the name.`,
    );
  const id = newId(at);
  const stored = await files.write(id, content, { name, type });
  try {
    return await tell({ id, name, type, ...stored });
  } catch (error) {
    await files.remove(id);
    throw error;
  }
}
