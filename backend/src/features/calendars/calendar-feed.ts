import type { Principal } from '../../access/principal.ts';

/** A calendar that a program follows. */
export interface CalendarFeed {
  readonly id: string;
  /** Null for all meetings that concern the account. */
  readonly body: { readonly code: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** The same with whose it is. */
export interface OwnedFeed extends CalendarFeed {
  readonly accountId: string;
}

/** How many one account may have: one for each device and body, and no more than anybody needs. */
export const MOST_FEEDS = 20;

/** Which meetings a calendar has: of a body, of the bodies of organisations, or all. */
export type FeedMeetings =
  | { readonly of: 'body'; readonly code: string }
  | { readonly of: 'organisations'; readonly codes: readonly string[] }
  | { readonly of: 'all' };

/**
 * What a calendar has for whoever it belongs to. Where an account works for organisations these are the meetings of bodies to which one of
 * them belongs on the day; the coordination has all, and so has who works for none.
 */
export function meetingsOfFeed(
  { body }: Pick<CalendarFeed, 'body'>,
  { permissions, organisations }: Pick<Principal, 'permissions' | 'organisations'>,
): FeedMeetings {
  if (body !== null) return { of: 'body', code: body.code };
  if (permissions.has('network.edit') || organisations.length === 0) return { of: 'all' };
  return { of: 'organisations', codes: organisations };
}
