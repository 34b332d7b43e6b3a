import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, by its magic bytes; what a name or a header claims doesn't count. */
const allowed = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['video/mp4', 'mp4'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
]);

export const allowedNames = [...allowed.values(), 'txt'];

/** The type of a file's content, or null where it may not be attached. Text is UTF-8 without unseen characters. */
export async function typeOfContent(content: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(content);
  if (found) return allowed.has(found.mime) ? found.mime : null;
  return isPlainText(content) ? 'text/plain' : null;
}

function isPlainText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000E-\u001F]/.test(text) && !/^\s*<(?:!doctype|html|script|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}
