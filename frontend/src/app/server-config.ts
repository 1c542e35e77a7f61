import {
  FetchBackend,
  HttpBackend,
  HttpParams,
  provideHttpClient,
  withInterceptors,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { inject, REQUEST, REQUEST_CONTEXT, Service, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import type { Observable } from 'rxjs';
import type { RenderContext } from './render-context';
import { withSession } from './shell/with-session';

/**
 * Sends the page's requests to the program's own address, whatever host the visitor used, on behalf of the visitor. This is done in the last step, where the answer
 * has already been filed under the address that the browser will ask for, so that nothing is fetched twice.
 */
@Service({ autoProvided: false })
class OwnApi implements HttpBackend {
  readonly #fetch = inject(FetchBackend);
  readonly #context = inject(REQUEST_CONTEXT) as RenderContext | null;
  readonly #cookie = inject(REQUEST)?.headers.get('cookie') ?? '';

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { pathname, search } = new URL(request.urlWithParams, 'http://own');
    if (this.#context === null || !pathname.startsWith('/api/')) return this.#fetch.handle(request);
    const url = this.#context.apiOrigin + pathname + search;
    return this.#fetch.handle(
      request.clone({ url, params: new HttpParams(), ...(this.#cookie === '' ? {} : { setHeaders: { cookie: this.#cookie } }) }),
    );
  }
}

/** Additions to the app's configuration for rendering on the server. */
export const serverConfig: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }])),
    provideHttpClient(withInterceptors([withSession])),
    { provide: HttpBackend, useClass: OwnApi },
  ],
};
