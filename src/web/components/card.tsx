import type { ComponentChildren } from 'preact';

/** Something that can be opened, or a part of a page with a heading of its own. */
export function Card({
  title,
  children,
  aside,
}: {
  title?: ComponentChildren;
  children: ComponentChildren;
  aside?: ComponentChildren;
}) {
  return (
    <section class="card">
      {(title !== undefined || aside !== undefined) && (
        <div class="card-head">
          {title !== undefined && <h2>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
