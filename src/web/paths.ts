/** Every address of the web, in one place: a page that is renamed is renamed here. */
export const paths = {
  home: () => '/',
  signIn: (back?: string) => (back ? `/sign-in?back=${encodeURIComponent(back)}` : '/sign-in'),
  signOut: () => '/sign-out',
  acting: () => '/acting',
  language: () => '/language',
  inbox: () => '/inbox',
  search: () => '/search',
  account: () => '/account',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  styleguide: () => '/styleguide',
  board: () => '/board',
  needs: () => '/needs',
  newNeed: () => '/needs/new',
  need: (id: string) => `/needs/${id}`,
  needPart: (id: string, part: 'companies' | 'questions' | 'history') => `/needs/${id}/${part}`,
  /** The page of one action of a record's machine. */
  action: (room: 'needs' | 'engagements' | 'pocs' | 'organisations' | 'companies', id: string, action: string) =>
    `/${room}/${id}/do/${action}`,
  engagements: () => '/engagements',
  engagement: (id: string) => `/engagements/${id}`,
  challenges: () => '/challenges',
  challenge: (id: string) => `/challenges/${id}`,
  companies: () => '/companies',
  company: (id: string) => `/companies/${id}`,
  profile: () => '/profile',
  imports: () => '/imports',
  import: (id: string) => `/imports/${id}`,
  pocs: () => '/pocs',
  poc: (id: string) => `/pocs/${id}`,
  pocPart: (id: string, part: 'checklist' | 'log' | 'measurements' | 'funding' | 'history') => `/pocs/${id}/${part}`,
  settings: () => '/settings',
  organisation: (id: string) => `/organisations/${id}`,
} as const;

/** Only an address of our own: what came with a request must not lead elsewhere. */
export const ownPath = (given: string | undefined, otherwise: string): string =>
  given !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : otherwise;
