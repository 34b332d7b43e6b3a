import { hashPassword, passwordFits } from '../../../src/identity/passwords.ts';

describe('a password', () => {
  it('is kept as argon2id with OWASP’s cost, differently each time', async () => {
    const [first, second] = await Promise.all([hashPassword('a long password'), hashPassword('a long password')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
    expect(await passwordFits(first, 'a long password')).toBe(true);
    expect(await passwordFits(first, 'A long password')).toBe(false);
  });

  it('fits however its letters were composed', async () => {
    const stored = await hashPassword('schöne lange Wörter'.normalize('NFC'));
    expect(await passwordFits(stored, 'schöne lange Wörter'.normalize('NFD'))).toBe(true);
  });

  it('never fits where there is none, not even what unknown accounts are checked against', async () => {
    expect(await passwordFits(null, 'no account has this password')).toBe(false);
  });
});
