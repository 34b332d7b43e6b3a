import { PageHead } from '../../web/components/page.head.tsx';
import { frontPage } from '../../web/front.page.tsx';
import { page } from '../../web/page.ts';
import { inboxAnswer } from '../inbox.endpoints.ts';
import { companyHome } from './home.company.tsx';
import { HomeCare, loadHomeNeeds } from './home.care.tsx';
import { officeHome } from './home.manager.tsx';
import { homeWords } from './home.words.ts';
import { TaskList } from './task.list.tsx';

/** Where everybody begins: what waits for me, then what I own. */
export const homePage = page({
  id: 'home',
  path: '/',
  access: 'public',
  show: async (visit) => {
    if (!visit.session) return frontPage(visit);
    const w = visit.say(homeWords);
    const { tasks } = (await visit.api.call('inbox', inboxAnswer)).body;
    const careNeeds = visit.actor?.organisationKind === 'care' ? await loadHomeNeeds(visit) : null;
    return {
      title: w.title,
      place: 'home',
      live: ['needs', 'engagements', 'pocs', 'notices'],
      main: (
        <>
          <PageHead title={visit.session.user.name} />
          <TaskList visit={visit} tasks={tasks} />
          {careNeeds && <HomeCare visit={visit} needs={careNeeds} />}
          {await companyHome(visit)}
          {await officeHome(visit)}
        </>
      ),
    };
  },
});
