import { AngularAppEngine } from '@angular/ssr';
import type { RenderContext } from './app/render-context';

/** Renders the page at a path with its query; `null` when the address is none of ours. The backend calls it. */
export type PageRenderer = (pathAndQuery: string, headers: Readonly<Record<string, string>>) => Promise<Response | null>;

/**
 * Builds the renderer. A page is rendered as if it had been asked for at `apiOrigin`, the program's own address, so that
 * a forged host header reaches nothing.
 */
export function createPageRenderer(context: RenderContext): PageRenderer {
  const engine = new AngularAppEngine({ allowedHosts: [new URL(context.apiOrigin).hostname] });
  return (pathAndQuery, headers) => engine.handle(new Request(new URL(pathAndQuery, context.apiOrigin), { headers }), context);
}
