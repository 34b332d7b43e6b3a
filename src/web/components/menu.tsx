import type { ComponentChildren } from 'preact';

/** A button that opens a small panel; works without a script. */
export function Menu({
  label,
  children,
  end,
}: {
  label: ComponentChildren;
  children: ComponentChildren;
  end?: boolean;
}) {
  return (
    <details class={end ? 'menu menu-end' : 'menu'} data-menu>
      <summary>{label}</summary>
      <div class="menu-panel">{children}</div>
    </details>
  );
}
