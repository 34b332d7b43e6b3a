import { anonymousActor } from '../kernel/actor.ts';
import { applicationBody } from '../identity/organisation.schema.ts';
import { actorOf, companies, organisationIdOf } from './identities.ts';
import { upToDate, type World } from './world.ts';

/** Organisations that asked to take part. */
const applicants = [
  {
    daysAgo: 3,
    organisation: { name: 'Naaldbos Sensortechniek B.V.', kind: 'company', country: 'NL', region: 'Overijssel' },
    applicant: { name: 'Derk Veldhorst', email: 'derk@naaldbos.example', language: 'nl' },
    introduction: 'Wij maken pleisters die transpiratie meten en zoeken een ziekenhuis om mee te oefenen.',
  },
  {
    daysAgo: 41,
    refused: 'Über das Programm werden keine Versicherungen vermittelt; das Unternehmen hat kein Medizinprodukt.',
    organisation: { name: 'Sichergut Policen GmbH', kind: 'company', country: 'DE', region: 'NRW' },
    applicant: { name: 'Uwe Rottmann', email: 'uwe@sichergut.example', language: 'de' },
    introduction: 'Wir versichern Kliniken gegen Cyberangriffe und stellen uns gern vor.',
  },
] as const;

/** Profiles that were set right since the company joined. */
const changes = [
  { slug: 'radarfein', daysAgo: 150, patch: { employees: 29 } },
  { slug: 'tweede-lezer', daysAgo: 118, patch: { employees: 36 } },
  { slug: 'patchwell', daysAgo: 64, patch: { employees: 82 } },
] as const;

/** Every fifth company has confirmed its profile since. */
const confirming = 5;

/** What happens beside the needs: organisations ask to join, companies keep their profiles. */
export function livesBesides(world: World): [string, () => Promise<void>][] {
  return [
    ...applicants.map((one): [string, () => Promise<void>] => [
      one.organisation.name,
      async () => await applies(world, one),
    ]),
    ...changes.map(({ slug, daysAgo, patch }): [string, () => Promise<void>] => [
      `profile of ${slug}`,
      async () => {
        await world.until(world.calendar.at(daysAgo, 15), true);
        await world.does(
          async () =>
            await world.deps.companyService.change(actorOf(`lead@${slug}`), organisationIdOf(slug), patch, upToDate),
        );
      },
    ]),
    ...companies
      .filter((_one, place) => place % confirming === 0)
      .map(({ slug }, place): [string, () => Promise<void>] => [
        `confirmation of ${slug}`,
        async () => {
          await world.until(world.calendar.at(20 + place * 9, 11));
          await world.does(
            async () =>
              await world.deps.companyService.act(
                actorOf(`lead@${slug}`),
                organisationIdOf(slug),
                'confirm-profile',
                {},
                upToDate,
              ),
          );
        },
      ]),
  ];
}

async function applies(
  world: World,
  { daysAgo, organisation, applicant, introduction, ...more }: (typeof applicants)[number],
): Promise<void> {
  const { organisationService } = world.deps;
  const application = applicationBody.parse({ organisation, applicant, introduction });
  await world.until(world.calendar.at(daysAgo, 10, 12));
  const claim = { version: null, request: { key: `demo ${organisation.name}`, digest: '' } };
  const record = await world.does(async () => await organisationService.apply(anonymousActor, application, claim));
  world.note(record);
  if (!('refused' in more)) return;
  await world.until(world.calendar.at(daysAgo - 2, 9, 30));
  await world.does(
    async () =>
      await organisationService.act(
        actorOf('kai@clusterbureau'),
        record._id,
        'refuse',
        { reason: more.refused },
        upToDate,
      ),
  );
}
