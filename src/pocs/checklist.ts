import { DateTime } from 'luxon';
import { digest } from '../kernel/ids.ts';
import { closingTimeOf, moveByHold, zone, type HolidayRegion } from '../kernel/working-days.ts';
import type { AttachedFile } from '../needs/attachment.schema.ts';
import type { RouteFacts } from './charter.schema.ts';
import type { ChecklistItem } from './poc.schema.ts';
import { routeItems } from './route.rules.ts';

type Checklist = readonly ChecklistItem[];

/**
 * The checklist after a change of the facts. What was on file for an item stays while the item is still asked for, but what was
 * accepted was accepted for the facts as they were, and is asked anew.
 */
export function refreshChecklist(
  checklist: Checklist,
  before: RouteFacts | null,
  facts: RouteFacts | null,
): ChecklistItem[] {
  if (!facts) return [];
  const same = before !== null && digest(before) === digest(facts);
  const known = new Map((same ? checklist : askAnew(checklist)).map((item) => [item.code, item]));
  return routeItems(facts).map(
    ({ code, basis }) =>
      known.get(code) ?? {
        code,
        basis,
        state: 'open',
        responsible: null,
        dueOn: null,
        evidence: null,
        reason: null,
        acceptedBy: null,
        acceptedAt: null,
      },
  );
}

/** What is on file stays there; its acceptance falls away. */
export const askAnew = (checklist: Checklist): ChecklistItem[] =>
  checklist.map((item) => {
    const pending = { ...item, acceptedBy: null, acceptedAt: null };
    if (item.state === 'accepted') return { ...pending, state: 'provided' };
    return item.state === 'not-applicable' ? { ...pending, state: 'claimed-not-applicable' } : item;
  });

const isDone = (item: ChecklistItem): boolean => item.state === 'accepted' || item.state === 'not-applicable';

/** The due dates of what isn't done, moved by the length of a hold. */
export const moveDueDates = (checklist: Checklist, heldMs: number, region: HolidayRegion): ChecklistItem[] =>
  checklist.map((item) => {
    if (!item.dueOn || isDone(item)) return item;
    const moved = moveByHold(closingTimeOf(item.dueOn), heldMs, region);
    return { ...item, dueOn: DateTime.fromJSDate(moved, { zone }).toISODate() };
  });

/** The codes of items that hold the start. */
export const notDone = (checklist: Checklist): string[] =>
  checklist.filter((item) => !isDone(item)).map((item) => item.code);

/** Each change gives the new checklist, or null where there is no item that it fits. */
function change(
  checklist: Checklist,
  code: string,
  to: (item: ChecklistItem) => ChecklistItem | null,
): ChecklistItem[] | null {
  const item = checklist.find((one) => one.code === code);
  const changed = item ? to(item) : null;
  return changed && checklist.map((one) => (one.code === code ? changed : one));
}

export const planItem = (
  checklist: Checklist,
  { code, responsible, dueOn }: { code: string; responsible: string; dueOn: string },
) => change(checklist, code, (item) => ({ ...item, responsible, dueOn }));

/** New evidence asks for a new acceptance. */
export const provideEvidence = (
  checklist: Checklist,
  input: { code: string; reference: string },
  by: string,
  at: Date,
) =>
  change(checklist, input.code, (item) => ({
    ...item,
    state: 'provided',
    evidence: { reference: input.reference, files: item.evidence?.files ?? [], by, at },
    reason: null,
    acceptedBy: null,
    acceptedAt: null,
  }));

/** A file is evidence too, beside the reference and other files. */
export const fileEvidence = (checklist: Checklist, code: string, file: AttachedFile) =>
  change(checklist, code, (item) => {
    const { reference = null, files = [] } = item.evidence ?? {};
    return {
      ...item,
      state: 'provided',
      evidence: { reference, files: [...files, file], by: file.by, at: file.at },
      reason: null,
      acceptedBy: null,
      acceptedAt: null,
    };
  });

/** What was accepted stays on file. Without its last file and a reference an item is open again. */
export const removeEvidence = (checklist: Checklist, { code, fileId }: { code: string; fileId: string }) =>
  change(checklist, code, (item) => {
    if (isDone(item) || !item.evidence?.files.some((one) => one.id === fileId)) return null;
    const files = item.evidence.files.filter((one) => one.id !== fileId);
    if (files.length > 0 || item.evidence.reference !== null) return { ...item, evidence: { ...item.evidence, files } };
    return { ...item, evidence: null, state: item.state === 'provided' ? 'open' : item.state };
  });

export const claimNotApplicable = (checklist: Checklist, { code, reason }: { code: string; reason: string }) =>
  change(checklist, code, (item) => ({
    ...item,
    state: 'claimed-not-applicable',
    reason,
    acceptedBy: null,
    acceptedAt: null,
  }));

/** Accepts what was provided, or the reason why an item isn't applicable. All codes must fit. */
export function acceptItems(
  checklist: Checklist,
  codes: readonly string[],
  by: string,
  at: Date,
): ChecklistItem[] | null {
  let result: ChecklistItem[] | null = [...checklist];
  for (const code of codes) {
    result =
      result &&
      change(result, code, (item) => {
        if (item.state === 'provided') return { ...item, state: 'accepted', acceptedBy: by, acceptedAt: at };
        if (item.state === 'claimed-not-applicable')
          return { ...item, state: 'not-applicable', acceptedBy: by, acceptedAt: at };
        return null;
      });
  }
  return result;
}

export const refuseItem = (checklist: Checklist, { code, reason }: { code: string; reason: string }) =>
  change(checklist, code, (item) =>
    item.state === 'open' ? null : { ...item, state: 'open', reason, acceptedBy: null, acceptedAt: null },
  );
