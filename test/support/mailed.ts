import type { AnyBody } from './client.ts';
import type { World } from './world.ts';

/** The newest mail to an address, as soon as the worker has written it. The world needs its workers. */
export async function mailTo(
  world: World,
  address: string,
  about = /./,
): Promise<{ subject: string; text: string; messageId: string }> {
  const admin = await world.as('admin');
  return await world.until(async () => {
    const { body } = await admin.get('/mails?limit=100');
    return body.items.find((one: AnyBody) => one.to === address && about.test(one.subject));
  });
}

/** The token of the one link in a mail. */
export function tokenIn(text: string): string {
  const links = [...text.matchAll(/https?:\/\/\S+\?token=([0-9a-f]{24}\.[\w-]{43})(?=\s|$)/g)];
  if (links.length !== 1) throw new Error(`Expected one link with a token, found ${links.length} in:\n${text}`);
  return links[0]?.[1] ?? '';
}
