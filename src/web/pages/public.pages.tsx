import { PageHead } from '../components/page.head.tsx';
import { page, type PageSpec } from '../page.ts';
import { paths } from '../paths.ts';
import { accessibilityWords, privacyWords } from './public.text.words.ts';

/** A text for everybody, in sections. */
const textPage = (id: string, path: string, texts: typeof privacyWords): PageSpec =>
  page({
    id,
    path,
    access: 'public',
    show: async (visit) => {
      const { title, intro, sections } = visit.say(texts);
      return await Promise.resolve({
        title,
        main: (
          <>
            <PageHead title={title} now={intro} />
            {sections.map((section) => (
              <section class="text" key={section.title}>
                <h2>{section.title}</h2>
                {section.paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ))}
          </>
        ),
      });
    },
  });

export const publicPages: readonly PageSpec[] = [
  textPage('privacy', paths.privacy(), privacyWords),
  textPage('accessibility', paths.accessibility(), accessibilityWords),
];
