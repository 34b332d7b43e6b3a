import { actionPageWords } from '../i18n/action.words.ts';
import { paths } from '../paths.ts';
import type { Visit } from '../visit.ts';
import { Menu } from './menu.tsx';

interface ActionBarProps {
  visit: Visit;
  room: 'needs' | 'engagements' | 'pocs' | 'organisations' | 'companies';
  id: string;
  /** What this person may do now, from the record's `abilities`. */
  abilities: readonly string[];
  /** Words for the actions that have a page, the likeliest first: the first that is possible becomes the primary button. */
  actions: Readonly<Record<string, string>>;
  /** Actions that never are the primary button. */
  never?: readonly string[];
}

/** One primary button, and a menu of whatever else is possible now. */
export function ActionBar({ visit, room, id, abilities, actions, never = [] }: ActionBarProps) {
  const possible = Object.keys(actions).filter((action) => abilities.includes(action));
  const primary = possible.find((action) => !never.includes(action));
  const others = possible.filter((action) => action !== primary);
  if (possible.length === 0) return null;
  return (
    <div class="page-actions">
      {primary !== undefined && (
        <a class="button primary" href={paths.action(room, id, primary)}>
          {actions[primary]}
        </a>
      )}
      {others.length > 0 && (
        <Menu label={visit.say(actionPageWords).further}>
          {others.map((action) => (
            <a class="menu-button" href={paths.action(room, id, action)} key={action}>
              {actions[action]}
            </a>
          ))}
        </Menu>
      )}
    </div>
  );
}
