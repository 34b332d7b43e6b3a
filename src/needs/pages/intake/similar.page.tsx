import type { z } from 'zod';
import { PageHead } from '../../../web/components/page.head.tsx';
import { StatusTag } from '../../../web/components/status.tag.tsx';
import { vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import { page } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { similarAnswer } from '../../together.endpoints.ts';
import { careAndManager, loadNeed } from '../need.load.ts';
import { intakePath } from './intake.steps.ts';
import { intakeWords } from './intake.words.ts';

type Similar = z.infer<typeof similarAnswer>['items'];

async function similarTo(visit: Visit, need: NeedAnswer): Promise<Similar> {
  const { language, title, problem = null, desiredOutcome = null, id: exceptId } = need;
  const body = { language, title, problem, desiredOutcome, exceptId };
  return (await visit.api.call('similarNeeds', similarAnswer, { body })).body.items;
}

export const hasSimilar = async (visit: Visit, need: NeedAnswer): Promise<boolean> =>
  (await similarTo(visit, need)).length > 0;

/** What others wrote like this draft: co-sign one instead, or go on. */
export const similarPage = page({
  id: 'need-similar',
  path: '/needs/:id/edit/similar',
  access: careAndManager,
  show: async (visit) => {
    const { similar: w } = visit.say(intakeWords);
    const { publicStatus } = visit.say(vocabulary);
    const need = await loadNeed(visit);
    const found = await similarTo(visit, need);
    if (found.length === 0) return { to: intakePath(need.id, 'who') };
    return {
      title: w.title,
      place: 'needs',
      main: (
        <>
          <PageHead reference={`${need.reference} · ${need.title}`} title={w.title} />
          <p>{w.text}</p>
          <ul class="rows">
            {found.map((one) => (
              <li class="cols" key={one.id}>
                <div class="stack-small">
                  <p>
                    <span class="rows-title" lang={one.language}>
                      {one.title}
                    </span>
                  </p>
                  <p>
                    <StatusTag>{publicStatus[one.publicStatus]}</StatusTag>{' '}
                    <span class="muted">
                      {[
                        one.reference,
                        one.organisation.name,
                        ...(one.coSigners > 0 ? [w.coSigners(one.coSigners)] : []),
                      ].join(' · ')}
                    </span>
                  </p>
                  <p>{w.shared(visit.format.list(one.shared.slice(0, 5)))}</p>
                </div>
                <p>
                  <a
                    class="button secondary"
                    href={one.mayCoSign ? `${paths.need(one.id)}/co-sign?instead=${need.id}` : paths.need(one.id)}
                  >
                    {one.mayCoSign ? w.coSign : w.colleague}
                    <span class="hidden"> {one.reference}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a class="button primary" href={intakePath(need.id, 'who')}>
              {w.goOn}
            </a>
          </p>
        </>
      ),
    };
  },
});
