import { z } from 'zod';
import type { CompanyRepository } from '../companies/company.repository.ts';
import { engagementScope } from '../engagements/engagement.policy.ts';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Actor } from '../kernel/actor.ts';
import { instant } from '../kernel/shapes.ts';
import { needScope } from '../needs/need.policy.ts';
import type { NeedRepository } from '../needs/need.repository.ts';
import type { NoticeRepository } from '../notifications/notice.repository.ts';
import { pocScope } from '../pocs/poc.policy.ts';
import type { PocRepository } from '../pocs/poc.repository.ts';
import { byUrgency, companyTask, engagementTask, needTask, pocTask, type Task } from './task.rules.ts';

/** At most this many records of a kind are looked at for tasks. */
const looksAt = 500;

export const inboxAnswer = z
  .object({
    tasks: z.array(
      z.object({
        code: z.string(),
        room: z.enum(['needs', 'engagements', 'pocs', 'companies']),
        recordId: z.string(),
        reference: z.string(),
        title: z.string(),
        dueAt: instant.nullable(),
        overdue: z.boolean(),
      }),
    ),
    unreadNotices: z.int(),
  })
  .meta({ id: 'Inbox' });

export interface InboxDeps {
  needs: NeedRepository;
  engagements: EngagementRepository;
  pocs: PocRepository;
  companies: CompanyRepository;
  notices: NoticeRepository;
  now(): Date;
}

/** What waits for the person who asks, most urgent first. */
export function inboxEndpoints({ needs, engagements, pocs, companies, notices, now }: InboxDeps): Endpoint[] {
  async function tasksOf(actor: Actor): Promise<Task[]> {
    const isCompany = actor.organisationKind === 'company';
    const [ofNeeds, ofEngagements, ofPocs, ofCompanies] = await Promise.all([
      isCompany
        ? []
        : needs.list(
            needScope(actor),
            { status: ['draft', 'submitted', 'changes-requested', 'in-triage', 'in-selection', 'on-hold'] },
            undefined,
            looksAt,
          ),
      isCompany
        ? engagements.list(
            engagementScope(actor),
            { status: ['invited', 'waiting', 'accepted', 'responding'] },
            undefined,
            looksAt,
          )
        : [],
      pocs.list(
        pocScope(actor),
        { status: ['chartering', 'in-review', 'funding', 'preparing', 'evaluating', 'decided', 'adopting', 'stopped'] },
        undefined,
        looksAt,
      ),
      isCompany ? companies.byIds([actor.organisationId]) : [],
    ]);
    const tasks = [
      ...ofNeeds.map((one) => needTask(actor, one)),
      ...ofEngagements.map((one) => engagementTask(one)),
      ...ofPocs.map((one) => pocTask(actor, one)),
      ...ofCompanies.map((one) => companyTask(actor, one, now())),
    ];
    return tasks.filter((one) => one !== null).toSorted(byUrgency);
  }

  return [
    endpoint({
      id: 'inbox',
      method: 'get',
      path: '/inbox',
      tag: 'Inbox',
      summary: 'What waits for me: who, what, until when',
      access: 'signed-in',
      status: 200,
      answer: inboxAnswer,
      errors: [],
      handle: async ({ actor }) => {
        const at = now();
        const [tasks, unreadNotices] = await Promise.all([tasksOf(actor), notices.countUnread(actor)]);
        return {
          body: {
            tasks: tasks.map((task) => ({ ...task, overdue: task.dueAt !== null && task.dueAt < at })),
            unreadNotices,
          },
        };
      },
    }),
  ];
}
