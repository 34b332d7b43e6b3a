import { pocTask } from '../../../src/inbox/task.rules.ts';
import type { Actor } from '../../../src/kernel/actor.ts';
import { actorOf, completeCharter, people, somePoc } from '../../support/poc.factory.ts';
import { after, director, lead, manager } from '../../support/poc.steps.ts';

const nurse = actorOf('care-submitter', 'hospital', people.nurse);
const engineer = actorOf('company-member', 'company');
const everybody: Record<string, Actor> = { nurse, lead, engineer, director, manager };

/** Whom a PoC asks for what. */
const asked = (poc: Parameters<typeof pocTask>[1]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(everybody).flatMap(([name, actor]) => {
      const task = pocTask(actor, poc);
      return task ? [[name, task.code]] : [];
    }),
  );

describe('what a proof of concept asks of people', () => {
  it('is an approval of each side’s lead who hasn’t given it', () => {
    const poc = somePoc('in-review');
    expect(asked(poc)).toEqual({ lead: 'approve', director: 'approve', manager: 'approve' });
    expect(asked(after(poc, lead, 'approve'))).toEqual({ director: 'approve', manager: 'approve' });
    // A word that was no approval is still to be changed into one.
    const declined = [{ organisationId: lead.organisationId, kind: 'care', result: 'declined' }] as const;
    const back = { ...poc, approvals: declined.map((one) => ({ ...one, by: 'x', at: poc.since, reason: 'No.' })) };
    expect(asked(back)).toHaveProperty('lead', 'approve');
  });

  it('is nothing of a company that has left, nor of the others until the manager has settled its leaving', () => {
    const poc = somePoc('in-review');
    const gone = { status: 'left', since: poc.since, reason: 'No people.' } as const;
    const left = { ...poc, partners: poc.partners.map((one) => ({ ...one, ...gone })) };
    expect(asked(left)).toEqual({});
  });

  it('is the decision of the person whom the charter names, or of the lead of that side', () => {
    const decidedBy = (party: 'care' | 'manager', userId: string | null) =>
      asked(somePoc('evaluating', { charter: completeCharter({ decider: { party, person: { name: 'X', userId } } }) }));
    expect(decidedBy('care', null)).toEqual({ lead: 'decide' });
    expect(decidedBy('care', people.nurse)).toEqual({ nurse: 'decide' });
    expect(decidedBy('manager', null)).toEqual({ manager: 'decide' });
  });

  it('is the adoption of its owner, who may be somebody else than the lead', () => {
    const owned = (userId: string | null) =>
      asked(somePoc('adopting', { charter: completeCharter({ adoptionOwner: { name: 'X', userId } }) }));
    expect(owned(null)).toEqual({ lead: 'confirm-adoption' });
    expect(owned(people.nurse)).toEqual({ nurse: 'confirm-adoption' });
  });

  it.each([
    ['chartering', 'charter'],
    ['funding', 'fund'],
    ['preparing', 'start'],
    ['decided', 'follow-decision'],
    ['stopped', 'learning-card'],
  ] as const)('is the manager’s while %s: %s', (status, code) => {
    expect(asked(somePoc(status))).toEqual({ manager: code });
  });
});
