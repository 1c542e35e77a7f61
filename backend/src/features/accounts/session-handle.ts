import { createHash } from 'node:crypto';
import type { Request } from 'express';

/** The name of the session of a request, as in the table of sessions. */
export const sessionHandle = (request: Request): string => createHash('md5').update(request.sessionID).digest('hex');
