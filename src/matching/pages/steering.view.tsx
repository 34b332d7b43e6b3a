import type { NeedAnswer } from '../../needs/need.presenter.ts';
import { PostButton } from '../../web/components/post.button.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { decisionForm, steeringForm, steeringStart } from './match.steering.ts';
import { matchWords } from './match.words.ts';

interface DecideFormProps {
  visit: Visit;
  need: NeedAnswer;
  companyId: string;
  attempt?: Attempt | undefined;
}

/** Pins a company or excludes it, with the reason. */
export function DecideForm({ visit, need, companyId, attempt }: DecideFormProps) {
  return (
    <Form
      visit={visit}
      form={decisionForm(visit)}
      attempt={attempt}
      start={new Fields().with({ companyId, part: 'decide', choice: 'pinned' })}
      version={need.version}
      submit={visit.say(commonWords).save}
      cancel={{ to: visit.path }}
    />
  );
}

interface SteeringSectionProps {
  visit: Visit;
  need: NeedAnswer;
  names: ReadonlyMap<string, string>;
  attempt?: Attempt | undefined;
}

/** What the manager sets for the router on this need: threshold, number, weights, who is pinned and who excluded. */
export function SteeringSection({ visit, need, names, attempt }: SteeringSectionProps) {
  const w = visit.say(matchWords);
  const { steering } = need;
  if (!steering) return null;
  const { version } = need;
  const may = need.abilities.includes('steer');
  const decided = [
    ...steering.pinned.map((one) => ({ ...one, said: w.pin })),
    ...steering.excluded.map((one) => ({ ...one, said: w.exclude })),
  ];
  return (
    <section class="flow" aria-labelledby="steering">
      <h2 id="steering">{w.steering}</h2>
      <h3>{w.pins}</h3>
      {decided.length === 0 ? (
        <p class="muted">{w.noPins}</p>
      ) : (
        <ul class="rows">
          {decided.map((one) => (
            <li key={`${one.said} ${one.companyId}`}>
              <div class="spread">
                <span>
                  {one.said}: <strong>{names.get(one.companyId) ?? w.unknownCompany}</strong>
                </span>
                {may && (
                  <PostButton
                    to={visit.path}
                    values={{ part: 'undo', companyId: one.companyId }}
                    version={version}
                    look="quiet"
                  >
                    {w.undo}
                  </PostButton>
                )}
              </div>
              <p>{one.reason}</p>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <>
          <h3>{w.weights}</h3>
          <p class="hint">{w.weightsHint}</p>
          <p class="row">
            <PostButton to={visit.path} values={{ part: 'region-first' }} version={version}>
              {w.regionFirst}
            </PostButton>
            <PostButton to={visit.path} values={{ part: 'usual' }} version={version} look="quiet">
              {w.usual}
            </PostButton>
            <span class="muted">{w.regionFirstText}</span>
          </p>
          <div class="two-up">
            <Form
              visit={visit}
              form={{ fields: [...steeringForm(visit).fields, { name: 'part', kind: 'hidden', label: '' }] }}
              attempt={attempt}
              start={steeringStart(visit, need).with({ part: 'steer' })}
              version={version}
              submit={w.save}
            />
          </div>
        </>
      )}
    </section>
  );
}
