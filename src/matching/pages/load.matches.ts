import { DomainError } from '../../kernel/errors.ts';
import type { Visit } from '../../web/visit.ts';
import { matchesAnswer } from '../match.endpoints.ts';
import type { Matches } from './match.list.tsx';

/** The latest ranking of a need, or null where there is none yet. */
export async function loadMatches(visit: Visit, id: string): Promise<Matches | null> {
  try {
    return (await visit.api.call('needMatches', matchesAnswer, { params: { id } })).body;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null;
    throw error;
  }
}
