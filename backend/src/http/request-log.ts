import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const SANE_ID = /^[\w-]{8,64}$/;

/** Gives each request an id and a child logger, and logs one line when it is answered. Addresses carry no personal data, bodies stay out. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_request, response, error) => (error !== undefined || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        url: withoutTokens(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    wrapSerializers: true,
  });
}

/** The address without what opens an account: the token of a link or of a calendar, the answer of a sign-on. */
export const withoutTokens = (url: string): string =>
  url
    .replace(/\/(account-links|einladung|neues-passwort|voting-links|abstimmung|calendars)\/[^/?#]+/, '/$1/…')
    .replace(/(\/session\/sso\/callback)\?.*/, '$1?…');
