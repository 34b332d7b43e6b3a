import { accounts, type DemoAccount } from './identities.ts';

/** Whom the start shows first: one account for each role, and a company on either side of the border. */
const shown = [
  'mirjam@clusterbureau',
  'kai@clusterbureau',
  'admin@clusterbureau',
  'assessor.eva@clusterbureau',
  'noor@twickelerveld',
  'lead@twickelerveld',
  'jana@venntal',
  'lead@venntal',
  'lead@radarfein',
  'emil@radarfein',
  'lead@nachtlicht-sensoriek',
  'host@oefenhuis',
  'funder@grensfonds',
];

/** The cast of the demo, in the order in which it is shown. */
export const cast: readonly DemoAccount[] = shown.flatMap(
  (address) => accounts.find((one) => `${one.local}@${one.organisationSlug}` === address) ?? [],
);

/** The accounts as lines for a person to read: role, organisation, address. */
export function castTable(password: string): string[] {
  const rows = cast.map(({ role, organisationName, email }) => [role, organisationName, email] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const [roles, names] = [width(0), width(1)];
  return [
    `Demo accounts (password of all: ${password})`,
    ...rows.map(([role, name, email]) => `  ${role.padEnd(roles)}  ${name.padEnd(names)}  ${email}`),
    `  Every company and care organisation also has lead@<its address>, e.g. lead@lindenkamp.example.`,
  ];
}
