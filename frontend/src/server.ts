import { AngularNodeAppEngine } from '@angular/ssr/node';
import type { IncomingMessage } from 'node:http';
import type { RenderContext } from './app/render-context';

/** Renders the page of a request; `null` when the address is none of ours. The backend calls it. */
export type PageRenderer = (request: IncomingMessage) => Promise<Response | null>;

/**
 * Builds the renderer. While a page is rendered its API requests go to `apiOrigin`, never to the host that the
 * request names, so any host may ask.
 */
export function createPageRenderer(context: RenderContext): PageRenderer {
  const engine = new AngularNodeAppEngine({ allowedHosts: ['*'] });
  return (request) => engine.handle(request, context);
}
