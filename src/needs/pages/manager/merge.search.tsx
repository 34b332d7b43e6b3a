import { answerList } from '../../../web/answer.list.ts';
import type { FormSpec, Option } from '../../../web/forms/form.ts';
import type { Visit } from '../../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../../need.presenter.ts';
import { similarAnswer } from '../../together.endpoints.ts';
import { managerWords } from './manager.words.ts';

const open = 'submitted,changes-requested,in-triage,published,in-selection,in-poc,on-hold';

/** The needs that a need could be joined with: those that speak of the same, then what a search found. */
export async function mergeForm(visit: Visit, need: NeedAnswer): Promise<FormSpec> {
  const { fields: w } = visit.say(managerWords);
  const q = visit.query['q']?.trim() ?? '';
  const [similar, found] = await Promise.all([
    visit.api.call('similarNeeds', similarAnswer, {
      body: {
        language: need.language,
        title: need.title,
        problem: need.problem ?? null,
        desiredOutcome: need.desiredOutcome ?? null,
        exceptId: need.id,
      },
    }),
    visit.api.call('listNeeds', answerList(needAnswer), {
      query: { status: open, limit: q ? 20 : 5, ...(q ? { q } : {}) },
    }),
  ]);
  const options: Option[] = similar.body.items.map((one) => ({
    value: one.id,
    label: `${one.reference} ${one.title}`,
    hint: `${one.organisation.name} · ${w.similar(visit.format.percent(one.share))}: ${visit.format.list(one.shared)}`,
  }));
  for (const one of q ? found.body.items : []) {
    if (one.id === need.id || options.some((other) => other.value === one.id)) continue;
    options.push({ value: one.id, label: `${one.reference} ${one.title}`, hint: one.organisation?.name ?? '' });
  }
  const chosen = visit.fields.text('into');
  if (chosen && !options.some((one) => one.value === chosen)) options.push({ value: chosen, label: chosen });
  return {
    fields: [
      { name: 'into', kind: 'radios', label: w.into, hint: w.intoHint, options },
      { name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000, rows: 3 },
    ],
  };
}

/** A search of its own above the form: it works without a script. */
export function MergeSearch({ visit }: { visit: Visit }) {
  const { fields: w } = visit.say(managerWords);
  return (
    <form action={visit.path} class="row find" role="search">
      <label for="find">{w.find}</label>
      <input type="search" id="find" name="q" value={visit.query['q'] ?? ''} />
      <button class="button secondary">{w.search}</button>
    </form>
  );
}
