import type { Tone } from '../components/status.tag.tsx';
import { words } from './language.ts';

const tones = (names: Record<Tone, string>) => names;

export const styleguideWords = words(
  {
    title: 'Components',
    intro: 'Every component of the pages as it really is.',
    tags: 'Status tags',
    tones: tones({
      plain: 'Draft',
      teal: 'Strong fit',
      amber: 'Due soon',
      red: 'Overdue',
      green: 'Adopted',
      violet: 'Fast track',
    }),
    notices: 'Notices',
    noticeTitle: 'Changed meanwhile',
    noticeText: 'A notice says what to know before going on.',
    empty: 'Empty state',
    emptyText: 'It says what will be here, and the first step.',
  },
  {
    title: 'Bouwstenen',
    intro: 'Elke bouwsteen van de pagina’s zoals hij werkelijk is.',
    tags: 'Statuslabels',
    tones: tones({
      plain: 'Concept',
      teal: 'Sterke match',
      amber: 'Bijna af te ronden',
      red: 'Over tijd',
      green: 'Ingevoerd',
      violet: 'Versneld',
    }),
    notices: 'Meldingen',
    noticeTitle: 'Intussen gewijzigd',
    noticeText: 'Een melding zegt wat je moet weten voordat je verdergaat.',
    empty: 'Lege toestand',
    emptyText: 'Ze zegt wat hier komt, en wat de eerste stap is.',
  },
  {
    title: 'Bausteine',
    intro: 'Jeder Baustein der Seiten, wie er wirklich ist.',
    tags: 'Statusmarken',
    tones: tones({
      plain: 'Entwurf',
      teal: 'Starke Übereinstimmung',
      amber: 'Bald fällig',
      red: 'Überfällig',
      green: 'Eingeführt',
      violet: 'Eilverfahren',
    }),
    notices: 'Hinweise',
    noticeTitle: 'Inzwischen geändert',
    noticeText: 'Ein Hinweis sagt, was vor dem Weitergehen zu wissen ist.',
    empty: 'Leerer Zustand',
    emptyText: 'Er sagt, was hier stehen wird, und was der erste Schritt ist.',
  },
);
