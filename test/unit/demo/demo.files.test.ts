import { accounts, companies } from '../../../src/demo/identities.ts';
import { cast, castTable } from '../../../src/demo/accounts.ts';
import { demoPassword } from '../../../src/demo/demo.password.ts';
import { careOrganisations, organisations } from '../../../src/demo/organisations.ts';
import { profileOf } from '../../../src/demo/planting.ts';
import { plots } from '../../../src/demo/plots.ts';
import { needs, trials } from '../../../src/demo/seed.ts';
import { newPasswordSchema } from '../../../src/identity/user.schema.ts';
import { roles } from '../../../src/kernel/actor.ts';
import { needMachine } from '../../../src/needs/need.machine.ts';
import { needDraftBody, proseOf } from '../../../src/needs/need.schema.ts';
import { findPatientData } from '../../../src/needs/patient-data.ts';

const made = new Date('2026-11-23T09:00:00Z');
const doubles = (list: readonly string[]): string[] => list.filter((one, place) => list.indexOf(one) !== place);
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

describe('the demo’s organisations', () => {
  it('are fourteen in care on both sides of the border and eighty companies of several countries', () => {
    expect(careOrganisations).toHaveLength(14);
    expect(new Set(careOrganisations.map((one) => one.country))).toEqual(new Set(['NL', 'DE']));
    expect(companies).toHaveLength(80);
    expect(count(companies, (one) => one.country === 'NL')).toBe(36);
    expect(count(companies, (one) => one.country === 'DE')).toBe(32);
    expect(new Set(companies.map((one) => one.country)).size).toBeGreaterThanOrEqual(5);
  });

  it('have names, addresses and accounts of their own', () => {
    const slugs = [...organisations, ...companies].map((one) => one.slug);
    expect(doubles(slugs)).toEqual([]);
    expect(doubles([...organisations, ...companies].map((one) => one.name))).toEqual([]);
    expect(doubles(accounts.map((one) => one.email))).toEqual([]);
    expect(accounts.filter((one) => !one.email.endsWith('.example'))).toEqual([]);
  });

  it('have a lead each, and every role has a named account', () => {
    const leads = new Set(accounts.filter((one) => one.local === 'lead').map((one) => one.organisationSlug));
    expect([...careOrganisations, ...companies].filter((one) => !leads.has(one.slug))).toEqual([]);
    expect(roles.filter((role) => !cast.some((one) => one.role === role))).toEqual([]);
    expect(castTable(demoPassword).join('\n')).toContain('mirjam@clusterbureau.example');
    expect(newPasswordSchema.safeParse(demoPassword).success).toBe(true);
  });
});

describe('the demo’s companies', () => {
  it.each(companies.map((one) => [one.slug, one] as const))('%s has a valid profile', (_slug, company) => {
    const profile = profileOf(company, made);
    expect(profile.description.split(/\s+/).length).toBeGreaterThan(45);
    expect(profile.capabilities.length).toBeGreaterThanOrEqual(3);
  });

  it('write in three languages, and some lack something', () => {
    for (const language of ['nl', 'de', 'en'])
      expect(count(companies, (one) => one.language === language)).toBeGreaterThanOrEqual(15);
    const expires = (one: (typeof companies)[number], from: number, to: number) =>
      one.certificates.some(([, days]) => days !== null && days >= from && days < to);
    expect(companies.some((one) => expires(one, 0, 60))).toBe(true);
    expect(companies.some((one) => expires(one, -400, 0))).toBe(true);
    expect(companies.some((one) => one.capacity === 1)).toBe(true);
    expect(companies.some((one) => one.trl[1] <= 5)).toBe(true);
  });
});

describe('the demo’s needs', () => {
  it('are sixty in three languages, of every care organisation', () => {
    expect(needs).toHaveLength(60);
    expect(doubles(needs.map((one) => one.slug))).toEqual([]);
    for (const language of ['nl', 'de', 'en'])
      expect(count(needs, (one) => one.language === language)).toBeGreaterThanOrEqual(7);
    const writers = new Set(needs.map((one) => one.organisation));
    expect(careOrganisations.filter((one) => !writers.has(one.slug))).toEqual([]);
  });

  it.each(needs.map((one) => [one.slug, one] as const))('%s is a valid need without patients’ data', (_slug, need) => {
    const { volume, details, effects, classified, language, title, problem, desiredOutcome, careSetting, constraints } =
      need;
    const body = needDraftBody.parse({
      language,
      title,
      problem,
      desiredOutcome,
      careSetting,
      ...(constraints ? { constraints } : {}),
      ...(details ? { problemDetails: details } : {}),
      ...(volume ? { volume: { count: volume[0], unit: volume[1] } } : {}),
      ...(effects ? { expectedEffects: effects } : {}),
    });
    expect(findPatientData(proseOf(body))).toEqual([]);
    if (Object.keys(classified).length > 0)
      expect(needMachine.actions.classify.input.safeParse(classified).success).toBe(true);
    expect(accounts.some((one) => one.organisationSlug === need.organisation && one.local === need.by)).toBe(true);
  });
});

describe('the demo’s plots', () => {
  it('tell what became of each need, once', () => {
    expect(plots.map((one) => one.need).toSorted()).toEqual(needs.map((one) => one.slug).toSorted());
  });

  it('name companies and people that there are', () => {
    const named = plots.flatMap((plot) => Object.keys(plot.parts ?? {}));
    expect(named.filter((slug) => !companies.some((one) => one.slug === slug))).toEqual([]);
    const coSigners = plots.flatMap((plot) => (plot.coSigned ?? []).map((one) => one.by));
    expect(coSigners.filter((slug) => !careOrganisations.some((one) => one.slug === slug))).toEqual([]);
  });

  it('have a trial wherever a proof of concept was opened, and no other', () => {
    const tried = plots.filter(
      ({ end }) =>
        end.at === 'in-poc' ||
        end.at === 'reselected' ||
        (end.at === 'closed' && ['adopted', 'given-up', 'stopped'].includes(end.outcome)),
    );
    expect(trials.map((one) => one.need).toSorted()).toEqual(tried.map((one) => one.need).toSorted());
    expect(tried.filter((plot) => !Object.values(plot.parts ?? {}).includes('selected'))).toEqual([]);
  });
});
