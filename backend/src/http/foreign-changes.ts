import type { RequestHandler } from 'express';
import { Forbidden } from '../errors/app-error.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses changes that the page of another site sends, also where there is no session yet whose token could be asked for. */
export const refuseForeignChanges: RequestHandler = (request, _response, next) => {
  if (!READING.includes(request.method) && isForeign(request.get('sec-fetch-site'), request.get('origin'), request.host))
    throw new Forbidden('Changes are taken from pages of this installation only.');
  next();
};

/** By what the browser says about the page that asks. Programs that are no browser say nothing. */
function isForeign(site: string | undefined, origin: string | undefined, host: string): boolean {
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
