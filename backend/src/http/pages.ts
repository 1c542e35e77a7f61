import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Router } from 'express';
import { pagePolicy } from './page-policy.ts';

const BUILD = new URL('../../../dist/frontend/', import.meta.url);

type PageRenderer = (pathAndQuery: string, headers: Readonly<Record<string, string>>) => Promise<Response | null>;

/** As exported by the front end's server entry. */
interface ServerBundle {
  createPageRenderer(context: { apiOrigin: string }): PageRenderer;
}

/** Whether the front end has been built. */
export const pagesAreBuilt = (): boolean => existsSync(new URL('server/server.mjs', BUILD));

/** Serves the built front end: its files as they are, every other address rendered on the server. */
export async function pages(apiOrigin: string): Promise<Router> {
  const router = express.Router();
  router.use(express.static(fileURLToPath(new URL('browser/', BUILD)), { index: false, redirect: false, setHeaders: cacheByName }));
  const bundle = (await import(new URL('server/server.mjs', BUILD).href)) as ServerBundle;
  const template = await readFile(new URL('server/index.server.html', BUILD), 'utf8');
  router.get('/{*path}', rendered(bundle.createPageRenderer({ apiOrigin }), pagePolicy(template)));
  return router;
}

/** Names with a hash never change their content. */
function cacheByName(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader('Cache-Control', /-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
}

/** Two slashes, or a slash and a backslash, would begin the name of another computer. */
const PAGE = /^\/(?![/\\])/;

function rendered(render: PageRenderer, policyOf: (html: string) => string): RequestHandler {
  return async (request, response, next) => {
    if (!PAGE.test(request.originalUrl)) {
      next();
      return;
    }
    const page = await render(request.originalUrl, {
      'accept-language': request.get('accept-language') ?? 'de',
      // The page asks the API on behalf of the visitor.
      cookie: request.get('cookie') ?? '',
    });
    if (page === null) {
      next();
      return;
    }
    const html = await page.text();
    page.headers.forEach((value, name) => response.setHeader(name, value));
    response.setHeader('Content-Security-Policy', policyOf(html));
    // A page is made for one person; after the sign-out it must not come back with the browser's back button.
    response.setHeader('Cache-Control', 'no-store');
    response.status(page.status).send(html);
  };
}
