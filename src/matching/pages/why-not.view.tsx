import { answerList } from '../../web/answer.list.ts';
import { companyCard } from '../../companies/company.presenter.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { whyNotAnswer } from '../match-why-not.ts';
import { features } from '../matching.schema.ts';
import { matchWords } from './match.words.ts';
import { suggestionForm } from './match.steering.ts';
import { ReasonText } from './reason.line.tsx';
import { ScoreBar } from './score.bar.tsx';

interface WhyNotProps {
  visit: Visit;
  needId: string;
  version: number;
  /** Whether a company may be suggested now. */
  open: boolean;
  attempt?: Attempt | undefined;
}

/** Asks by name where any company stands for this need; works without a script. */
export async function whyNotSection({ visit, needId, version, open, attempt }: WhyNotProps) {
  const w = visit.say(matchWords);
  const asked = (visit.query['why'] ?? '').trim();
  const chosen = visit.query['company'] ?? attempt?.fields.text('companyId') ?? '';
  const found = asked
    ? (await visit.api.call('listCompanies', answerList(companyCard), { query: { q: asked, limit: 10 } })).body.items
    : [];
  const exact =
    found.find((one) => one.name.toLowerCase() === asked.toLowerCase()) ?? (found.length === 1 ? found[0] : undefined);
  const id = chosen || exact?.id;
  return (
    <section class="flow" aria-labelledby="why-not">
      <h2 id="why-not">{w.whyNot}</h2>
      <form action={visit.path} class="row find">
        <label class="hidden" for="why">
          {w.whyNotHint}
        </label>
        <input type="search" id="why" name="why" value={asked} placeholder={w.whyNotHint} />
        <button class="button secondary">{w.ask}</button>
      </form>
      {asked && found.length === 0 && <p>{w.nobodyCalled(asked)}</p>}
      {!id && found.length > 1 && (
        <>
          <p>{w.severalCalled}</p>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <a href={`${visit.path}?company=${one.id}#why-not`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {id && (
        <WhyNot visit={visit} version={version} open={open} attempt={attempt} why={await whyNotOf(visit, needId, id)} />
      )}
    </section>
  );
}

const whyNotOf = async (visit: Visit, id: string, companyId: string) =>
  (await visit.api.call('whyNot', whyNotAnswer, { params: { id }, query: { companyId } })).body;

type Why = Awaited<ReturnType<typeof whyNotOf>>;

function WhyNot({
  visit,
  why,
  open,
  attempt,
}: {
  visit: Visit;
  why: Why;
  version: number;
  open: boolean;
  attempt?: Attempt | undefined;
}) {
  const w = visit.say(matchWords);
  const names = visit.say(vocabulary);
  const reasons = [...why.reasons, ...(why.notMet ? [why.notMet] : []), ...(why.whatIf ? [why.whatIf] : [])];
  const mayAsk = open && why.known && !why.gate && why.standing !== 'would-be-invited';
  return (
    <div class="card">
      <h3>
        <a href={paths.company(why.companyId)}>{why.companyName}</a>
      </h3>
      <p>
        {w.standing[why.standing]} {why.place !== null && w.standsAt(why.place, names.fitLevel[why.level])}
      </p>
      {why.gate && <p>{why.gate.detail[visit.language]}</p>}
      {why.known && !why.gate && (
        <dl class="bars">
          {features.map((feature) => (
            <div key={feature}>
              <dt>{w.features[feature]}</dt>
              <dd>
                <ScoreBar visit={visit} score={why.features[feature] ?? 0} label={w.features[feature]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.conceptId ?? ''}`}>
            <ReasonText visit={visit} reason={reason} />
          </li>
        ))}
      </ul>
      {mayAsk && (
        <Form
          visit={visit}
          form={suggestionForm(visit)}
          attempt={attempt}
          start={new Fields().with({ companyId: why.companyId, part: 'suggest' })}
          submit={w.suggest}
        />
      )}
    </div>
  );
}
