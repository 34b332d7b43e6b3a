import { DomainError } from '../../kernel/errors.ts';
import type { Saved } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { responseAnswer } from '../response.presenter.ts';
import { engagementOf } from './engagement.load.ts';
import { responseBody, responseForm, typedResponse } from './response.form.ts';
import { responseWords } from './response.words.ts';

/**
 * Saves a draft while it is being written. What can’t be read yet, such as half a range or a partner without a part, keeps its earlier
 * value, and is named.
 */
export async function saveDraft(visit: Visit): Promise<Saved> {
  const w = visit.say(responseWords);
  const typed = typedResponse(visit);
  const body = responseBody(visit, typed);
  const params = { id: visit.params['id'] ?? '' };
  const put = async (content: unknown) =>
    (await visit.api.call('draftResponse', responseAnswer, { params, body: content, version: visit.version })).version;
  const at = visit.format.moment(visit.now).split(', ').at(-1) ?? '';
  try {
    return { version: await put(body), said: w.saved(at) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'bad-request') throw error;
    const unread = new Set(error.issues.map(({ path }) => path.split('.')[0] ?? ''));
    const { response } = await engagementOf(visit);
    const earlier: Record<string, unknown> = { ...response?.draft };
    const kept = Object.fromEntries(
      Object.entries({ ...earlier, ...body }).map(([name, value]) => [name, unread.has(name) ? earlier[name] : value]),
    );
    const labels = responseForm(visit, typed)
      .fields.filter(({ name }) => error.issues.some(({ path }) => path === name || path.startsWith(`${name}.`)))
      .map(({ label }) => label);
    return { version: await put(kept), said: w.savedBut(at, visit.format.list(labels)) };
  }
}
