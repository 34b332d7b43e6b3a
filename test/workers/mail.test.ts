import { mail } from '../../workers/mail.ts';
import { runOutboxJob } from '../../workers/outbox.worker.ts';
import { linkToken } from '../../src/identity/tokens.ts';
import { deriveId, newId } from '../../src/kernel/ids.ts';
import { outboxFor } from '../../src/kernel/outbox.ts';
import type { NoticeRecord } from '../../src/notifications/notice.schema.ts';
import { contactToken } from '../../src/needs/confirmation.endpoints.ts';
import type { AnyBody } from '../support/client.ts';
import { headerOf, openMailServer, type MailServer } from '../support/mail.server.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let server: MailServer;
let world: World;
let inbox: World;
beforeAll(async () => {
  server = await openMailServer();
  world = await openWorld({ env: { SMTP_URL: server.url, MAIL_FROM: 'CareCure <no-reply@cluster.example>' } });
  inbox = await openWorld();
});
afterEach(() => {
  server.behave('take');
  server.taken.length = 0;
});
afterAll(async () => {
  await world.close();
  await inbox.close();
  await server.close();
});

/** Runs the mail job of a record's newest event as the queue would, without the queue. */
async function post(where: World, collection: string, id: string): Promise<void> {
  const holder = where.deps.holders.get(collection);
  const record = await holder?.findById(id).lean().exec();
  const entry = record?.outbox.find((one) => one.consumer === 'mail');
  if (!entry) throw new Error(`${collection} ${id} has no mail waiting`);
  await runOutboxJob({ holders: where.deps.holders }, async (found, due) => await mail(where.deps, found, due), {
    collection,
    recordId: id,
    entryId: entry.id,
  });
}

const waiting = async (where: World, collection: string, id: string): Promise<number> =>
  (await where.deps.holders.get(collection)?.findById(id).lean().exec())?.outbox.length ?? 0;

async function invite(
  where: World,
  role = 'care-submitter',
  organisation: 'hospital' | 'programme' = 'hospital',
): Promise<AnyBody> {
  const reply = await (
    await where.as('admin')
  ).post('/invitations', {
    email: `n.${newId()}@hospital.example`,
    organisationId: where.cast.organisations[organisation].id,
    role,
    language: 'de',
  });
  return reply.body;
}

const inboxOf = async (who: 'admin' | 'manager') =>
  (await (await inbox.as(who)).get('/mails?limit=100')).body.items as AnyBody[];

async function notice(where: World): Promise<NoticeRecord> {
  const { id, organisationId } = where.cast.people.nurse;
  const _id = newId();
  const now = new Date();
  const one: NoticeRecord = {
    _id,
    userId: id,
    organisationId,
    event: 'need.published',
    eventId: newId(),
    room: 'needs',
    recordId: newId(),
    reference: 'N-2026-00007',
    language: 'nl',
    text: '“Vallen” staat open voor bedrijven.\nTot vrijdag.',
    createdAt: now,
    readAt: null,
    outbox: outboxFor('notice.created', _id, now),
  };
  await where.deps.notices.createMissing([one]);
  return one;
}

describe('by a mail server', () => {
  it('an invitation is sent in its language, with one Message-ID however often it is tried', async () => {
    const { id, email } = await invite(world);
    server.behave('break');
    await expect(post(world, 'invitations', id)).rejects.toThrow(/mail server/);
    expect(await waiting(world, 'invitations', id)).toBe(1);
    server.behave('take');
    const record = await world.deps.invitations.find({ _id: id });
    await post(world, 'invitations', id);
    expect(await waiting(world, 'invitations', id)).toBe(0);
    // A crash after sending and before noting it: the entry is still there, the mail goes again.
    await world.deps.holders.get('invitations')?.updateOne({ _id: id }, { $set: { outbox: record?.outbox ?? [] } });
    await post(world, 'invitations', id);
    expect(server.taken).toHaveLength(2);
    const ids = server.taken.map((raw) => headerOf(raw, 'Message-ID'));
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toBe(`<${deriveId('mail', record?.outbox[0]?.eventId ?? '', email)}@cluster.example>`);
    const raw = server.taken[0] ?? '';
    expect(headerOf(raw, 'To')).toBe(email);
    expect(headerOf(raw, 'From')).toBe('CareCure <no-reply@cluster.example>');
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(raw).toContain('Einladung');
  });

  it('what it refuses for good is given up at once and shown, without the address', async () => {
    const { id, email } = await invite(world);
    server.behave('refuse');
    const failure = await post(world, 'invitations', id).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'UnrecoverableError', message: expect.stringContaining('550') });
    expect(String(failure)).not.toContain(email);
  });

  it('nothing is kept here: there is no inbox', async () => {
    expect((await (await world.as('admin')).get('/mails')).status).toBe(404);
    expect(await world.deps.connection.collection('mails').countDocuments()).toBe(0);
  });
});

