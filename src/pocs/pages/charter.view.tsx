import type { ComponentChildren } from 'preact';
import { closingTimeOf } from '../../kernel/working-days.ts';
import { Facts, type Fact } from '../../web/components/facts.tsx';
import { Table } from '../../web/components/table.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { Charter } from '../charter.schema.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { charterWords } from './charter.words.ts';
import { Criteria } from './criteria.view.tsx';
import { pocTerms } from './poc.terms.ts';

interface CharterProps {
  visit: Visit;
  poc: PocAnswer;
  charter: Charter;
}

/** The plan on one screen: what is to be shown and by which numbers, who, when, where, with what money. */
export function CharterView({ visit, poc, charter }: CharterProps) {
  const w = visit.say(charterWords);
  return (
    <>
      <section class="stack">
        <h2>{w.criteria}</h2>
        <Criteria visit={visit} criteria={poc.criteria ?? []} />
      </section>
      <section class="split">
        <div class="stack">
          <h2>{w.title}</h2>
          <Facts facts={factsOf(visit, charter)} />
        </div>
        <div class="stack">
          <h2>{w.budget}</h2>
          <Budget visit={visit} charter={charter} />
          {charter.route && (
            <>
              <h2>{w.sections.product}</h2>
              <Facts facts={routeFacts(visit, charter.route)} />
            </>
          )}
          <Shares visit={visit} poc={poc} charter={charter} />
        </div>
      </section>
    </>
  );
}

function factsOf(visit: Visit, charter: Charter): Fact[] {
  const w = visit.say(charterWords);
  const { party } = visit.say(pocTerms);
  const { wellbeing } = visit.say(vocabulary);
  const { decider, startsOn, durationWeeks, expectedEffects } = charter;
  const or = (value: ComponentChildren): ComponentChildren =>
    value === null || value === '' ? <span class="muted">{w.none}</span> : value;
  return [
    { label: w.hypothesis, value: or(charter.hypothesis) },
    { label: w.decider, value: or(decider && `${decider.person.name} (${party[decider.party]})`) },
    { label: w.adoptionOwner, value: or(charter.adoptionOwner?.name ?? null) },
    { label: w.budgetHolder, value: or(charter.budgetHolder?.name ?? null) },
    { label: w.startsOn, value: or(startsOn && visit.format.day(closingTimeOf(startsOn))) },
    { label: w.durationWeeks, value: or(durationWeeks && w.weeks(durationWeeks)) },
    { label: w.sites, value: or(charter.sites.join('\n')) },
    { label: w.data, value: or(charter.data) },
    ...(expectedEffects.length > 0
      ? [
          {
            label: w.effects,
            value: expectedEffects.map((one) => `${wellbeing[one.dimension]}: ${one.effect}`).join('\n'),
          },
        ]
      : []),
  ];
}

function Budget({ visit, charter }: { visit: Visit; charter: Charter }) {
  const w = visit.say(charterWords);
  if (charter.budget.length === 0) return <p class="muted">{w.none}</p>;
  const total = charter.budget.reduce((sum, line) => sum + line.amount.cents, 0);
  const lines = [
    ...charter.budget.map(({ id, label, bearer, amount }) => ({
      id,
      label,
      bearer: bearer ?? '',
      cents: amount.cents,
    })),
    { id: '', label: w.total, bearer: '', cents: total },
  ];
  return (
    <Table
      caption={w.budget}
      quietCaption
      columns={[
        { label: w.label, head: true, cell: (line) => line.label },
        { label: w.bearer, cell: (line) => line.bearer },
        { label: w.amount, numeric: true, cell: (line) => visit.format.money(line.cents) },
      ]}
      rows={lines}
      keyOf={(line) => line.id}
    />
  );
}

function routeFacts(visit: Visit, route: NonNullable<Charter['route']>): Fact[] {
  const w = visit.say(charterWords);
  const terms = visit.say(pocTerms);
  const names = visit.say(vocabulary);
  return [
    { label: w.deviceClass, value: names.deviceClass[route.deviceClass] },
    { label: w.ceMarked, value: terms.ceMarked[route.ceMarked] },
    { label: w.invasiveness, value: `${names.invasiveness[route.invasiveness]}, ${terms.contact[route.contact]}` },
    { label: w.subjects, value: terms.subjects[route.subjects] },
    { label: w.sponsor, value: terms.sponsor[route.sponsor] },
    { label: w.countries, value: visit.format.list(route.countries.map((one) => terms.countries[one])) },
  ];
}

function Shares({ visit, poc, charter }: CharterProps) {
  const w = visit.say(charterWords);
  if (charter.shares.length === 0) return null;
  const names = new Map(organisationsOf(visit, poc).map(({ value, label }) => [value, label]));
  return (
    <Table
      caption={w.shares}
      columns={[
        { label: w.organisation, head: true, cell: (one) => names.get(one.organisationId) ?? '' },
        { label: w.contribution, cell: (one) => one.contribution },
        { label: w.percent, numeric: true, cell: (one) => `${visit.format.number(one.percent, 1)} %` },
      ]}
      rows={charter.shares}
      keyOf={(one) => one.organisationId}
    />
  );
}

/** The organisations of a proof of concept as options: the institution, its partners, and the programme where it is known. */
export function organisationsOf(visit: Visit, poc: PocAnswer): { value: string; label: string }[] {
  const { party } = visit.say(pocTerms);
  const programme =
    visit.actor?.role === 'manager'
      ? visit.actor.organisationId
      : poc.approvals?.find((one) => one.kind === 'programme')?.organisationId;
  const unnamed = poc.approvalsMissing?.find((one) => one.name === null)?.organisationId;
  const id = programme ?? unnamed;
  return [
    { value: poc.careOrganisation.id, label: poc.careOrganisation.name },
    ...poc.partners
      .filter((one) => one.status === 'active')
      .map((one) => ({ value: one.companyId, label: one.companyName })),
    ...(id === undefined ? [] : [{ value: id, label: party.manager }]),
  ];
}
