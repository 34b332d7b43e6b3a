import type { ComponentChildren } from 'preact';

interface PageHeadProps {
  /** `N-2026-00042` */
  reference?: string;
  title: string;
  /** Language of the title where it may differ from the page's. */
  lang?: string;
  tags?: ComponentChildren;
  /** One line on what happens now: who must act, by when. */
  now?: ComponentChildren;
  /** One primary button, and the menu of the further actions. */
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

export function PageHead({ reference, title, lang, tags, now, actions, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {reference !== undefined && <p class="reference">{reference}</p>}
      <div class="page-title">
        <h1 lang={lang}>{title}</h1>
        {tags !== undefined && <p class="page-tags">{tags}</p>}
      </div>
      {children}
      {now !== undefined && <p class="page-now">{now}</p>}
      {actions !== undefined && <div class="page-actions">{actions}</div>}
    </header>
  );
}