describe('without a mail server', () => {
  it('mails are kept, once per event, newest first, for manager and administrator', async () => {
    const { id, email } = await invite(inbox);
    const record = await inbox.deps.invitations.find({ _id: id });
    await post(inbox, 'invitations', id);
    await inbox.deps.holders.get('invitations')?.updateOne({ _id: id }, { $set: { outbox: record?.outbox ?? [] } });
    await post(inbox, 'invitations', id);
    const found = (await inboxOf('manager')).filter((one) => one.to === email);
    expect(found).toHaveLength(1);
    expect(found[0].text).toContain(
      `${inbox.url}/invitations/accept?token=${linkToken(inbox.deps.sessionSecret, 'invitation', id)}`,
    );
    const { id: later } = await invite(inbox);
    await post(inbox, 'invitations', later);
    expect((await inboxOf('admin'))[1].to).toBe(email);
  });

  it('links that give an account or an administrator’s role are the administrator’s to read', async () => {
    const { id, email } = await invite(inbox, 'admin', 'programme');
    await post(inbox, 'invitations', id);
    await inbox.stranger().post('/password-resets', { email: 'admin@programme.example' });
    const reset = await inbox.deps.connection.collection('password-resets').findOne({});
    await post(inbox, 'password-resets', String(reset?._id));
    const addresses = [email, 'admin@programme.example'];
    expect((await inboxOf('admin')).map((one) => one.to)).toEqual(expect.arrayContaining(addresses));
    for (const address of addresses) expect((await inboxOf('manager')).map((one) => one.to)).not.toContain(address);
  });

  it('a notice comes with its sentence in one line and a link to its record', async () => {
    const one = await notice(inbox);
    await post(inbox, 'notices', one._id);
    const found = (await inboxOf('manager')).find((mail) => mail.to === 'nurse@hospital.example');
    expect(found.subject).toBe('“Vallen” staat open voor bedrijven. Tot vrijdag.');
    expect(found.text).toContain('(N-2026-00007)');
    expect(found.text).toContain(`${inbox.url}/needs/${one.recordId}`);
  });

  it('the contact of a need that the manager wrote gets the link that confirms it', async () => {
    const manager = await inbox.as('manager');
    const { body } = await manager.post('/needs', {
      organisationId: inbox.cast.organisations.hospital.id,
      language: 'nl',
      title: 'Vallen voorkomen',
      problem: 'Elke week vallen patiënten als ze zonder hulp opstaan.',
      desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
      careSetting: 'hospital-ward',
      contact: { name: 'Wil', email: 'wil@hospital.example' },
    });
    expect((await manager.act(body, 'needs', 'submit')).status).toBe(200);
    await post(inbox, 'needs', body.id);
    const need = await inbox.deps.needs.find({ _id: body.id });
    if (!need) throw new Error('no need');
    const found = (await inboxOf('manager')).find((mail) => mail.to === 'wil@hospital.example');
    expect(found.subject).toBe(`${body.reference}: klopt deze zorgvraag?`);
    expect(found.text).toContain(contactToken(inbox.deps.sessionSecret, need));
  });
});

describe('nothing is sent', () => {
  it('to the contact of a need that its own people submitted', async () => {
    const nurse = await inbox.as('nurse');
    const { body } = await nurse.post('/needs', {
      language: 'nl',
      title: 'Zelf ingediend',
      problem: 'Elke week vallen patiënten als ze zonder hulp opstaan.',
      desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
      careSetting: 'hospital-ward',
    });
    await nurse.act(body, 'needs', 'submit');
    const before = (await inboxOf('admin')).length;
    await post(inbox, 'needs', body.id);
    expect(await inboxOf('admin')).toHaveLength(before);
  });

  it('for an invitation that was taken back, or expired, before the mail went out', async () => {
    const [first, second] = [await invite(world), await invite(world)];
    await (await world.as('admin')).delete(`/invitations/${first.id}`);
    await post(world, 'invitations', first.id);
    world.setNow(new Date(Date.now() + 15 * 24 * 3_600_000));
    await post(world, 'invitations', second.id);
    world.setNow(null);
    expect(server.taken).toEqual([]);
    expect(await waiting(world, 'invitations', second.id)).toBe(0);
  });

  it('to who doesn’t belong to the organisation of a notice any more', async () => {
    const one = await notice(world);
    const { hospital } = world.cast.organisations;
    await (await world.as('lead')).delete(`/organisations/${hospital.id}/members/${one.userId}/roles/care-submitter`);
    await post(world, 'notices', one._id);
    expect(server.taken).toEqual([]);
  });
});
