import { act, claimOf, type Claim } from '../../kernel/act.ts';
import { systemActor, type Actor } from '../../kernel/actor.ts';
import type { AggregateRepository } from '../../kernel/aggregate.repository.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { deriveId } from '../../kernel/ids.ts';
import { needScope } from '../../needs/need.policy.ts';
import type { NeedRepository } from '../../needs/need.repository.ts';
import { unwritten, writingFirst } from '../first.write.ts';
import { criteriaMachine } from './criteria.machine.ts';
import { defaultCriteria, type CriteriaRecord } from './criteria.schema.ts';

export interface CriteriaServiceDeps {
  criteria: AggregateRepository<CriteriaRecord>;
  needs: NeedRepository;
  now(): Date;
}

export type CriteriaService = ReturnType<typeof criteriaService>;

export function criteriaService({ criteria, needs, now }: CriteriaServiceDeps) {
  const repository = writingFirst(criteria);
  const contextOf = (actor: Actor) => async () => ({ actor, now: now(), facts: {} });

  /** The criteria of a need's round: those that were set, else the usual ones, at version 0. */
  async function of(needId: string, round: number): Promise<CriteriaRecord> {
    const _id = deriveId('criteria', needId, String(round));
    const stored = await criteria.find({ _id });
    return (
      stored ?? {
        ...unwritten(now()),
        _id,
        status: 'open',
        needId,
        round,
        criteria: structuredClone([...defaultCriteria]),
      }
    );
  }

  async function load(actor: Actor, needId: string): Promise<CriteriaRecord> {
    const need = await needs.get(needScope(actor), needId);
    if (!need) throw notFound('need');
    return await of(need._id, need.round);
  }

  async function set(actor: Actor, needId: string, input: unknown, claim: Claim): Promise<CriteriaRecord> {
    const record = await load(actor, needId);
    return await act({
      machine: criteriaMachine,
      repository,
      record,
      action: 'set',
      input,
      parties: actor.role === 'manager' ? ['manager'] : [],
      claim,
      context: contextOf(actor),
    });
  }

  /** Locks the criteria before the first score is stored, and gives what the score is measured by. */
  async function locked(needId: string, round: number): Promise<CriteriaRecord> {
    const record = await of(needId, round);
    if (record.status === 'locked') return record;
    const claim = claimOf('lock', record._id);
    try {
      return await act({
        machine: criteriaMachine,
        repository,
        record,
        action: 'lock',
        input: {},
        parties: ['system'],
        claim,
        context: contextOf(systemActor),
      });
    } catch (error) {
      // Another first score, or the manager, was faster: what stands there now counts.
      if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
      return await locked(needId, round);
    }
  }

  return { of, load, set, locked };
}
