import { addressIn } from './remote-address.ts';

describe('the network address of a request', () => {
  for (const [text, address] of [
    ['198.51.100.7', '198.51.100.7'],
    ['198.51.100.7:5123', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['[2001:db8::7]:5123', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['unknown', undefined],
    ['', undefined],
    ["'; DROP TABLE accounts", undefined],
  ] as const)
    it(`of "${text}" is ${address ?? 'none'}`, () => {
      expect(addressIn(text)).toBe(address);
    });
});
