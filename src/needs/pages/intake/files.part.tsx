import { z } from 'zod';
import type { Visit } from '../../../web/visit.ts';
import { attachmentAnswer, attachmentsAnswer } from '../../attachment.schema.ts';
import { allowedNames } from '../../attachment.types.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { FileList } from '../file.list.tsx';
import { loadNeed } from '../need.load.ts';
import { intakeWords } from './intake.words.ts';

type Kept = z.infer<typeof attachmentAnswer>;

export async function loadFiles(visit: Visit, need: NeedAnswer): Promise<readonly Kept[]> {
  return (await visit.api.call('listAttachments', attachmentsAnswer, { params: { id: need.id } })).body.items;
}

/** Attaches the files that came with the form, one after another. @returns the need as it is then */
export async function attachSent(visit: Visit, need: NeedAnswer): Promise<NeedAnswer> {
  const sent = visit.files.filter((file) => file.name !== '' && file.bytes.length > 0);
  if (sent.length === 0) return need;
  let { version } = need;
  for (const { name, bytes } of sent) {
    const call = { params: { id: need.id }, query: { name }, upload: bytes, version };
    version = (await visit.api.call('addAttachment', attachmentAnswer, call)).version ?? version;
  }
  return await loadNeed(visit, need.id);
}

export async function removeFile(visit: Visit, need: NeedAnswer, fileId: string): Promise<void> {
  const params = { id: need.id, fileId };
  await visit.api.call('removeAttachment', z.unknown(), { params, version: need.version });
}

/** The files that hang on the need already, and the question for more. It stands inside the step's form. */
export function FilesPart({ visit, need, files }: { visit: Visit; need: NeedAnswer; files: readonly Kept[] }) {
  const w = visit.say(intakeWords);
  return (
    <>
      <div class="field">
        <label for="field-files">{w.addFiles}</label>
        <p class="hint" id="field-files-hint">
          {w.filesHint(allowedNames.join(', '))}
        </p>
        <input
          type="file"
          id="field-files"
          name="files"
          multiple
          accept={allowedNames.map((name) => `.${name}`).join(',')}
          aria-describedby="field-files-hint"
        />
        <p>
          <button class="button secondary" name="stay" value="yes">
            {w.attach}
          </button>
        </p>
      </div>
      {files.length > 0 && (
        <FileList
          visit={visit}
          needId={need.id}
          files={files}
          beside={(file) => (
            <button class="button small" name="remove" value={file.id} aria-label={w.removeFile(file.name)}>
              {w.remove}
            </button>
          )}
        />
      )}
    </>
  );
}
