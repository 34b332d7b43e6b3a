import { Facts } from '../../web/components/facts.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import type { Shown } from '../../web/page.ts';
import { ownPath, paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';

/** What somebody had typed when their session ended, to be sent now that they have signed in again. */
export function keptPage(visit: Visit): Shown {
  const w = visit.say(commonWords);
  const to = ownPath(visit.fields.text('kept-to'), paths.home());
  const kept = visit.fields
    .entries()
    .filter(([name]) => name.startsWith('kept.'))
    .map(([name, value]) => ({ name: name.slice('kept.'.length), value }));
  const typed = kept.filter(({ name, value }) => !name.startsWith('_') && value.trim() !== '' && value !== 'yes');
  return {
    title: w.keptTitle,
    main: (
      <>
        <PageHead title={w.keptTitle} />
        <p>{w.kept}</p>
        <Facts
          facts={typed.map(({ name, value }, place) => ({ label: typed.length > 1 ? `${place + 1}` : name, value }))}
        />
        <form method="post" action={to} class="form">
          {kept.map(({ name, value }, place) => (
            <input type="hidden" name={name} value={value} key={`${name} ${place}`} />
          ))}
          <div class="form-buttons">
            <button type="submit" class="button primary">
              {w.sendKept}
            </button>
            <a class="button quiet" href={to}>
              {w.cancel}
            </a>
          </div>
        </form>
      </>
    ),
  };
}
