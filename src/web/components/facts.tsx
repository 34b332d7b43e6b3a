import type { ComponentChildren } from 'preact';

export interface Fact {
  label: string;
  value: ComponentChildren;
  /** Language of the value where it is a person's own text. */
  lang?: string | undefined;
  change?: { to: string; label: string };
}

/** Names and values one under another: a record's summary, or answers to check before sending. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, lang, change }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang={lang}>{value}</dd>
          {change && (
            <dd class="facts-change">
              <a href={change.to}>
                {change.label}
                <span class="hidden"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
