import { importProvidersFrom, type EnvironmentProviders } from '@angular/core';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Language } from '../src/app/format/language';
import de from '../src/i18n/de.json';
import en from '../src/i18n/en.json';

/** The real texts of the program, loaded before the spec starts. */
export const provideTestTranslations = (language: Language = 'de'): EnvironmentProviders =>
  importProvidersFrom(
    TranslocoTestingModule.forRoot({
      langs: { de, en },
      translocoConfig: { availableLangs: ['de', 'en'], defaultLang: language, fallbackLang: 'de', reRenderOnLangChange: true },
      preloadLangs: true,
    }),
  );
