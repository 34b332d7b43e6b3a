import type { z } from 'zod';
import { Facts } from '../../web/components/facts.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { Table } from '../../web/components/table.tsx';
import { bodyOf, fieldsFrom, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { apiKeyList } from '../api-key.endpoints.ts';
import { myselfAnswer } from '../session.presenter.ts';
import { accountWords } from './account.words.ts';
import { languageOptions } from './language.options.ts';

type Myself = z.infer<typeof myselfAnswer>;
type Keys = z.infer<typeof apiKeyList>['items'];

/** A person's own account: who they are here, their roles, keys and data. */
export const accountPage = page({
  id: 'account',
  path: '/account',
  access: 'signed-in',
  show: async (visit, attempt) => {
    const w = visit.say(accountWords);
    const myself = (await visit.api.call('getMyself', myselfAnswer)).body;
    const keys = (await visit.api.call('listApiKeys', apiKeyList)).body.items;
    return {
      title: w.title,
      main: (
        <>
          <PageHead title={w.title} />
          <Facts facts={[{ label: w.email, value: myself.email }]} />
          <section>
            <Form
              visit={visit}
              form={formOf(visit)}
              attempt={attempt}
              start={fieldsFrom(formOf(visit), myself)}
              version={myself.version}
              submit={visit.say(commonWords).save}
            />
          </section>
          <Roles visit={visit} myself={myself} />
          <section class="stack">
            <h2>{w.security}</h2>
            <p>{w.securityText}</p>
            <p>
              <a class="button secondary" href="/account/password">
                {w.changePassword}
              </a>
            </p>
          </section>
          <KeyList visit={visit} keys={keys} />
          <section class="stack">
            <h2>{w.data}</h2>
            <p>{w.dataText}</p>
            <p class="row">
              <a class="button secondary" href="/api/v1/users/me/export" download>
                {w.download}
              </a>
              <a class="button quiet" href="/account/erase">
                {w.erase}
              </a>
            </p>
          </section>
        </>
      ),
    };
  },
  send: async (visit) => {
    const body = bodyOf(formOf(visit), visit.fields);
    const answer = await visit.api.call('editMyself', myselfAnswer, { body, version: visit.version });
    return { to: paths.account(), done: 'saved', language: answer.body.language };
  },
});

function formOf(visit: Visit): FormSpec {
  const w = visit.say(accountWords);
  return {
    fields: [
      { name: 'name', kind: 'text', label: w.name, autocomplete: 'name', max: 120 },
      { name: 'language', kind: 'radios', label: w.language, hint: w.languageHint, options: languageOptions },
    ],
  };
}

function Roles({ visit, myself }: { visit: Visit; myself: Myself }) {
  const w = visit.say(accountWords);
  const { roles } = visit.say(commonWords);
  return (
    <section class="stack">
      <h2>{w.roles}</h2>
      <p>{w.rolesText}</p>
      <Table
        caption={w.roles}
        quietCaption
        columns={[
          { label: w.organisation, head: true, cell: (one) => one.organisationName },
          { label: w.role, cell: (one) => roles[one.role] },
        ]}
        rows={myself.memberships}
        keyOf={(one) => `${one.organisationId} ${one.role}`}
      />
    </section>
  );
}

function KeyList({ visit, keys }: { visit: Visit; keys: Keys }) {
  const w = visit.say(accountWords);
  const { format } = visit;
  return (
    <section class="stack">
      <h2>{w.keys}</h2>
      {keys.length === 0 ? (
        <p>{w.noKeys}</p>
      ) : (
        <ul class="rows">
          {keys.map((key) => (
            <li class="cols" key={key.id}>
              <div>
                <p class="rows-title">{key.name}</p>
                <p class="muted">
                  {w.scopes[key.scope]} · {w.made} {format.day(key.createdAt)} ·{' '}
                  {key.expiresAt ? `${w.expires} ${format.day(key.expiresAt)}` : w.never}
                </p>
              </div>
              <PostButton to={`/account/keys/${key.id}/revoke`} label={w.revokeOne(key.name)}>
                {w.revoke}
              </PostButton>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="button secondary" href="/account/keys/new">
          {w.newKey}
        </a>
      </p>
    </section>
  );
}
