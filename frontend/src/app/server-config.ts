import { FetchBackend, HttpBackend, HttpParams, provideHttpClient, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { inject, REQUEST_CONTEXT, Service, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import type { Observable } from 'rxjs';
import type { RenderContext } from './render-context';

/**
 * Sends the page's requests to the program's own address, whatever host the visitor used. This is done in the last step, where the answer
 * has already been filed under the address that the browser will ask for, so that nothing is fetched twice.
 */
@Service({ autoProvided: false })
class OwnApi implements HttpBackend {
  readonly #fetch = inject(FetchBackend);
  readonly #context = inject(REQUEST_CONTEXT) as RenderContext | null;

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { pathname, search } = new URL(request.urlWithParams, 'http://own');
    const own = this.#context !== null && pathname.startsWith('/api/');
    return this.#fetch.handle(
      own ? request.clone({ url: this.#context.apiOrigin + pathname + search, params: new HttpParams() }) : request,
    );
  }
}

/** Additions to the app's configuration for rendering on the server. */
export const serverConfig: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }])),
    provideHttpClient(),
    { provide: HttpBackend, useClass: OwnApi },
  ],
};
