import { AngularNodeAppEngine, writeResponseToNodeResponse } from '@angular/ssr/node';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RenderContext } from './app/render-context';

/** What the backend mounts: renders a page, or calls `next` when the address is none of ours. */
export type PageRenderer = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Builds the renderer. While a page is rendered its API requests go to `apiOrigin`, never to the host that the
 * request names, so any host may ask.
 */
export function createPageRenderer(context: RenderContext): PageRenderer {
  const engine = new AngularNodeAppEngine({ allowedHosts: ['*'] });
  return (request, response, next) => {
    engine
      .handle(request, context)
      .then((page) => (page === null ? next() : writeResponseToNodeResponse(page, response)))
      .catch(next);
  };
}
