import type { PocRecord } from '../../../src/pocs/poc.schema.ts';
import type { AnyBody, Client, Reply } from '../../support/client.ts';
import { completeCharter } from '../../support/poc.factory.ts';
import { plantPoc, PocDriver } from '../../support/poc.planting.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let poc: PocRecord;
let drive: PocDriver;
let engineer: Client;
let nurse: Client;

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
const binary = { 'Content-Type': 'application/octet-stream' };

beforeAll(async () => {
  world = await openWorld({ env: { UPLOAD_LIMIT_MB: '1' } });
  engineer = await world.as('engineer');
  nurse = await world.as('nurse');
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  poc = await plantPoc(world, { partners: ['sturz', 'wond'] });
  drive = new PocDriver(world, poc);
  await drive.writeCharter('manager', completeCharter());
});

const code = 'intended-purpose';
const filesAt = (item = code): string => `/pocs/${poc._id}/checklist/${item}/files`;
const stored = async (): Promise<number> =>
  await world.deps.connection.collection('attachments.files').countDocuments();

async function files(
  client: Client,
  content: Uint8Array = pdf,
  more: { name?: string; item?: string; headers?: Record<string, string> } = {},
): Promise<Reply<AnyBody>> {
  const { version } = (await drive.see()).body;
  const headers = { ...binary, 'If-Match': `"v${version}"`, ...more.headers };
  const name = encodeURIComponent(more.name ?? 'risk file é.exe');
  return await client.post(`${filesAt(more.item)}?name=${name}`, content, headers);
}

async function itemNow(): Promise<AnyBody> {
  const { items } = (await drive.see('engineer', '/checklist')).body;
  return items.find((one: AnyBody) => one.code === code);
}

describe('evidence for an item of the checklist', () => {
  it('is kept as a file, typed by its content, beside the reference, and read by those who take part', async () => {
    await drive.must('engineer', 'provide-evidence', { code, reference: 'Document 12' });
    const added = await files(engineer);
    expect(added).toMatchObject({ status: 201, body: { name: 'risk file é.exe', type: 'application/pdf' } });
    const again = await files(engineer, pdf, { name: 'second.pdf' });
    expect(await itemNow()).toMatchObject({
      state: 'provided',
      evidence: { reference: 'Document 12', files: [{ id: added.body.id, bytes: pdf.length }, { id: again.body.id }] },
    });

    const read = await nurse.get(`${filesAt()}/${added.body.id}`);
    expect([read.status, read.body]).toEqual([200, new TextDecoder().decode(pdf)]);
    expect(read.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''risk%20file%20%C3%A9.exe");
    expect(read.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await (await world.as('pfleger')).get(`${filesAt()}/${added.body.id}`)).status).toBe(404);
    expect((await nurse.get(`${filesAt('staff-training')}/${added.body.id}`)).status).toBe(404);

    await drive.must('director', 'leave', { reason: 'No people.' });
    expect((await engineer.get(`${filesAt()}/${added.body.id}`)).status).toBe(403);
    expect((await files(engineer)).status).toBe(403);
  });

  it('asks for a new acceptance with each file, and stays on file once it was accepted', async () => {
    const first = await files(engineer);
    await drive.must('manager', 'accept-items', { codes: [code] });
    const version = first.body && (await drive.see()).body.version;
    const kept = await engineer.delete(`${filesAt()}/${first.body.id}`, { 'If-Match': `"v${version}"` });
    expect(kept.status).toBe(422);
    await files(nurse, pdf, { name: 'more.pdf' });
    expect(await itemNow()).toMatchObject({ state: 'provided', acceptedBy: null, evidence: { files: [{}, {}] } });
  });

  it('is removed before it was accepted, which opens an item that has nothing else', async () => {
    const before = await stored();
    const { body, headers } = await files(engineer);
    const removed = await engineer.delete(`${filesAt()}/${body.id}`, { 'If-Match': headers.get('ETag') ?? '' });
    expect(removed.status).toBe(204);
    expect(await itemNow()).toMatchObject({ state: 'open', evidence: null });
    expect((await engineer.get(`${filesAt()}/${body.id}`)).status).toBe(404);
    expect(await stored()).toBe(before);
  });

  it('is refused by content, size, emptiness, version, item and status, and then nothing is kept', async () => {
    const before = await stored();
    const statuses = [
      await files(engineer, program),
      await files(engineer, new TextEncoder().encode('<!DOCTYPE html><script>alert(1)</script>')),
      await files(engineer, new Uint8Array(1024 * 1024 + 1).fill(65)),
      await files(engineer, new Uint8Array(0)),
      await files(engineer, pdf, { headers: { 'If-Match': '"v1"' } }),
      await files(engineer, pdf, { item: 'explant-plan' }),
      await files(engineer, pdf, { headers: { 'Content-Type': 'application/pdf' } }),
    ].map((reply) => reply.status);
    expect(statuses).toEqual([415, 415, 413, 400, 412, 422, 415]);
    await world.deps.models.pocs.updateOne({ _id: poc._id }, { $set: { status: 'closed' } });
    expect((await files(engineer)).status).toBe(409);
    expect(await stored()).toBe(before);
  });

  it('has at most twenty files', async () => {
    const known = Array.from({ length: 20 }, (_one, place) => ({
      id: String(place).padStart(24, '0'),
      name: 'a.txt',
      type: 'text/plain',
      bytes: 1,
      sha256: 'f'.repeat(64),
      by: 'x',
      at: new Date(),
    }));
    const checklist = (await world.deps.pocs.find({ _id: poc._id }))?.checklist.map((item) => ({
      ...item,
      evidence: { reference: null, files: known, by: 'x', at: new Date() },
    }));
    await world.deps.models.pocs.updateOne({ _id: poc._id }, { $set: { checklist } });
    expect((await files(engineer)).body.issues).toMatchObject([{ code: 'too-many-files', values: { mostFiles: 20 } }]);
  });
});

