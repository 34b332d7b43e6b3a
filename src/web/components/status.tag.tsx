import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'teal' | 'amber' | 'red' | 'green' | 'violet';

/** A status as a word on a tint; the word carries the meaning. */
export function StatusTag({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}
