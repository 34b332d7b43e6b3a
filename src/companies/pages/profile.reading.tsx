import type { Reading } from '../../matching/match-readings.ts';
import { languageName } from '../../web/i18n/names.ts';
import type { Visit } from '../../web/visit.ts';
import { profileWords } from './profile.words.ts';

/** More would be a wall of words. */
const shown = 18;

/** “You will be found for …”, and the words that weren’t understood. A script exchanges it while the person types. */
export function ReadingView({ visit, reading }: { visit: Visit; reading: Reading }) {
  const { reading: w } = visit.say(profileWords);
  const concepts = reading.concepts.slice(0, shown);
  const rest = reading.concepts.length - concepts.length;
  return (
    <section class="card reading" id="reading" aria-labelledby="reading-title" aria-live="polite" tabIndex={0}>
      <h2 id="reading-title">{w.title}</h2>
      {concepts.length === 0 ? (
        <p class="muted">{w.nothing}</p>
      ) : (
        <>
          <h3>{w.found}</h3>
          <ul class="found">
            {concepts.map((one) => (
              <li key={one.id}>
                {one.label}
                {quoted(one.label, one.quotes[0]?.text) && (
                  <span class="muted">
                    {' '}
                    <q lang={reading.readAs}>{one.quotes[0]?.text}</q>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {rest > 0 && <p class="muted">{w.more(rest)}</p>}
        </>
      )}
      {reading.notUnderstood.length > 0 && (
        <>
          <h3>{w.unknown}</h3>
          <p lang={reading.readAs}>{visit.format.list(reading.notUnderstood.slice(0, 30).map(({ text }) => text))}</p>
          <p class="hint">{w.unknownText}</p>
        </>
      )}
      <p class="hint">{w.readAs(languageName(visit.language, reading.readAs))}</p>
    </section>
  );
}

/** The words that were read are told where they aren’t the concept’s own. */
const quoted = (label: string, words: string | undefined): boolean =>
  words !== undefined && words.toLowerCase() !== label.toLowerCase();
