import { needListAnswer } from '../../needs/need.endpoints.ts';
import type { NeedAnswer } from '../../needs/need.presenter.ts';
import { NeedRows } from '../../needs/pages/need.rows.tsx';
import { needsWords } from '../../needs/pages/needs.words.ts';
import { Empty } from '../../web/components/empty.tsx';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';

const shows = 8;

/** The needs that the home of a care professional shows. */
export async function loadHomeNeeds(visit: Visit): Promise<readonly NeedAnswer[]> {
  return (await visit.api.call('listNeeds', needListAnswer, { query: { limit: shows } })).body.items;
}

/** What a care professional owns: the needs with their stage and next step, and the way to a new one. */
export function HomeCare({ visit, needs }: { visit: Visit; needs: readonly NeedAnswer[] }) {
  const w = visit.say(needsWords);
  return (
    <section aria-labelledby="your-needs">
      <div class="spread">
        <h2 id="your-needs">{w.yours}</h2>
        <a class="button primary" href={paths.newNeed()}>
          {w.describe}
        </a>
      </div>
      {needs.length === 0 ? (
        <Empty>{w.emptyHome}</Empty>
      ) : (
        <>
          <NeedRows visit={visit} needs={needs} />
          <p>
            <a href={paths.needs()}>{w.allNeeds}</a>
          </p>
        </>
      )}
    </section>
  );
}
