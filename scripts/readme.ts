import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../src/config.ts';
import { engagementMachine } from '../src/engagements/engagement.machine.ts';
import { needMachine } from '../src/needs/need.machine.ts';
import { pocMachine } from '../src/pocs/poc.machine.ts';

/** The README's made parts, each between `<!-- name -->` and `<!-- /name -->`: run with `npm run readme`. */
const parts: Record<string, () => string> = {
  'need machine': () => diagram(needMachine),
  'engagement machine': () => diagram(engagementMachine),
  'poc machine': () => diagram(pocMachine),
  environment: () => environment(),
};

interface Table {
  initial: string;
  statuses: readonly string[];
  actions: Record<string, { from: readonly string[]; to: readonly string[]; who: readonly string[] }>;
}

function diagram({ initial, actions }: Table): string {
  const arrows = new Map<string, string[]>();
  for (const [name, { from, to, who }] of Object.entries(actions)) {
    const label = who.length === 1 && who[0] === 'system' ? `${name} (system)` : name;
    for (const start of from) {
      for (const end of to) {
        if (start === end && to.length > 1) continue;
        const arrow = `${start} --> ${end}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
      }
    }
  }
  const lines = [...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', '  direction LR', `  [*] --> ${initial}`, ...lines, '```'].join('\n');
}

function environment(): string {
  const rows = Object.entries(settings).map(
    ([name, { default: value, about }]) => `| \`${name}\` | ${value === undefined ? '–' : `\`${value}\``} | ${about} |`,
  );
  return ['| variable | default | what it is for |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with its made parts as they should be now. */
export function refreshed(readme: string): string {
  let text = readme;
  for (const [name, make] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md has no part “${name}”.`);
    text = `${text.slice(0, from + start.length)}\n${make()}\n${text.slice(to)}`;
  }
  return text;
}

if (process.argv.includes('--write')) writeFileSync('README.md', refreshed(readFileSync('README.md', 'utf8')));