describe('an entry of the log', () => {
  const logAt = (entry = ''): string => `/pocs/${poc._id}/log${entry && `/${entry}`}`;
  const hang = async (client: Client, entry: string, content: Uint8Array = pdf) =>
    await client.post(`${logAt(entry)}/files?name=photo.pdf`, content, binary);

  it('carries the files that its writer adds', async () => {
    const entry = (await nurse.post(logAt(), { text: 'The sensors hang.' })).body;
    expect(entry.files).toEqual([]);
    const added = await hang(nurse, entry.id);
    expect(added).toMatchObject({ status: 201, body: { type: 'application/pdf', name: 'photo.pdf' } });
    const { items } = (await engineer.get(logAt())).body;
    expect(items[0]).toMatchObject({ id: entry.id, files: [{ id: added.body.id, bytes: pdf.length }] });
    expect((await engineer.get(`${logAt(entry.id)}/files/${added.body.id}`)).body).toBe(new TextDecoder().decode(pdf));
    expect((await (await world.as('pfleger')).get(`${logAt(entry.id)}/files/${added.body.id}`)).status).toBe(404);
  });

  it('takes no file of anybody else, of another kind, or beyond its limit', async () => {
    const entry = (await nurse.post(logAt(), { text: 'The sensors hang.' })).body;
    const before = await stored();
    expect((await hang(engineer, entry.id)).status).toBe(403);
    expect((await hang(nurse, entry.id, program)).status).toBe(415);
    expect((await hang(nurse, 'f'.repeat(24))).status).toBe(404);
    expect(await stored()).toBe(before);
    const many = await Promise.all(Array.from({ length: 22 }, async () => await hang(nurse, entry.id)));
    expect(many.filter((reply) => reply.status === 201)).toHaveLength(20);
    expect((await hang(nurse, entry.id)).body.issues).toMatchObject([{ code: 'too-many-files' }]);
    expect(await stored()).toBe(before + 20);
  });
});
