import { addressOf } from '../../../src/http/address.ts';

describe('where a request comes from, for counting', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['made up', 'made up'],
    [undefined, 'unknown'],
  ])('%s is %s', (ip, counted) => {
    expect(addressOf({ ip })).toBe(counted);
  });
});
