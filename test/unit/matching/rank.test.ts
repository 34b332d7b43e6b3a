import type { MatchNeedInput, RankedMatch } from '../../../src/matching/matching.schema.ts';
import { createMatcher } from '../../../src/matching/engine.ts';
import { compiled, developmentMatcher, matcherWith, someCompany, someNeed, unrelated } from './matching.fixture.ts';

const matchOf = (matches: readonly RankedMatch[], id: string): RankedMatch => {
  const match = matches.find((one) => one.companyId === id);
  if (match === undefined) throw new Error(`${id} is not in the list`);
  return match;
};

const poor = unrelated[0]?.id ?? '';

describe('a Dutch need and a German profile', () => {
  const ranking = matcherWith(someCompany()).rank(someNeed());

  it('finds the company that can solve it, across the language, as a strong match', () => {
    expect(ranking.matches[0]?.companyId).toBe('fall-de');
    expect(ranking.level).toBe('strong');
  });

  it('says why in three languages, with the words of both texts', () => {
    const match = matchOf(ranking.matches, 'fall-de');
    const reason = match.reasons.find((one) => ['patient-falls', 'fall-detection'].includes(one.conceptId ?? ''));
    expect(reason?.needQuote?.text.toLowerCase()).toMatch(/vallen|valt/);
    expect(reason?.companyQuote?.text).toMatch(/Sturz|Bettausstieg/);
    for (const language of ['nl', 'de', 'en'] as const) {
      expect(reason?.text[language]).toContain(reason?.needQuote?.text);
      expect(reason?.text[language]).toContain(reason?.companyQuote?.text);
    }
    expect(reason?.text.nl).toMatch(/^De vraag noemt|^Zelfde vakgebied/);
    expect(reason?.text.de).toMatch(/^Der Bedarf nennt|^Gleiches Fachgebiet/);
  });

  it('gives at most three reasons, the largest first, which add to no more than the score', () => {
    for (const { reasons, score } of ranking.matches) {
      expect(reasons.length).toBeLessThanOrEqual(3);
      expect(reasons.map((reason) => reason.contribution)).toEqual(
        reasons.map((reason) => reason.contribution).toSorted((a, b) => b - a),
      );
      expect(reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBeLessThanOrEqual(score + 1e-9);
    }
  });

  it('names the versions it rests on', () => {
    expect(ranking.versions).toEqual({
      lexicon: expect.stringMatching(/^lexicon-/),
      rules: 'rules-2',
      statistics: expect.stringMatching(/^statistics-/),
    });
  });
});

describe('gates', () => {
  const company = someCompany({
    region: 'Randstad',
    trl: { min: 3, max: 4 },
    excludedOrganisationIds: ['hospital-x'],
  });
  const matcher = matcherWith(company);

  it.each<[string, Partial<MatchNeedInput>, string]>([
    ['a declared conflict', { conflictCompanyIds: ['fall-de'] }, 'conflict'],
    ['the manager’s exclusion', { excludedCompanyIds: ['fall-de'] }, 'excluded'],
    ['the company’s own exclusion', { organisationId: 'hospital-x' }, 'excluded-by-company'],
    ['a hard region', { regions: ['Twente'], hard: { region: true } }, 'region'],
    ['a hard TRL', { trl: { min: 8, max: 9 }, hard: { trl: true } }, 'trl'],
  ])('%s stops the company, and is on record', (_name, changes, gate) => {
    const ranking = matcher.rank(someNeed(changes));
    expect(ranking.matches.map((match) => match.companyId)).not.toContain('fall-de');
    const stopped = ranking.gated.find((one) => one.companyId === 'fall-de');
    expect(stopped?.gate).toBe(gate);
    expect(stopped?.detail.de).not.toBe('');
  });

  it('no open capacity stops, unless room is left', () => {
    const full = matcherWith(someCompany({ capacity: { open: 2, max: 2 } })).rank(someNeed());
    expect(full.gated).toContainEqual(expect.objectContaining({ companyId: 'fall-de', gate: 'capacity' }));
    const free = matcherWith(someCompany({ capacity: { open: 1, max: 2 } })).rank(someNeed());
    expect(free.matches[0]?.companyId).toBe('fall-de');
  });

  it('region and TRL that are wishes only lower the score', () => {
    const plain = matchOf(matcher.rank(someNeed()).matches, 'fall-de').score;
    for (const changes of [{ regions: ['Twente'] }, { trl: { min: 8, max: 9 } }]) {
      expect(matchOf(matcher.rank(someNeed(changes)).matches, 'fall-de').score).toBeLessThan(plain);
    }
  });

  it('unknown data never gates', () => {
    const unknown = matcherWith(someCompany({ region: null, trl: null, capacity: null, deviceClasses: [] }));
    const ranking = unknown.rank(
      someNeed({ regions: ['Twente'], trl: { min: 8, max: 9 }, deviceClass: 'IIa', hard: { region: true, trl: true } }),
    );
    expect(ranking.matches.map((match) => match.companyId)).toContain('fall-de');
  });
});

describe('papers', () => {
  it('a missing certificate caps the level at possible, is named, and the what-if says what it would bring', () => {
    const need = someNeed({ requiredCertifications: ['ISO 27001'] });
    const rival = someCompany({ id: 'rival', certifications: ['ISO 27001'], capabilities: ['Sturzsensor'] });
    const match = matchOf(matcherWith(someCompany(), rival).rank(need).matches, 'fall-de');
    expect(match.level).toBe('possible');
    expect(match.notMet?.text.nl).toContain('ISO 27001');
    expect(match.whatIf?.text.en).toMatch(/ISO 27001 on file: place \d+ → 1/);
  });

  it.each([
    ['ISO/IEC 27001:2022', 'ISO 27001'],
    ['DIN EN ISO 13485', 'ISO 13485'],
    ['CE-Kennzeichnung', 'CE'],
    ['nen 7510', 'NEN 7510'],
  ])('“%s” on file is %s', (held, asked) => {
    const match = matchOf(
      matcherWith(someCompany({ certifications: [held] })).rank(someNeed({ requiredCertifications: [asked] })).matches,
      'fall-de',
    );
    expect(match.level).toBe('strong');
  });

  it('a class that the company does not state caps the level too', () => {
    const match = matchOf(matcherWith(someCompany()).rank(someNeed({ deviceClass: 'IIb' })).matches, 'fall-de');
    expect(match.level).toBe('possible');
  });
});

describe('steering by people', () => {
  it('pinned companies stand first, whatever their score', () => {
    const ranking = matcherWith(someCompany()).rank(someNeed({ pinned: [poor] }));
    expect(ranking.matches[0]).toMatchObject({ companyId: poor, pinned: true });
    expect(ranking.matches[1]?.companyId).toBe('fall-de');
  });

  it('weights of a need move what it finds important: regional first', () => {
    const near = someCompany({ id: 'near', region: 'Twente' });
    const far = someCompany({ id: 'far', region: 'Bayern' });
    const matcher = matcherWith(near, far);
    const gap = (weights: MatchNeedInput['weights']): number => {
      const { matches } = matcher.rank(someNeed({ regions: ['Twente'], ...(weights ? { weights } : {}) }));
      return matchOf(matches, 'near').score - matchOf(matches, 'far').score;
    };
    expect(gap({ region: 6 })).toBeGreaterThan(gap(undefined));
  });

  it('“why not” answers for any company: features and place, or the gate', () => {
    const matcher = matcherWith(someCompany());
    const listed = matcher.rank(someNeed(), { fairness: false }).matches[0];
    expect(matcher.explain(someNeed(), 'fall-de')).toMatchObject({
      place: 1,
      gate: null,
      known: true,
      score: listed?.score,
    });
    const poorly = matcher.explain(someNeed(), poor);
    expect(poorly.place).toBeGreaterThan(1);
    expect(poorly.level).toBe('none');
    const gated = matcher.explain(someNeed({ excludedCompanyIds: ['fall-de'] }), 'fall-de');
    expect(gated).toMatchObject({ place: null, level: 'none', gate: { gate: 'excluded' } });
    expect(matcher.explain(someNeed(), 'nobody').known).toBe(false);
  });
});

describe('attention spread over companies', () => {
  const twins = ['a', 'b', 'c', 'd'].map((id) => someCompany({ id: `twin-${id}` }));
  const matcher = matcherWith(...twins);
  const ids = twins.map((company) => company.id);

  it('a company that gets much already goes behind its equal, and the move is shown', () => {
    const first = matcher.rank(someNeed()).matches[0];
    const loads = new Map(ids.map((id) => [id, id === first?.companyId ? 6 : 0]));
    const { matches } = matcher.rank(someNeed(), { loads });
    const moved = matchOf(matches, first?.companyId ?? '');
    expect(moved.rank).toBeGreaterThan(1);
    expect(moved.movedByFairness).toBe(1 - moved.rank);
    expect(moved.score).toBe(first?.score);
    expect(moved.adjusted).toBeLessThan(moved.score);
    expect(matches[0]?.movedByFairness).toBeGreaterThanOrEqual(0);
  });

  it('changes no level and can be switched off', () => {
    const loads = new Map(ids.map((id) => [id, 9]));
    const plain = matcher.rank(someNeed(), { loads, fairness: false });
    expect(plain.matches.every((match) => match.movedByFairness === 0)).toBe(true);
    for (const match of matcher.rank(someNeed(), { loads }).matches) {
      const same = plain.matches.find((other) => other.companyId === match.companyId);
      if (same !== undefined) expect(match.level).toBe(same.level);
    }
  });

  it('equals are not ordered by name: another need, another order', () => {
    const orders = new Set(
      Array.from({ length: 8 }, (_, i) =>
        matcher
          .rank(someNeed({ id: `need-${i}` }))
          .matches.filter((match) => ids.includes(match.companyId))
          .map((match) => match.companyId)
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('nobody fits', () => {
  const matcher = developmentMatcher();

  it('abstains, tells what is missing and asks two questions in each language', () => {
    const ranking = matcher.rank(
      someNeed({
        title: 'De moestuin',
        problem: 'In onze moestuin eten slakken elk voorjaar de sla, de andijvie en de jonge boontjes op.',
        desiredOutcome: '',
      }),
    );
    expect(ranking.level).toBe('none');
    expect(ranking.matches.every((match) => match.level === 'none')).toBe(true);
    expect(ranking.abstention?.missing).toContain('desiredOutcome');
    for (const language of ['nl', 'de', 'en'] as const) {
      const [first, second] = ranking.abstention?.questions[language] ?? ['', ''];
      expect(first).toMatch(/\?$/);
      expect(second).toMatch(/\?$/);
      expect(first).not.toBe(second);
    }
    expect(ranking.abstention?.questions.nl.join()).not.toMatch(/\bu\b/);
  });

  it.each([
    ['nothing', ''],
    ['one word that says nothing', 'hulp'],
    ['a greeting', 'Hallo, kunnen jullie ons bellen?'],
    ['another language', 'Les couloirs sont trop étroits et les fenêtres ferment mal depuis le printemps.'],
    ['emoji', '🛏️🚑😱'],
    ['markup', '<div onclick="alert(1)"><b></b></div>'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['noise', 'asdf qwer zxcv uiop hjkl asdf'],
  ])('never a random match: %s', (_name, problem) => {
    const ranking = matcher.rank(someNeed({ title: problem.slice(0, 40), problem, desiredOutcome: '' }));
    expect(ranking.level).toBe('none');
    expect(ranking.abstention?.missing.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'French',
      'Les patients tombent du lit la nuit et personne ne les entend dans le couloir. Nous cherchons un capteur.',
    ],
    [
      'Polish',
      'Pacjenci spadają z łóżka w nocy i nikt ich nie słyszy na korytarzu. Szukamy rozwiązania dla pielęgniarki.',
    ],
    ['Russian', 'Пациенты падают с кровати ночью каждую неделю, и никто их не слышит.'],
    ['Chinese', '病人夜间从床上跌落，没有人听到。我们需要一种解决方案。'],
    ['one word over and over', 'bed '.repeat(20_000)],
    ['a single word of 100,000 letters', 'a'.repeat(100_000)],
    ['open brackets', '<'.repeat(20_000)],
    ['tags without text', '<script>alert("bed")</script><p class="fall">&nbsp;</p>'.repeat(40)],
    ['half letters', '\uD800'.repeat(500)],
  ])('asks two questions instead of a random match, in any declared language: %s', (_name, problem) => {
    for (const language of ['nl', 'de', 'en'] as const) {
      const ranking = matcher.rank(someNeed({ language, title: problem.slice(0, 40), problem, desiredOutcome: '' }));
      expect(ranking.level).toBe('none');
      for (const asked of Object.values(ranking.abstention?.questions ?? {})) expect(new Set(asked).size).toBe(2);
      expect(Object.keys(ranking.abstention?.questions ?? {}).toSorted()).toEqual(['de', 'en', 'nl']);
    }
  });

  it('reads 20,000 words', () => {
    const long = 'De bewoners vallen uit bed en de zuster hoort het alarm niet. '.repeat(1700);
    const ranking = matcher.rank(someNeed({ problem: long }));
    expect(ranking.level).not.toBe('none');
  });

  it('a profile without text is nobody’s match', () => {
    const empty = matcherWith(someCompany({ id: 'empty', name: '', description: '', capabilities: [] }));
    expect(empty.rank(someNeed()).matches.map((match) => match.companyId)).not.toContain('empty');
  });

  it('with no company at all', () => {
    const ranking = createMatcher({ lexicon: compiled }).rank(someNeed());
    expect(ranking).toMatchObject({
      level: 'none',
      matches: [],
      abstention: { missing: expect.arrayContaining(['careSetting']) },
    });
  });
});
