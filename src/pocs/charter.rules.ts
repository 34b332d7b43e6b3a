import type { Role } from '../kernel/actor.ts';
import { issue, type Issue } from '../kernel/errors.ts';
import type { Charter, RouteFacts } from './charter.schema.ts';

interface Sides {
  careOrganisationId: string;
  programmeId: string;
  partners: readonly { companyId: string; status: string }[];
}

/** The accounts that a charter names, with where they belong. */
type People = ReadonlyMap<string, readonly { organisationId: string; role: Role }[]>;

const required = [
  ['hypothesis', issue('charter.hypothesis', 'hypothesis-missing', 'Say what is to be shown.')],
  ['decider', issue('charter.decider', 'decider-missing', 'Say who decides in the end.')],
  [
    'adoptionOwner',
    issue('charter.adoptionOwner', 'adoption-owner-missing', 'Say who adopts the result, before any money is spent.'),
  ],
  [
    'budgetHolder',
    issue('charter.budgetHolder', 'budget-holder-missing', 'Say who holds the budget, before any money is spent.'),
  ],
  ['startsOn', issue('charter.startsOn', 'start-missing', 'Say when it starts.')],
  ['durationWeeks', issue('charter.durationWeeks', 'duration-missing', 'Say how long it takes.')],
  ['data', issue('charter.data', 'data-missing', 'Say which data are used, and how.')],
  ['route', issue('charter.route', 'route-missing', 'Fill in what the route checklist is derived from.')],
] as const;

/** What a charter lacks before it can be reviewed; every fault with its place. */
export function missingInCharter(charter: Charter, sides: Sides): Issue[] {
  const issues: Issue[] = required.flatMap(([field, missing]) => (charter[field] === null ? [missing] : []));
  if (charter.criteria.length === 0)
    issues.push(
      issue(
        'charter.criteria',
        'criterion-missing',
        'At least one success criterion with a measured baseline is needed.',
      ),
    );
  if (charter.sites.length === 0) issues.push(issue('charter.sites', 'site-missing', 'Say where it takes place.'));
  return [...issues, ...faultsInShares(charter, sides), ...contradictions(charter.route)];
}

function faultsInShares(charter: Charter, { careOrganisationId, programmeId, partners }: Sides): Issue[] {
  if (charter.shares.length === 0) return [];
  const known = new Set([
    careOrganisationId,
    programmeId,
    ...partners.filter((one) => one.status === 'active').map((one) => one.companyId),
  ]);
  const strangers = charter.shares.flatMap(({ organisationId }, place) =>
    known.has(organisationId)
      ? []
      : [issue(`charter.shares.${place}.organisationId`, 'takes-no-part', 'This organisation takes no part.')],
  );
  const total = charter.shares.reduce((sum, one) => sum + one.percent, 0);
  return Math.abs(total - 100) < 0.01
    ? strangers
    : [...strangers, issue('charter.shares', 'shares-not-whole', `The shares make ${total} %, not 100 %.`, { total })];
}

/** Facts that can't hold at once: the checklist made from them would ask for too little. */
function contradictions(route: RouteFacts | null): Issue[] {
  if (!route) return [];
  const touches = route.invasiveness !== 'none';
  const isDevice = route.deviceClass !== 'non-device';
  return [
    ...(touches === (route.contact !== 'none')
      ? []
      : [issue('charter.route.contact', 'contact-contradicts', 'Contact and invasiveness don’t fit each other.')]),
    ...(isDevice || route.ceMarked === 'no'
      ? []
      : [issue('charter.route.ceMarked', 'ce-mark-contradicts', 'What is no device has no CE mark as one.')]),
    ...(isDevice || ['none', 'skin-contact'].includes(route.invasiveness)
      ? []
      : [issue('charter.route.deviceClass', 'device-class-contradicts', 'What goes into the body is a device.')]),
  ];
}

/** Named accounts that don't exist or belong to the wrong side. Without an account a name is enough. */
export function unknownPeople(charter: Charter, sides: Sides, people: People | undefined): Issue[] {
  const { decider, adoptionOwner, budgetHolder } = charter;
  const care = [sides.careOrganisationId];
  const programme = [sides.programmeId];
  const partners = sides.partners.filter((one) => one.status === 'active').map((one) => one.companyId);
  const named = [
    { path: 'decider.person.userId', person: decider?.person, of: decider?.party === 'manager' ? programme : care },
    { path: 'adoptionOwner.userId', person: adoptionOwner, of: care },
    { path: 'budgetHolder.userId', person: budgetHolder, of: [...care, ...programme, ...partners] },
  ];
  return named.flatMap(({ path, person, of }) => {
    if (!person?.userId) return [];
    const belongs = people?.get(person.userId)?.some((one) => of.includes(one.organisationId)) ?? false;
    return belongs ? [] : [issue(path, 'unknown-person', 'There is no such account on this side.')];
  });
}
