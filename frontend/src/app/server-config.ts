import { provideHttpClient, withFetch, withInterceptors, type HttpInterceptorFn } from '@angular/common/http';
import { inject, REQUEST_CONTEXT, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import type { RenderContext } from './render-context';

/** Sends the page's requests to the program's own address, whatever host the visitor used. */
const toOwnApi: HttpInterceptorFn = (request, next) => {
  const context = inject(REQUEST_CONTEXT) as RenderContext | null;
  return next(context !== null && request.url.startsWith('/') ? request.clone({ url: context.apiOrigin + request.url }) : request);
};

/** Additions to the app's configuration for rendering on the server. */
export const serverConfig: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }])),
    provideHttpClient(withFetch(), withInterceptors([toOwnApi])),
  ],
};
