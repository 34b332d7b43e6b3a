import { PageHead } from '../../web/components/page.head.tsx';
import type { Shown } from '../../web/page.ts';

/** A mailed link that leads to nothing any more, and what to do instead. */
export const deadLink = (title: string, text: string, next?: { to: string; label: string }): Shown => ({
  title,
  status: 404,
  main: (
    <>
      <PageHead title={title} />
      <p>{text}</p>
      {next && (
        <p>
          <a class="button secondary" href={next.to}>
            {next.label}
          </a>
        </p>
      )}
    </>
  ),
});
