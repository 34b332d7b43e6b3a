import { newId } from '../../../src/kernel/ids.ts';
import { features, type Reason } from '../../../src/matching/matching.schema.ts';
import type { MatchSnapshot } from '../../../src/matching/match.schema.ts';
import type { EngagementRecord, EngagementStatus } from '../../../src/engagements/engagement.schema.ts';
import { feedbackOf } from '../../../src/matching/match-feedback.rules.ts';
import type { AnyBody } from '../../support/client.ts';
import { inDays, plantEngagement, plantNeed, someEngagement } from '../../support/factories.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const reason = (code: string): Reason => ({
  code,
  feature: 'concepts',
  contribution: 0.2,
  text: { nl: 'a', de: 'b', en: 'c' },
});

function matched(...codes: string[]): MatchSnapshot {
  return {
    companyId: newId(),
    companyVersion: 1,
    rank: 1,
    score: 0.6,
    adjusted: 0.6,
    level: 'good',
    features: Object.fromEntries(features.map((name) => [name, 0.5])) as MatchSnapshot['features'],
    reasons: codes.map(reason),
    notMet: null,
    whatIf: null,
    movedByFairness: 0,
    adjacent: false,
    pinned: false,
    load: 0,
    needVersion: 1,
    versions: { lexicon: 'l', rules: 'r', statistics: 's' },
  };
}

async function invitation(
  key: 'sturz' | 'wond',
  status: EngagementStatus,
  more: Partial<EngagementRecord>,
): Promise<void> {
  await plantEngagement(world, await plantNeed(world), key, status, more);
}

const declined = {
  decline: { code: 'no-fit', reason: 'Mevrouw Jansen zegt dat het niet past.', at: new Date() },
} as const;

describe('match quality', () => {
  it('is empty and whole before the first invitation', async () => {
    const { body } = await (await world.as('manager')).get('/match-quality?until=2000-01-01T00:00:00Z');
    expect(body.byLevel.map((one: AnyBody) => [one.level, one.invited])).toEqual([
      ['strong', 0],
      ['good', 0],
      ['possible', 0],
      ['none', 0],
    ]);
    expect(body).toMatchObject({
      byReason: [],
      declinedBecause: [],
      exposure: { invitations: 0, companies: 0, top5Share: null, top: [] },
    });
  });

  it('counts what became of invitations by level and reason, why companies declined, and whom it asked', async () => {
    await invitation('sturz', 'selected', {
      level: 'strong',
      match: matched('same-concept', 'same-concept', 'same-words'),
    });
    await invitation('sturz', 'accepted', { level: 'good', match: matched('same-concept') });
    await invitation('sturz', 'declined', { level: 'good', match: matched('same-field'), ...declined });
    await invitation('wond', 'lapsed', { level: 'possible', match: matched('same-words') });
    await invitation('wond', 'suggested', { level: 'possible', match: matched('same-words') });
    await invitation('wond', 'invited', { level: null, match: null });
    await invitation('sturz', 'accepted', { level: 'good', match: matched('same-concept'), invitedAt: inDays(-400) });

    const { status, body } = await (await world.as('manager')).get(`/match-quality?since=${inDays(-1).toISOString()}`);
    expect(status).toBe(200);
    expect(body.byLevel).toEqual([
      { level: 'strong', invited: 1, accepted: 1, declined: 0, lapsed: 0, selected: 1 },
      { level: 'good', invited: 2, accepted: 1, declined: 1, lapsed: 0, selected: 0 },
      { level: 'possible', invited: 1, accepted: 0, declined: 0, lapsed: 1, selected: 0 },
      { level: 'none', invited: 0, accepted: 0, declined: 0, lapsed: 0, selected: 0 },
      { level: null, invited: 1, accepted: 0, declined: 0, lapsed: 0, selected: 0 },
    ]);
    expect(body.byReason).toEqual([
      { code: 'same-concept', invited: 2, accepted: 2, declined: 0, lapsed: 0, selected: 1 },
      { code: 'same-words', invited: 2, accepted: 1, declined: 0, lapsed: 1, selected: 1 },
      { code: 'same-field', invited: 1, accepted: 0, declined: 1, lapsed: 0, selected: 0 },
    ]);
    expect(body.declinedBecause).toEqual([{ code: 'no-fit', count: 1 }]);
    expect(body.exposure).toMatchObject({
      invitations: 5,
      companies: 2,
      top5Share: 1,
      top: [
        { companyName: 'Sturzwacht GmbH', invited: 3 },
        { companyName: 'Wondkompas B.V.', invited: 2 },
      ],
    });
  });

  it('refuses a period that is none', async () => {
    expect((await (await world.as('manager')).get('/match-quality?since=yesterday')).status).toBe(400);
  });

  it('keeps what companies made of each invitation for tuning, without their own words', async () => {
    const lines = [];
    for await (const line of world.deps.matchQuality.feedback()) lines.push(line);
    expect(lines).toHaveLength(6);
    expect(lines.map((one) => one.outcome).toSorted()).toEqual([
      'accepted',
      'accepted',
      'declined',
      'lapsed',
      'open',
      'selected',
    ]);
    const refusal = lines.find((one) => one.outcome === 'declined');
    expect(refusal).toMatchObject({
      because: 'no-fit',
      level: 'good',
      features: { concepts: 0.5 },
      companyId: world.cast.organisations.sturz.id,
    });
    expect(JSON.stringify(lines)).not.toContain('Jansen');
  });

  it.each([
    ['invited', {}, 'open'],
    ['submitted', {}, 'accepted'],
    ['reserve', {}, 'reserve'],
    ['not-selected', { terms: null }, 'ended'],
    ['not-selected', { terms: { version: '1', at: new Date(), by: 'x' } }, 'not-selected'],
    ['withdrawn', {}, 'withdrawn'],
  ] as const)('calls %s with %p %s', (status, more, outcome) => {
    expect(feedbackOf(someEngagement(status, more)).outcome).toBe(outcome);
  });
});
