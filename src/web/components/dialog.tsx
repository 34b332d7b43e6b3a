import type { ComponentChildren } from 'preact';

/**
 * A question in the middle of the page. Without a script the link that opens it leads to a page with the same form, so a dialog is
 * never the only way.
 */
export function Dialog({
  id,
  title,
  close,
  children,
}: {
  id: string;
  title: string;
  close: string;
  children: ComponentChildren;
}) {
  return (
    <dialog id={id} class="dialog" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <form method="dialog">
        <button class="button quiet">{close}</button>
      </form>
    </dialog>
  );
}
