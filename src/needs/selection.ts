import { issue, type Issue } from '../kernel/errors.ts';
import type { SelectionProposal } from './need.schema.ts';

/** A response of this round that waits for its answer. */
export interface OpenResponse {
  engagementId: string;
  companyId: string;
}

interface Line {
  engagementId: string;
  reason: string;
}

interface Lists {
  selected: readonly Line[];
  reserve: readonly Line[];
  notSelected: readonly Line[];
}

/** Every response must stand in exactly one list, and nothing else may. `place` names the list where there is only one. */
export function answersEvery(responses: readonly OpenResponse[], lists: Lists, place?: string): Issue[] {
  const lines = (['selected', 'reserve', 'notSelected'] as const).flatMap((name) =>
    lists[name].map((line, index) => ({ ...line, path: `${place ?? name}.${index}.engagementId` })),
  );
  const known = new Set(responses.map((one) => one.engagementId));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { engagementId, path } of lines) {
    if (!known.has(engagementId))
      issues.push(issue(path, 'unknown-response', 'There is no such response that waits for an answer.'));
    else if (seen.has(engagementId)) issues.push(issue(path, 'response-named-twice', 'This response is named twice.'));
    seen.add(engagementId);
  }
  for (const { engagementId } of responses) {
    if (!seen.has(engagementId))
      issues.push(
        issue(place ?? 'notSelected', 'response-unanswered', `The response ${engagementId} has no reasoned answer.`, {
          engagementId,
        }),
      );
  }
  return issues;
}

/** A consented proposal holds while each response that still waits has its answer and one selected company is still there. */
export function stillDecidable(responses: readonly OpenResponse[], lists: Lists): Issue[] {
  const waiting = new Set(responses.map((one) => one.engagementId));
  const remaining = (list: readonly Line[]) => list.filter((line) => waiting.has(line.engagementId));
  const issues = answersEvery(responses, {
    selected: remaining(lists.selected),
    reserve: remaining(lists.reserve),
    notSelected: remaining(lists.notSelected),
  });
  if (remaining(lists.selected).length === 0)
    issues.push(issue('selected', 'all-selected-gone', 'Every selected company has withdrawn. Propose anew.'));
  return issues;
}

/** The proposal that these lists make; lines of responses that are gone meanwhile were refused before. */
export function selectionOf(
  id: string,
  lists: Lists,
  responses: readonly OpenResponse[],
  by: string,
  at: Date,
): SelectionProposal {
  const companies = new Map(responses.map((one) => [one.engagementId, one.companyId]));
  const lines = (list: readonly Line[]) =>
    list.map(({ engagementId, reason }) => ({ engagementId, reason, companyId: companies.get(engagementId) ?? '' }));
  return {
    id,
    at,
    by,
    selected: lines(lists.selected),
    reserve: lines(lists.reserve),
    notSelected: lines(lists.notSelected),
    consent: null,
    objection: null,
  };
}
