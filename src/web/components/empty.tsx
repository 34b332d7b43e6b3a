import type { ComponentChildren } from 'preact';

/** Where nothing is yet: what will be here, and the first step. */
export function Empty({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
