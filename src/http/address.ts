import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/**
 * Where a request comes from, for counting attempts. Of an IPv6 address the first 64 bits count: the rest are for whoever has them to
 * choose (RFC 4291, 2.5.1).
 */
export function addressOf({ ip }: Pick<Request, 'ip'>): string {
  if (ip === undefined) return 'unknown';
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(ip)) return ip;
  const [left = [], right = []] = ip.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
