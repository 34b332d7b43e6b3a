import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { Visit } from '../../web/visit.ts';
import type { attachmentAnswer } from '../attachment.schema.ts';

interface FileListProps {
  visit: Visit;
  needId: string;
  files: readonly z.infer<typeof attachmentAnswer>[];
  /** What can be done with a file. */
  beside?(file: z.infer<typeof attachmentAnswer>): ComponentChildren;
}

/** A need's files, each a download. */
export function FileList({ visit, needId, files, beside }: FileListProps) {
  return (
    <ul class="rows">
      {files.map((file) => (
        <li class="cols" key={file.id}>
          <p>
            <a href={`/api/v1/needs/${needId}/attachments/${file.id}`} download>
              {file.name}
            </a>{' '}
            <span class="muted">{visit.format.bytes(file.bytes)}</span>
          </p>
          {beside?.(file)}
        </li>
      ))}
    </ul>
  );
}
