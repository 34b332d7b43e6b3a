import { needReadingAnswer } from '../../../matching/match-readings.endpoints.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { intakeWords } from './intake.words.ts';

/** What the coach says of a text: a sentence where it asks for a solution instead of telling the problem, else null. */
export async function coachOn(visit: Visit, need: NeedAnswer): Promise<string | null> {
  const { language, title, problem = null } = need;
  const { solution } = (await visit.api.call('readNeed', needReadingAnswer, { body: { language, title, problem } }))
    .body;
  return solution && visit.say(intakeWords).coach(solution.text);
}

/** The coach's sentence below the text. Whoever has seen it and goes on isn't asked again. */
export function CoachNote({ visit, said }: { visit: Visit; said: string | null }) {
  return (
    <div class="notice notice-violet intake-coach" data-note="coach" role="status" hidden={said === null}>
      <p class="notice-title">{visit.say(intakeWords).coachLabel}</p>
      <p data-note-text>{said}</p>
      <input type="hidden" name="coach-passed" value="yes" disabled={said === null} />
    </div>
  );
}
