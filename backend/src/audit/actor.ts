import type { Request } from 'express';
import type { Principal } from '../access/principal.ts';
import type { Clock } from '../clock.ts';
import type { Actor, Doing } from './audit-log.ts';

/** The person behind a request, as the audit trail keeps it. */
export const actorOf = (by: Principal, request: Request): Actor => ({
  accountId: by.accountId,
  name: by.name,
  // request-log.ts gives every request a text.
  requestId: request.id as string,
});

/** The same with the moment, for services that change something. */
export const doingOf = (by: Principal, request: Request, clock: Clock): Doing => ({ actor: actorOf(by, request), at: clock.now() });

/** What was done by a command on the server itself. */
export const COMMAND_LINE: Actor = { accountId: null, name: 'Befehlszeile' };

/** What the program did by itself. */
export const PROGRAM: Actor = { accountId: null, name: 'Gesamtbild' };
