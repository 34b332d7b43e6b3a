import { fitsDigest, linkToken, makeApiKey, recordOfToken, secretDigest } from '../../../src/identity/tokens.ts';

const secret = 's'.repeat(40);
const id = '0123456789abcdef01234567';

describe('the token of a mailed link', () => {
  it('is the same whoever derives it, and names its record', () => {
    const token = linkToken(secret, 'invitation', id);
    expect(linkToken(secret, 'invitation', id)).toBe(token);
    expect(recordOfToken(token)).toBe(id);
    expect(token).toMatch(/^[0-9a-f]{24}\.[\w-]{43}$/);
  });

  it.each([
    ['another purpose', linkToken(secret, 'password-reset', id)],
    ['another record', linkToken(secret, 'invitation', id.replace('0', '1'))],
    ['another secret', linkToken('t'.repeat(40), 'invitation', id)],
  ])('differs for %s', (_what, other) => {
    expect(other).not.toBe(linkToken(secret, 'invitation', id));
  });

  it.each([
    '',
    id,
    `${id}.`,
    `${id}.short`,
    `x${id}.${'a'.repeat(43)}`,
    `${id}.${'a'.repeat(43)}\n`,
    `${id}.${'a'.repeat(44)}`,
  ])('isn’t %j', (text) => {
    expect(recordOfToken(text)).toBeNull();
  });

  it('fits its digest and no other', () => {
    const digest = secretDigest(linkToken(secret, 'invitation', id));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(fitsDigest(linkToken(secret, 'invitation', id), digest)).toBe(true);
    expect(fitsDigest(linkToken(secret, 'password-reset', id), digest)).toBe(false);
    expect(fitsDigest('', '')).toBe(false);
  });
});

describe('an API key', () => {
  it('is 256 random bits behind a prefix', () => {
    const keys = Array.from({ length: 50 }, () => makeApiKey());
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(Buffer.from(key.slice(3), 'base64url')).toHaveLength(32);
    expect(keys.every((key) => key.startsWith('cc_'))).toBe(true);
  });
});
