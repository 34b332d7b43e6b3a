import { z } from 'zod';
import { actionEndpoints } from '../../http/actions.ts';
import { endpoint, type Endpoint } from '../../http/endpoint.ts';
import { listOf, pageOf, pageQuery } from '../../kernel/page.ts';
import { recordId } from '../../kernel/shapes.ts';
import { questionMachine } from './question.machine.ts';
import { presentQuestion, questionAnswer } from './question.presenter.ts';
import type { QuestionRepository } from './question.repository.ts';
import { questionBody } from './question.schema.ts';
import type { QuestionService } from './question.service.ts';

const care = ['care-submitter', 'care-lead'] as const;
const company = ['company-member', 'company-lead'] as const;
const idParams = z.object({ id: recordId });

export interface QuestionEndpointDeps {
  questions: QuestionRepository;
  questionService: QuestionService;
  now(): Date;
}

export function questionEndpoints({ questions, questionService, now }: QuestionEndpointDeps): Endpoint[] {
  return [
    endpoint({
      id: 'askQuestion',
      method: 'post',
      path: '/needs/{id}/questions',
      tag: 'Questions',
      summary:
        'Ask about a need one was invited to; all invited read question and answer, nobody but the manager who asked',
      access: company,
      params: idParams,
      body: questionBody,
      status: 201,
      answer: questionAnswer,
      errors: ['forbidden', 'not-found', 'rule-violated', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => {
        const { question, need } = await questionService.ask(actor, params.id, body, claim);
        return { body: presentQuestion(question, need, actor, now()), version: question.version };
      },
    }),
    endpoint({
      id: 'listQuestions',
      method: 'get',
      path: '/needs/{id}/questions',
      tag: 'Questions',
      summary: 'Questions and answers of a need, newest first',
      access: [...care, ...company, 'manager'],
      params: idParams,
      query: z.strictObject(pageQuery),
      status: 200,
      answer: listOf(questionAnswer, 'QuestionList'),
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, query }) => {
        const { need, scope } = await questionService.readerScope(actor, params.id);
        const found = await questions.list(scope, need._id, query.cursor, query.limit);
        const { page, next } = pageOf(found, query.limit);
        const at = now();
        return { body: { items: page.map((one) => presentQuestion(one, need, actor, at)), next } };
      },
    }),
    ...actionEndpoints(questionMachine, {
      path: '/questions/{id}',
      tag: 'Questions',
      rolesOf: { care, manager: ['manager'] },
      answer: questionAnswer,
      take: async ({ actor, params, body, claim }, action) => {
        const { question, need } = await questionService.act(actor, params.id, action, body, claim);
        return { body: presentQuestion(question, need, actor, now()), version: question.version };
      },
    }),
  ];
}
