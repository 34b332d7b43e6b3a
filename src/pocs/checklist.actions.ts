import type { z } from 'zod';
import { issue, type Issue } from '../kernel/errors.ts';
import type { Context } from '../kernel/machine.ts';
import {
  acceptItems,
  claimNotApplicable,
  fileEvidence,
  planItem,
  provideEvidence,
  refuseItem,
  removeEvidence,
} from './checklist.ts';
import * as inputs from './poc.inputs.ts';
import type { ChecklistItem, PocRecord, PocStatus } from './poc.schema.ts';
import { action, beforeStart, type PocFacts, type PocParty } from './poc.table.ts';

type Change<I> = (poc: PocRecord, input: I, context: Context<PocFacts>) => ChecklistItem[] | null;

const from: PocStatus[] = [...beforeStart, 'running'];
const working: PocParty[] = ['member', 'manager'];
const planning: PocParty[] = ['manager', 'care-lead', 'company-lead'];

/** Every row but for its input and who may: an item changes, or there is none that this fits. */
function rowOf<I>(input: z.ZodType<I>, change: Change<I>, place: string, offered: (item: ChecklistItem) => boolean) {
  return {
    from,
    to: [],
    input,
    event: 'poc.checklist-changed' as const,
    when: (poc: PocRecord): Issue[] =>
      poc.checklist.some(offered) ? [] : [issue('', 'no-item-for-this', 'No item of the checklist asks for this.')],
    guard: (poc: PocRecord, input: I, context: Context<PocFacts>): Issue[] =>
      change(poc, input, context)
        ? []
        : [issue(place, 'unknown-item', 'There is no such item on this checklist that this can be done with.')],
    effect: (poc: PocRecord, input: I, context: Context<PocFacts>): Partial<PocRecord> => ({
      checklist: change(poc, input, context) ?? poc.checklist,
    }),
  };
}

const any = (): boolean => true;
const waits = (item: ChecklistItem): boolean => item.state === 'provided' || item.state === 'claimed-not-applicable';

/** The route checklist: what must be on file before the start, item by item. */
export const checklistActions = {
  'plan-item': action({
    who: planning,
    ...rowOf(inputs.planItemInput, ({ checklist }, input) => planItem(checklist, input), 'code', any),
  }),
  'provide-evidence': action({
    who: working,
    ...rowOf(
      inputs.provideEvidenceInput,
      ({ checklist }, input, { actor, now }) => provideEvidence(checklist, input, actor.userId, now),
      'code',
      any,
    ),
  }),
  'file-evidence': action({
    who: working,
    ...rowOf(
      inputs.fileEvidenceInput,
      ({ checklist }, { code, file }, { actor, now }) =>
        fileEvidence(checklist, code, { ...file, by: actor.userId, at: now }),
      'code',
      any,
    ),
  }),
  'remove-evidence': action({
    who: working,
    ...rowOf(
      inputs.removeEvidenceInput,
      ({ checklist }, input) => removeEvidence(checklist, input),
      'fileId',
      (item) => item.state !== 'accepted' && (item.evidence?.files.length ?? 0) > 0,
    ),
  }),
  'claim-not-applicable': action({
    who: working,
    ...rowOf(
      inputs.claimNotApplicableInput,
      ({ checklist }, input) => claimNotApplicable(checklist, input),
      'code',
      any,
    ),
  }),
  'accept-items': action({
    who: ['manager'],
    ...rowOf(
      inputs.acceptItemsInput,
      ({ checklist }, { codes }, { actor, now }) => acceptItems(checklist, codes, actor.userId, now),
      'codes',
      waits,
    ),
  }),
  'refuse-item': action({
    who: ['manager'],
    ...rowOf(
      inputs.refuseItemInput,
      ({ checklist }, input) => refuseItem(checklist, input),
      'code',
      (item) => item.state !== 'open',
    ),
  }),
};
