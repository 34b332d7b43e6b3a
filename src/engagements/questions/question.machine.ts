import { z } from 'zod';
import { pauseClock, resumeClock, type ClockRule } from '../../kernel/clocks.ts';
import { deriveId } from '../../kernel/ids.ts';
import { machineOf } from '../../kernel/machine.ts';
import { text } from '../../kernel/shapes.ts';
import { patientDataIn } from '../../needs/patient-data.ts';
import { questionStatuses, type QuestionRecord, type QuestionStatus } from './question.schema.ts';

export type QuestionParty = 'care' | 'manager' | 'system';

const { action, machine } = machineOf<QuestionRecord, QuestionStatus, QuestionParty, object>();

/** The hospital answers within three working days; the manager may answer for it. */
export const answerRule: ClockRule = { name: 'question', owner: 'care', days: 3 };

const answerText = z.strictObject({ text: text(4000, 3) });

/** The question's table: answered once, corrected by addenda, or dismissed. */
export const questionMachine = machine({
  name: 'question',
  statuses: questionStatuses,
  initial: 'asked',
  clocks: { asked: answerRule },
  regionOf: (question) => question.holidayRegion,
  fastTrack: (question) => question.fastTrack,
  actions: {
    answer: action({
      from: ['asked'],
      to: ['answered'],
      who: ['care', 'manager'],
      input: answerText,
      event: 'question.answered',
      guard: (_question, input) => patientDataIn(input),
      effect: (_question, input, { actor, now }) => ({
        answer: { text: input.text, at: now, by: actor.userId, role: actor.role },
      }),
    }),
    addendum: action({
      from: ['answered'],
      to: [],
      who: ['care', 'manager'],
      input: answerText,
      event: 'question.addendum-added',
      guard: (_question, input) => patientDataIn(input),
      effect: (question, input, { actor, now }) => ({
        addenda: [
          ...question.addenda,
          {
            id: deriveId(question._id, 'addendum', String(question.version)),
            text: input.text,
            at: now,
            by: actor.userId,
            role: actor.role,
          },
        ],
      }),
    }),
    dismiss: action({
      from: ['asked'],
      to: ['dismissed'],
      who: ['manager', 'system'],
      input: z.strictObject({ reason: text(2000, 3) }),
      event: 'question.dismissed',
      effect: (_question, { reason }, { now }) => ({ dismissal: { reason, at: now } }),
    }),
    pause: action({
      // The need is on hold, and its clocks with it.
      from: ['asked'],
      to: [],
      who: ['system'],
      input: z.strictObject({}),
      event: 'question.paused',
      effect: (question, _input, { now }) => ({ clocks: question.clocks.map((clock) => pauseClock(clock, now)) }),
    }),
    resume: action({
      from: ['asked'],
      to: [],
      who: ['system'],
      input: z.strictObject({}),
      event: 'question.resumed',
      effect: (question, _input, { now }) => ({ clocks: question.clocks.map((clock) => resumeClock(clock, now)) }),
    }),
  },
});

export type QuestionAction = keyof typeof questionMachine.actions;
