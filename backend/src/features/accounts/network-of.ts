import { isIPv6 } from 'node:net';

/** Who is taken for one visitor: an IPv4 address; of IPv6 the first 64 bits, because everybody is given as many addresses below them as they like. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  // The parser of addresses writes every IPv6 address in the one shortest way.
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== '')) as [string[], string[]];
  const left = Array<string>(8 - before.length - after.length).fill('0');
  return `${[...before, ...left, ...after].slice(0, 4).join(':')}::/64`;
}
