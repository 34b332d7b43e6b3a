import { Card } from './components/card.tsx';
import { Empty } from './components/empty.tsx';
import { Notice } from './components/notice.tsx';
import { PageHead } from './components/page.head.tsx';
import { StatusTag, type Tone } from './components/status.tag.tsx';
import { styleguideWords } from './i18n/styleguide.words.ts';
import { page } from './page.ts';

const tones: Tone[] = ['plain', 'teal', 'amber', 'red', 'green', 'violet'];

/** The living page of the components: what each looks like, and when it is used. */
export const styleguidePage = page({
  id: 'styleguide',
  path: '/styleguide',
  access: 'public',
  show: async (visit) => {
    const w = visit.say(styleguideWords);
    return await Promise.resolve({
      title: w.title,
      main: (
        <>
          <PageHead title={w.title} now={w.intro} />
          <Card title={w.tags}>
            <p class="row">
              {tones.map((tone) => (
                <StatusTag tone={tone} key={tone}>
                  {w.tones[tone]}
                </StatusTag>
              ))}
            </p>
          </Card>
          <Card title={w.notices}>
            <Notice tone="amber" title={w.noticeTitle}>
              <p>{w.noticeText}</p>
            </Notice>
          </Card>
          <Card title={w.empty}>
            <Empty>{w.emptyText}</Empty>
          </Card>
        </>
      ),
    });
  },
});
