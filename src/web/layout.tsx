import type { VNode } from 'preact';
import { languages, type Role } from '../kernel/actor.ts';
import { Menu } from './components/menu.tsx';
import { PostButton } from './components/post.button.tsx';
import { commonWords } from './i18n/common.words.ts';
import { languageNames } from './i18n/language.ts';
import type { Place, Shown } from './page.ts';
import { paths } from './paths.ts';
import type { Visit } from './visit.ts';

/** What the frame shows beside the page itself. */
export interface Frame {
  visit: Visit;
  shown: Shown;
  unread: number;
  /** A message about what was just done. */
  done: string | null;
  nonce: string;
  /** Address of an asset, with its digest. */
  asset(name: string): string;
}

const placesOf: Partial<Record<Role, readonly Place[]>> = {
  'care-submitter': ['home', 'needs', 'pocs'],
  'care-lead': ['home', 'needs', 'pocs', 'settings'],
  'company-member': ['home', 'engagements', 'challenges', 'profile', 'pocs'],
  'company-lead': ['home', 'engagements', 'challenges', 'profile', 'pocs', 'settings'],
  manager: ['home', 'board', 'needs', 'companies', 'pocs', 'matches', 'settings'],
  assessor: ['home', 'needs'],
  'facility-host': ['home', 'pocs'],
  funder: ['home', 'pocs'],
  admin: ['home', 'companies', 'settings'],
};

const addressOf: Record<Place, string> = {
  home: paths.home(),
  engagements: paths.engagements(),
  challenges: paths.challenges(),
  needs: paths.needs(),
  board: paths.board(),
  matches: '/match-quality',
  companies: paths.companies(),
  pocs: paths.pocs(),
  profile: paths.profile(),
  settings: '/settings',
};

export function Document({ visit, shown, unread, done, nonce, asset }: Frame): VNode {
  const w = visit.say(commonWords);
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${shown.title} · ${w.product}`}</title>
        <link rel="preload" href={asset('text.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={asset('fonts.css')} />
        <link rel="stylesheet" href={asset('carecure.css')} />
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <script type="module" nonce={nonce} src={asset('carecure.js')} />
      </head>
      <body data-live={visit.session && shown.live ? shown.live.join(' ') : undefined}>
        <a class="skip" href="#content">
          {w.skip}
        </a>
        <TopBar visit={visit} unread={unread} />
        {visit.session && <Places visit={visit} current={shown.place} />}
        <main id="content" class={shown.wide ? 'wide' : undefined} tabIndex={-1}>
          {done !== null && (
            <p class="notice notice-green" role="status">
              {done}
            </p>
          )}
          {shown.main}
        </main>
        <div class="changed" role="status" data-changed hidden>
          <p>{w.changedLive}</p>
          <a class="button secondary" href={visit.path}>
            {w.showChanges}
          </a>
        </div>
        <Footer visit={visit} />
      </body>
    </html>
  );
}

function TopBar({ visit, unread }: { visit: Visit; unread: number }) {
  const w = visit.say(commonWords);
  const { session } = visit;
  return (
    <header class="top">
      <a class="mark" href={paths.home()}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path
            d="M4 12h5l2-5 3 10 2-5h4"
            fill="none"
            stroke="currentColor"
            stroke-width="2.4"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        </svg>
        {w.product}
      </a>
      {session && (
        <form class="top-search" action={paths.search()} role="search">
          <input type="search" name="q" aria-label={w.searchLabel} placeholder={w.search} data-search />
        </form>
      )}
      <div class="top-end">
        {session && (
          <a class="top-link" href={paths.inbox()} title={w.inbox(unread)}>
            {w.inboxShort}
            {unread > 0 && <span class="count">{unread}</span>}
          </a>
        )}
        <Menu
          label={
            <span lang={visit.language}>
              {visit.language.toUpperCase()}
              <span class="hidden"> {w.language}</span>
            </span>
          }
          end
        >
          {languages.map((one) => (
            <PostButton to={paths.language()} values={{ language: one, back: visit.path }} look="menu" key={one}>
              <span lang={one}>{languageNames[one]}</span>
            </PostButton>
          ))}
        </Menu>
        {session ? (
          <Menu label={<Acting visit={visit} />} end>
            <p class="menu-text">{session.user.name}</p>
            {session.memberships
              .filter((one) => one.organisationId !== session.acting.organisationId || one.role !== session.acting.role)
              .map((one) => (
                <PostButton
                  to={paths.acting()}
                  values={{ organisationId: one.organisationId, role: one.role }}
                  look="menu"
                  key={`${one.organisationId} ${one.role}`}
                >
                  {w.switchRole} {one.organisationName} · {w.roles[one.role]}
                </PostButton>
              ))}
            <a class="menu-button" href={paths.account()}>
              {w.account}
            </a>
            <PostButton to={paths.signOut()} look="menu">
              {w.signOut}
            </PostButton>
          </Menu>
        ) : (
          <a class="top-link" href={paths.signIn()}>
            {w.signIn}
          </a>
        )}
      </div>
    </header>
  );
}

function Acting({ visit }: { visit: Visit }) {
  const w = visit.say(commonWords);
  const acting = visit.session?.acting;
  return (
    <span class="acting">
      <span class="hidden">{w.acting} </span>
      <span class="acting-organisation">{acting?.organisationName}</span>
      <span class="acting-role">{acting && w.roles[acting.role]}</span>
    </span>
  );
}

function Places({ visit, current }: { visit: Visit; current: Place | undefined }) {
  const w = visit.say(commonWords);
  const role = visit.session?.acting.role;
  const places = (role && placesOf[role]) ?? ['home'];
  return (
    <nav class="places" aria-label={w.menu}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <a href={addressOf[place]} aria-current={place === current ? 'page' : undefined}>
              {w.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ visit }: { visit: Visit }) {
  const w = visit.say(commonWords);
  return (
    <footer class="foot">
      <p>{w.about}</p>
      <ul>
        <li>
          <a href={paths.privacy()}>{w.privacy}</a>
        </li>
        <li>
          <a href={paths.accessibility()}>{w.accessibility}</a>
        </li>
        <li>
          <a href="/docs">{w.apiDocs}</a>
        </li>
      </ul>
    </footer>
  );
}
