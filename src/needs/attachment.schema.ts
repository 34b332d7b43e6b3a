import { z } from 'zod';
import { issue } from '../kernel/errors.ts';
import { instant, recordId, text } from '../kernel/shapes.ts';

/** At most this many files hang on one record, or on one of its items. */
export const mostFiles = 20;

export const tooManyFiles = issue('', 'too-many-files', `There are at most ${mostFiles} files here.`, { mostFiles });

/** A file that hangs on a record; its bytes lie in GridFS under its id. */
export interface AttachedFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  by: string;
  at: Date;
}

/** A file as it was stored, before its record knows of it. */
export const storedFile = z.strictObject({
  id: recordId,
  name: text(160),
  type: z.string(),
  bytes: z.int().min(1),
  sha256: z.string(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** The name that a file is shown and downloaded by. */
export const uploadQuery = z.strictObject({ name: text(160) });

export const attachmentAnswer = z
  .object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string(), at: instant })
  .meta({ id: 'Attachment' });

export const attachmentsAnswer = z.object({ items: z.array(attachmentAnswer) }).meta({ id: 'AttachmentList' });

export const presentFile = ({ by: _by, ...shown }: AttachedFile): z.infer<typeof attachmentAnswer> => shown;
