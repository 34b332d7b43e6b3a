import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { UPLOAD_LIMIT_MB: '1' } });
});
afterAll(async () => {
  await world.close();
});

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');
const headers = (version: number) => ({ 'Content-Type': 'application/octet-stream', 'If-Match': `"v${version}"` });

describe('attachments', () => {
  it('are kept whole, typed by their content, and read as a download', async () => {
    const nurse = await world.as('nurse');
    const { body: need } = await nurse.post('/needs', { language: 'nl', title: 'Met een bijlage' });
    const added = await nurse.post(
      `/needs/${need.id}/attachments?name=${encodeURIComponent('plattegrond é.exe')}`,
      pdf,
      headers(1),
    );
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: 'plattegrond é.exe', type: 'application/pdf', bytes: pdf.length });

    const read = await nurse.get(`/needs/${need.id}/attachments/${added.body.id}`);
    expect(read.status).toBe(200);
    expect(read.body).toBe(new TextDecoder().decode(pdf));
    expect(read.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''plattegrond%20%C3%A9.exe");
    expect((await (await world.as('pfleger')).get(`/needs/${need.id}/attachments/${added.body.id}`)).status).toBe(404);

    const removed = await nurse.delete(`/needs/${need.id}/attachments/${added.body.id}`, { 'If-Match': '"v2"' });
    expect(removed.status).toBe(204);
    expect((await nurse.get(`/needs/${need.id}/attachments`)).body.items).toEqual([]);
    expect((await nurse.get(`/needs/${need.id}/attachments/${added.body.id}`)).status).toBe(404);
  });

  it('are refused by content, size, emptiness and version, and then nothing is kept', async () => {
    const nurse = await world.as('nurse');
    const { body: need } = await nurse.post('/needs', { language: 'nl', title: 'Met een bijlage' });
    const path = `/needs/${need.id}/attachments?name=a.pdf`;
    const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
    const page = new TextEncoder().encode('<!DOCTYPE html><script>alert(1)</script>');
    expect((await nurse.post(path, program, headers(1))).status).toBe(415);
    expect((await nurse.post(path, page, headers(1))).status).toBe(415);
    expect((await nurse.post(path, new Uint8Array(1024 * 1024 + 1).fill(65), headers(1))).status).toBe(413);
    expect((await nurse.post(path, new Uint8Array(0), headers(1))).status).toBe(400);
    expect((await nurse.post(path, pdf, headers(7))).status).toBe(412);
    expect(
      (await nurse.post(path, pdf, { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': 'x' })).status,
    ).toBe(428);
    expect((await nurse.post(`/needs/${need.id}/actions/attach`, {}, headers(1))).status).toBe(404);
    expect((await nurse.get(`/needs/${need.id}/attachments`)).body.items).toEqual([]);
    expect(await world.deps.connection.collection('attachments.files').countDocuments()).toBe(0);
  });
});
