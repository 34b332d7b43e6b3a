import type { z } from 'zod';
import { closingTimeOf } from '../../kernel/working-days.ts';
import { Empty } from '../../web/components/empty.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { checklistAnswer } from '../charter.presenter.ts';
import { takingPart } from '../poc.access.ts';
import { checklistWords } from './checklist.words.ts';
import { openPoc, pocShown } from './poc.head.tsx';
import { pocTerms } from './poc.terms.ts';

export type Checklist = z.infer<typeof checklistAnswer>;
export type Item = Checklist['items'][number];

const waiting = (item: Item): boolean => item.state === 'provided' || item.state === 'claimed-not-applicable';
const done = (item: Item): boolean => item.state === 'accepted' || item.state === 'not-applicable';

export const stateTones: Record<Item['state'], Tone> = {
  open: 'plain',
  provided: 'amber',
  accepted: 'green',
  'claimed-not-applicable': 'amber',
  'not-applicable': 'green',
};

/** What must be on file before the start, what waits first. */
export const checklistPage = page({
  id: 'poc-checklist',
  path: '/pocs/:id/checklist',
  access: takingPart,
  show: async (visit) => {
    const w = visit.say(checklistWords);
    const opened = await openPoc(visit);
    const params = { id: opened.poc.id };
    const list = (await visit.api.call('getChecklist', checklistAnswer, { params })).body;
    const { abilities, id } = opened.poc;
    const groups = [
      { title: w.openItems, items: list.items.filter((item) => item.state === 'open') },
      { title: w.doneItems, items: list.items.filter(done) },
    ];
    return pocShown(
      visit,
      opened,
      'checklist',
      <div class="stack">
        <div class="spread">
          <h2>{w.title}</h2>
          <Progress label={w.progress(list.done, list.total)} done={list.done} of={list.total} />
        </div>
        <p class="muted text">{list.guidance[visit.language]}</p>
        {list.total === 0 && <Empty>{w.none}</Empty>}
        <Group visit={visit} id={id} title={waitsTitle(visit, abilities)} items={list.items.filter(waiting)} />
        {groups.map((group) => (
          <Group visit={visit} id={id} title={group.title} items={group.items} key={group.title} />
        ))}
      </div>,
    );
  },
});

/** What waits, waits for whoever may accept it. */
const waitsTitle = (visit: Visit, abilities: readonly string[]): string =>
  abilities.includes('accept-items') ? visit.say(checklistWords).waits : visit.say(pocTerms).checklist.provided;

function Group({ visit, id, title, items }: { visit: Visit; id: string; title: string; items: readonly Item[] }) {
  const w = visit.say(checklistWords);
  const { checklist } = visit.say(pocTerms);
  if (items.length === 0) return null;
  return (
    <section class="stack-small">
      <h3>{title}</h3>
      <ul class="rows">
        {items.map((item) => {
          const due = item.dueOn === null ? null : closingTimeOf(item.dueOn);
          return (
            <li class="cols" key={item.code}>
              <div>
                <a class="rows-title" href={`${paths.pocPart(id, 'checklist')}/${item.code}`}>
                  {item.title[visit.language]}
                </a>
                <p class="muted">
                  {w.basis} {item.basis}
                  {item.responsible !== null && due && ` · ${w.by(item.responsible, visit.format.day(due))}`}
                </p>
              </div>
              <p class="row">
                {due && due < visit.now && !done(item) && <StatusTag tone="red">{w.overdue}</StatusTag>}
                <StatusTag tone={stateTones[item.state]}>{checklist[item.state]}</StatusTag>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
