import type { ComponentChildren } from 'preact';
import { freshKey } from '../forms/form.ts';

interface PostButtonProps {
  to: string;
  children: ComponentChildren;
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'menu';
  /** Hidden values that are sent along. */
  values?: Record<string, string>;
  /** Version of the record that the person has seen. */
  version?: number | null;
  /** What a screen reader says, where the text alone doesn't tell which of many is meant. */
  label?: string;
}

/** One button that changes something: a form of its own, so that it works without a script. */
export function PostButton({ to, children, look = 'secondary', values = {}, version, label }: PostButtonProps) {
  return (
    <form method="post" action={to} class="post-button">
      <input type="hidden" name="_key" value={freshKey()} />
      {version !== undefined && version !== null && <input type="hidden" name="_version" value={version} />}
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <button class={look === 'menu' ? 'menu-button' : `button ${look}`} type="submit" aria-label={label}>
        {children}
      </button>
    </form>
  );
}
