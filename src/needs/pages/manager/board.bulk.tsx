import { z } from 'zod';
import { DomainError } from '../../../kernel/errors.ts';
import { Notice } from '../../../web/components/notice.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import { problemIn } from '../../../web/i18n/problems.ts';
import { wordFor } from '../../../web/i18n/vocabulary.words.ts';
import type { Led, Shown } from '../../../web/page.ts';
import { ownPath, paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import { needAnswer } from '../../need.presenter.ts';
import { isAtOnce } from './board.moves.ts';
import { boardWords } from './board.words.ts';

/** Most needs that one form may name. */
const most = 100;

interface Outcome {
  id: string;
  reference: string;
  title: string;
  language: string;
  /** Why it wasn't done; null when it was. */
  fault: string | null;
}

/** Takes one action on each of the named needs: one line of result for each, and what fails stops nothing else. */
export async function actOnMany(visit: Visit): Promise<Shown | Led> {
  const w = visit.say(boardWords);
  const action = visit.fields.text('do');
  const named = visit.fields.all('need').slice(0, most);
  const allowed = isAtOnce(action) || action === 'assign';
  const body = action === 'assign' ? { handlerId: visit.fields.text('handlerId') } : {};
  const outcomes: Outcome[] = [];
  // One after another: each is a decision of its own.
  for (const one of allowed ? named : []) outcomes.push(await actOnOne(visit, action, one, body));
  const [only] = outcomes;
  if (outcomes.length === 1 && only?.fault === null)
    return { to: ownPath(visit.fields.text('back'), paths.board()), done: 'done' };
  return {
    title: w.result,
    place: 'board',
    main: (
      <>
        <PageHead title={w.result} />
        {outcomes.length === 0 && (
          <Notice tone="amber" status>
            <p>{w.nothingChosen}</p>
          </Notice>
        )}
        <ul class="rows">
          {outcomes.map((one) => (
            <li key={one.id}>
              <a class="rows-title" href={paths.need(one.id)} lang={one.language}>
                {one.title}
              </a>
              <p>
                <span class="reference">{one.reference}</span>{' '}
                {one.fault === null ? (
                  w.did(wordFor(w.actions, action))
                ) : (
                  <span class="fault">{w.didNot(one.fault)}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a class="button primary" href={paths.board()}>
            {w.toBoard}
          </a>
        </p>
      </>
    ),
  };
}

async function actOnOne(visit: Visit, action: string, named: string, body: unknown): Promise<Outcome> {
  const [id = '', version = ''] = named.split(':');
  const { body: need } = await visit.api.call('getNeed', needAnswer, { params: { id } });
  const { reference, title, language } = need;
  const said = { id, reference, title, language };
  try {
    const key = visit.key ? { key: `${visit.key}-${id}` } : {};
    await visit.api.call(`need.${action}`, z.unknown(), {
      params: { id },
      body,
      version: Number(version) || need.version,
      ...key,
    });
    return { ...said, fault: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...said, fault: problemIn(visit.language, error) };
  }
}
