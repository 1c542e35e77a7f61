import { provideHttpClient } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay, withHttpTransferCacheOptions } from '@angular/platform-browser';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withRouterConfig } from '@angular/router';
import { routes } from './routes';
import { providePageLanguage } from './shell/page-language';
import { PageTitles } from './shell/page-titles';
import { provideTranslations } from './shell/translations';

/** Providers of the app in the browser. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      // Place, quarter and language stand in the query: a link that says nothing about it keeps them.
      withRouterConfig({ defaultQueryParamsHandling: 'preserve' }),
    ),
    provideHttpClient(),
    // The API answers "no-cache" so that browsers ask again with the ETag; what the server fetched for this very page is fresh all the same.
    provideClientHydration(withEventReplay(), withHttpTransferCacheOptions({ includeNonCacheableRequests: true })),
    provideTranslations(),
    providePageLanguage(),
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};
