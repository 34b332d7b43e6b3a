import type { z } from 'zod';
import { Empty } from '../../web/components/empty.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { vocabulary, wordFor } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { inboxAnswer } from '../inbox.endpoints.ts';
import { homeWords } from './home.words.ts';

type Task = z.infer<typeof inboxAnswer>['tasks'][number];

const rooms = { needs: paths.need, engagements: paths.engagement, pocs: paths.poc, companies: () => paths.profile() };

/** What waits for this person, most urgent first. */
export function TaskList({ visit, tasks }: { visit: Visit; tasks: readonly Task[] }) {
  const w = visit.say(homeWords);
  const { task: names } = visit.say(vocabulary);
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{w.waiting(tasks.length)}</h2>
      {tasks.length === 0 ? (
        <Empty>{w.nothing}</Empty>
      ) : (
        <ul class="rows">
          {tasks.map((task) => (
            <li class="cols" key={`${task.recordId} ${task.code}`}>
              <div>
                <a class="rows-title" href={rooms[task.room](task.recordId)}>
                  {wordFor(names, task.code)}
                </a>
                <p>
                  <span class="reference">{task.reference}</span> {task.title}
                </p>
              </div>
              {task.dueAt && (
                <StatusTag tone={task.overdue ? 'red' : 'amber'}>
                  {(task.overdue ? w.overdue : w.due)(visit.format.day(task.dueAt))}
                </StatusTag>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
