import type { z } from 'zod';
import { Card } from '../../web/components/card.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { languageNames } from '../../web/i18n/language.ts';
import { DomainError } from '../../kernel/errors.ts';
import { needReadingAnswer } from '../../matching/match-readings.endpoints.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { attachmentsAnswer, type attachmentAnswer } from '../attachment.schema.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { joinablePage } from './co-sign.page.tsx';
import { FileList } from './file.list.tsx';
import { classifiedFacts, needFacts } from './need.facts.tsx';
import { NeedHead } from './need.head.tsx';
import { isCare, isInside, loadCounts, loadNeed, readsNeeds } from './need.load.ts';
import { titleOf, translationOf } from './need.title.ts';
import { needWords } from './need.words.ts';

/** One need as far as its reader may see it. */
export const needPage = page({
  id: 'need',
  path: '/needs/:id',
  access: readsNeeds,
  show: async (visit) => {
    if (visit.actor?.organisationKind === 'company') return { to: paths.challenge(visit.params['id'] ?? '') };
    const need = await loadNeed(visit).catch(async (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'not-found' || !isCare(visit)) throw error;
      return null;
    });
    if (!need) return await joinablePage(visit);
    const [counts, files, about] = await Promise.all([
      loadCounts(visit, need),
      filesOf(visit, need),
      aboutOf(visit, need),
    ]);
    return {
      title: `${need.reference} ${titleOf(visit, need).text}`,
      place: 'needs',
      live: [`needs:${need.id}`],
      main: (
        <>
          <NeedHead visit={visit} need={need} part="need" counts={counts} />
          <Told visit={visit} need={need} about={about} />
          <Facts facts={factsOf(visit, need)} />
          <FilesCard visit={visit} need={need} files={files} />
          <Addenda visit={visit} need={need} />
          <Translations visit={visit} need={need} />
          <CoSigners visit={visit} need={need} />
        </>
      ),
    };
  },
});

type File = z.infer<typeof attachmentAnswer>;

/** The files, where the reader reads the need in full. */
async function filesOf(visit: Visit, need: NeedAnswer): Promise<readonly File[]> {
  if (need.view === 'teaser' || need.view === 'summary') return [];
  return (await visit.api.call('listAttachments', attachmentsAnswer, { params: { id: need.id } })).body.items;
}

/** What a need in another language is about, in the reader's own; where somebody translated it, that says more. */
async function aboutOf(visit: Visit, need: NeedAnswer): Promise<string | null> {
  if (need.language === visit.language || translationOf(visit, need) || !isInside(visit)) return null;
  const { language, title, problem = null, desiredOutcome = null } = need;
  const body = { language, title, problem, desiredOutcome };
  const { concepts } = (await visit.api.call('readNeed', needReadingAnswer, { body })).body;
  const labels = concepts.slice(0, 8).map((one) => one.label);
  return labels.length === 0 ? null : visit.say(needWords).about(visit.format.list(labels));
}

/** What the reader's language has of a need that was written in another. */
function Told({ visit, need, about }: { visit: Visit; need: NeedAnswer; about: string | null }) {
  const w = visit.say(needWords);
  const translation = translationOf(visit, need);
  if (about !== null) return <p>{about}</p>;
  if (!translation) return null;
  return (
    <>
      <p class="pre" lang={translation.language}>
        {translation.summary}
      </p>
      <h2>{w.originalText}</h2>
      <p class="rows-title" lang={need.language}>
        {need.title}
      </p>
    </>
  );
}

function factsOf(visit: Visit, need: NeedAnswer) {
  const { facts: w } = visit.say(needWords);
  return [
    ...(need.organisation ? [{ label: w.organisation, value: need.organisation.name }] : []),
    ...[...needFacts(visit, need), ...classifiedFacts(visit, need)]
      .filter(({ value }) => value !== null)
      .map(({ label, value, own }) => ({ label, value, lang: own ? need.language : undefined })),
  ];
}

function FilesCard({ visit, need, files }: { visit: Visit; need: NeedAnswer; files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <Card title={visit.say(needWords).files}>
      <FileList visit={visit} needId={need.id} files={files} />
    </Card>
  );
}

function Addenda({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  if (!need.addenda?.length) return null;
  return (
    <Card title={visit.say(needWords).addenda}>
      {need.addenda.map((one) => (
        <div key={one.id}>
          <p class="muted">{visit.format.moment(one.at)}</p>
          <p class="pre" lang={need.language}>
            {one.text}
          </p>
        </div>
      ))}
    </Card>
  );
}

/** Translations into the languages that the reader doesn't read the page in. */
function Translations({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const others = need.translations.filter((one) => one.language !== visit.language);
  if (others.length === 0 || !isInside(visit)) return null;
  return (
    <Card title={visit.say(needWords).translations}>
      {others.map((one) => (
        <div key={one.language}>
          <h3>{languageNames[one.language]}</h3>
          <p class="rows-title" lang={one.language}>
            {one.title}
          </p>
          <p class="pre" lang={one.language}>
            {one.summary}
          </p>
        </div>
      ))}
    </Card>
  );
}

function CoSigners({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const w = visit.say(needWords);
  if (!need.coSigners?.length) return null;
  return (
    <Card title={w.coSigners}>
      <ul class="rows">
        {need.coSigners.map((one) => (
          <li key={one.id}>
            <p>
              <span class="rows-title">{one.organisationName}</span>{' '}
              {one.volume && (
                <span class="muted">{w.units[one.volume.unit](visit.format.number(one.volume.count))}</span>
              )}
            </p>
            <p class="pre">{one.context}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
