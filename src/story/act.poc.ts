import { DateTime } from 'luxon';
import type { Answer, Person } from './story.client.ts';
import { quote, type Teller } from './story.teller.ts';
import type { Cast } from './act.need.ts';
import { words } from './story.words.ts';

type Body = Answer['body'];

const budget = [
  { id: 'equipment', label: 'Equipment and installation', amount: { cents: 1_450_000, currency: 'EUR' } },
  { id: 'hours', label: 'Hours of the ward', amount: { cents: 1_000_000, currency: 'EUR' } },
];

/** From the empty charter to the decision. */
export async function tryOut(cast: Cast & { director: Person }, pocId: string, tell: Teller): Promise<string> {
  const { manager, lead, director, nurse } = cast;
  const at = (path = ''): string => `/pocs/${pocId}${path}`;
  const opened = await manager.settled(at());
  tell.step(
    'The platform',
    `opens ${opened.reference}: ${opened.partners.map((one: Body) => one.companyName).join(', ')} with the hospital`,
  );

  await manager.must('PUT', at('/charter'), charter(), opened.version);
  tell.step(
    manager.name,
    'writes the charter',
    'Hypothesis, baseline, go and stop threshold, adoption owner and budget holder before any money.',
  );
  await manager.act('pocs', pocId, 'send-to-review');
  for (const person of [lead, director, manager]) await person.act('pocs', pocId, 'approve', { note: 'Agreed.' });
  tell.step('All parties', 'approve it: the hospital, the company, the programme');

  for (const { id, amount } of budget) {
    const own = id === 'hours';
    await manager.act('pocs', pocId, 'record-funding', {
      lineId: id,
      kind: own ? 'own-contribution' : 'commitment',
      source: own ? 'The hospital' : 'Regional PoC fund',
      reference: own ? 'Letter of the board' : 'Commitment 2026-17',
      amount,
    });
  }
  await manager.act('pocs', pocId, 'confirm-funding');
  tell.step(manager.name, 'records how each budget line is covered, and confirms the funding');

  const checklist: Body = await manager.get(at('/checklist'));
  const items: Body[] = checklist.items;
  for (const { code } of items)
    await director.act('pocs', pocId, 'provide-evidence', { code, reference: `File ${code}, version 1` });
  await manager.act('pocs', pocId, 'accept-items', { codes: items.map((one) => one.code) });
  tell.step(
    manager.name,
    `accepts the evidence of all ${items.length} items of the route checklist`,
    items.map((one) => one.code).join(', '),
  );
  await manager.act('pocs', pocId, 'start');
  await manager.settled(at());
  tell.step(manager.name, 'starts it; responses in reserve are released');

  await nurse.must('POST', at('/log'), { text: words[nurse.language].log });
  for (const [criterionId, value] of [
    ['events', 5],
    ['minutes', 3],
  ] as const) {
    await director.must('POST', at('/measurements'), {
      criterionId,
      value,
      measuredAt: new Date(Date.now() - 60_000).toISOString(),
      note: words[director.language].note,
    });
  }
  const measured = await manager.get(at());
  tell.step(
    'The team',
    'logs and measures',
    ...measured.criteria.map(
      (one: Body) => `${one.name}: ${one.baseline} → ${one.latest?.value ?? '?'} ${one.unit} (${one.verdict})`,
    ),
  );
  await manager.act('pocs', pocId, 'finish');
  const decided = await lead.act('pocs', pocId, 'decide', {
    result: 'adopt',
    reason: 'Both thresholds were reached, and the night shift wants to keep it.',
  });
  tell.step(lead.name, `decides: ${decided.decision.result}`, quote(decided.decision.reason));
  return decided.decision.result;
}

function charter() {
  const criterion = { better: 'lower', goal: 'staff-relief', wellbeing: 'safety' };
  return {
    hypothesis: 'With it the ward hears in time, and fewer people come to harm.',
    criteria: [
      {
        id: 'events',
        name: 'Events a month',
        unit: 'events',
        baseline: { value: 12, source: 'Register of the ward, last year' },
        goThreshold: 6,
        stopThreshold: 11,
        ...criterion,
      },
      {
        id: 'minutes',
        name: 'Minutes until somebody is there',
        unit: 'minutes',
        baseline: { value: 9, source: 'Two weeks of counting' },
        goThreshold: 4,
        stopThreshold: 9,
        ...criterion,
      },
    ],
    decider: { party: 'care', person: { name: 'Care lead' } },
    adoptionOwner: { name: 'Head of nursing' },
    budgetHolder: { name: 'Business manager' },
    startsOn: DateTime.now().plus({ days: 30 }).toISODate(),
    durationWeeks: 12,
    sites: ['One ward of the hospital'],
    data: 'Counts and times, no person’s data.',
    route: {
      deviceClass: 'I',
      ceMarked: 'for-this-purpose',
      invasiveness: 'none',
      contact: 'none',
      software: true,
      personalData: false,
      subjects: 'patients',
      sponsor: 'company',
      countries: ['NL'],
    },
    budget,
  };
}
