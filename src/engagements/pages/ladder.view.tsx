import type { z } from 'zod';
import { attachmentsAnswer } from '../../needs/attachment.schema.ts';
import { languageName } from '../../web/i18n/names.ts';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import { disclosuresAnswer } from '../disclosure.presenter.ts';
import { isCompany, orNull, type Part } from './engagement.load.ts';
import { engagementWords } from './engagement.words.ts';
import { NeedFacts } from './need.disclosed.tsx';

/** What the ladder of disclosure shows beside the need: its files, and who opened what. */
export interface Ladder {
  files: z.infer<typeof attachmentsAnswer>['items'];
  openings: z.infer<typeof disclosuresAnswer>['disclosures'];
}

export async function loadLadder(visit: Visit, { engagement, need }: Part): Promise<Ladder> {
  const own = isCompany(visit);
  const reads = need !== null && (!own || engagement.disclosure === 'full');
  const [files, openings] = await Promise.all([
    reads ? orNull(visit.api.call('listAttachments', attachmentsAnswer, { params: { id: need.id } })) : null,
    visit.actor?.role === 'assessor'
      ? null
      : orNull(visit.api.call('engagementDisclosures', disclosuresAnswer, { params: { id: engagement.id } })),
  ]);
  return { files: files?.body.items ?? [], openings: openings?.body.disclosures ?? [] };
}

/** The need as far as it is open, what opens the next step, and what is noted about it. */
export function LadderView({ visit, part, ladder }: { visit: Visit; part: Part; ladder: Ladder }) {
  const { engagement, need } = part;
  const w = visit.say(engagementWords);
  const names = visit.say(vocabulary);
  if (!need) return null;
  const translation = need.translations.find((one) => one.language === visit.language);
  const own = isCompany(visit);
  return (
    <section aria-labelledby="need">
      <h2 id="need">{own ? w.need : w.others.need}</h2>
      {own && (
        <p class="muted text">
          {w.step[engagement.disclosure]} {w.next[engagement.disclosure]} {w.logged}
        </p>
      )}
      {translation && need.language !== visit.language && (
        <div class="translation">
          <h3>{w.translated}</h3>
          <p>
            <strong>{translation.title}</strong>
          </p>
          <p class="pre">{translation.summary}</p>
        </div>
      )}
      {need.language !== visit.language && (
        <p class="muted original">{w.original(languageName(visit.language, need.language))}</p>
      )}
      <NeedFacts visit={visit} need={need} />
      {ladder.files.length > 0 && (
        <>
          <h3>{w.files}</h3>
          <ul>
            {ladder.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/v1/needs/${need.id}/attachments/${file.id}`}>{file.name}</a> (
                {visit.format.bytes(file.bytes)})
              </li>
            ))}
          </ul>
        </>
      )}
      {ladder.openings.length > 0 && (
        <details class="openings">
          <summary>{own ? w.openings : w.others.openings}</summary>
          <ul>
            {ladder.openings.map((one) => (
              <li key={one.seq}>
                {w.opened(one.person.name ?? w.someone, names.disclosure[one.step])}
                {', '}
                <time dateTime={one.at.toISOString()}>{visit.format.moment(one.at)}</time>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
