import { organisationAnswer } from '../../../identity/organisation.presenter.ts';
import { spearheads } from '../../../kernel/vocabulary.ts';
import { answerList } from '../../../web/answer.list.ts';
import type { Visit } from '../../../web/visit.ts';
import { needStatuses, type NeedStatus } from '../../need.schema.ts';

export type BoardView = 'board' | 'list' | 'still';

/** What the board shows, read from the words in its address. */
export interface BoardFilter {
  view: BoardView;
  mine: boolean;
  /** Slug of the organisation's name. */
  organisation: string;
  spearhead: string;
  stage: NeedStatus | null;
  q: string;
}

export interface Owner {
  id: string;
  name: string;
  slug: string;
}

export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export function filterOf({ query }: Visit): BoardFilter {
  const view = query['view'];
  return {
    view: view === 'list' || view === 'still' ? view : 'board',
    mine: query['handler'] === 'me',
    organisation: query['organisation'] ?? '',
    spearhead: spearheads.find((one) => one === query['field']) ?? '',
    stage: needStatuses.find((one) => one === query['stage']) ?? null,
    q: (query['q'] ?? '').trim().slice(0, 100),
  };
}

/** The address of the board with some of the filter's words replaced. */
export function boardAddress(filter: BoardFilter, more: Partial<BoardFilter> = {}): string {
  const { view, mine, organisation, spearhead, stage, q } = { ...filter, ...more };
  const query = new URLSearchParams({
    ...(view === 'board' ? {} : { view }),
    ...(mine ? { handler: 'me' } : {}),
    ...(organisation ? { organisation } : {}),
    ...(spearhead ? { field: spearhead } : {}),
    ...(stage && view === 'list' ? { stage } : {}),
    ...(q && view === 'list' ? { q } : {}),
  }).toString();
  return query ? `/board?${query}` : '/board';
}

export const isFiltered = ({ mine, organisation, spearhead, stage, q }: BoardFilter): boolean =>
  mine || organisation !== '' || spearhead !== '' || stage !== null || q !== '';

/** The hospitals whose needs may stand on the board. */
export async function careOrganisations(visit: Visit): Promise<Owner[]> {
  const { items } = (
    await visit.api.call('listOrganisations', answerList(organisationAnswer), { query: { kind: 'care', limit: 100 } })
  ).body;
  return items
    .map(({ id, name }) => ({ id, name, slug: slugOf(name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, visit.language));
}

/** The filter as the endpoints take it. */
export function queryOf(visit: Visit, filter: BoardFilter, owners: readonly Owner[]): Record<string, string> {
  const owner = owners.find((one) => one.slug === filter.organisation);
  return {
    ...(filter.mine && visit.actor ? { handlerId: visit.actor.userId } : {}),
    ...(owner ? { organisationId: owner.id } : {}),
    ...(filter.spearhead ? { spearhead: filter.spearhead } : {}),
  };
}
