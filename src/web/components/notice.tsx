import type { ComponentChildren } from 'preact';

interface NoticeProps {
  tone?: 'plain' | 'amber' | 'red' | 'green' | 'violet';
  title?: string;
  children?: ComponentChildren;
  /** Read out when it appears. */
  status?: boolean;
}

/** A message across the page: what happened, what to know before going on. */
export function Notice({ tone = 'plain', title, children, status }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={status ? 'status' : undefined}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
