import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { inject, provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay, withHttpTransferCacheOptions } from '@angular/platform-browser';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { routes } from './routes';
import { recoverLostPage } from './shell/lost-page';
import { providePageLanguage } from './shell/page-language';
import { PageTitles } from './shell/page-titles';
import { Session } from './shell/session';
import { provideTranslations } from './shell/translations';
import { withSession } from './shell/with-session';

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
      withNavigationErrorHandler(recoverLostPage),
    ),
    provideHttpClient(withInterceptors([withSession])),
    // Who is asking decides which pages there are.
    provideAppInitializer(() => inject(Session).load()),
    // The API answers "no-cache" so that browsers ask again with the ETag; what the server fetched for this very page is fresh all the same.
    provideClientHydration(withEventReplay(), withHttpTransferCacheOptions({ includeNonCacheableRequests: true })),
    provideTranslations(),
    providePageLanguage(),
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};
