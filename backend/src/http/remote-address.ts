import { isIP } from 'node:net';
import type { Request } from 'express';

/** The network address that a request comes from, as far as trusted proxies tell it; `undefined` where what they say is none. */
export const remoteAddressOf = ({ ip }: Pick<Request, 'ip'>): string | undefined => addressIn(ip ?? '');

/** Some proxies add the port (`198.51.100.7:5123`, `[2001:db8::7]:5123`), a link has a zone (`fe80::1%eth0`), a socket writes IPv4 as IPv6. */
export function addressIn(text: string): string | undefined {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/s, '').replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 ? undefined : address;
}
