import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on another keyboard may be other code points (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

let decoy: Promise<string> | null = null;

export async function hashPassword(password: string): Promise<string> {
  return await hash(normal(password), cost);
}

/** Makes what unknown accounts are checked against, so that the first one takes no longer than others. */
export async function prepareDecoy(): Promise<string> {
  decoy ??= hashPassword('no account has this password');
  return await decoy;
}

/** Whether the password fits. Takes the same time when there is no such account or it has no password. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await prepareDecoy()), normal(password));
  return fits && stored !== null;
}
