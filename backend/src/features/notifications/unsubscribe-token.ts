import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NotificationKind } from '#contract/notification.ts';
import { KINDS } from './notification-kinds.ts';

/** What a link in a mail ends: some kinds of mail for one account. */
export interface UnsubscribeTerms {
  readonly accountId: string;
  readonly kinds: readonly NotificationKind[];
}

/** Signed, so that only whoever got the mail ends it; it opens nothing else and stays good, because old mails lie around for long. */
export const unsubscribeToken = ({ accountId, kinds }: UnsubscribeTerms, secret: string): string => {
  const said = `${accountId}.${kinds.join('+')}`;
  return `${said}.${signature(said, secret).toString('base64url')}`;
};

/** Undefined when nobody has signed it. */
export function termsIn(token: string, secret: string): UnsubscribeTerms | undefined {
  const [accountId = '', said = '', signed = ''] = token.split('.');
  const expected = signature(`${accountId}.${said}`, secret);
  const given = Buffer.from(signed, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return { accountId, kinds: KINDS.filter((kind) => said.split('+').includes(kind)) };
}

const signature = (said: string, secret: string): Buffer => createHmac('sha256', secret).update(`gesamtbild unsubscribe\0${said}`).digest();
