import { networkOf } from './network-of.ts';

describe('the network of an address', () => {
  for (const [address, network] of [
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0:0::/64'],
  ] as const)
    it(`${address} is ${network}`, () => {
      expect(networkOf(address)).toBe(network);
    });
});
