import { Service, isDevMode, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { LANGUAGES } from '../format/language';

@Service()
class BundledTranslations implements TranslocoLoader {
  /** Each language is a chunk of its own, so a reader loads only the chosen one. */
  async getTranslation(language: string): Promise<Translation> {
    const file = language === 'en' ? await import('../../i18n/en.json') : await import('../../i18n/de.json');
    return file.default;
  }
}

/** Texts at run time, from files that are part of the program. */
export function provideTranslations(): EnvironmentProviders[] {
  return provideTransloco({
    config: { availableLangs: [...LANGUAGES], defaultLang: 'de', fallbackLang: 'de', reRenderOnLangChange: true, prodMode: !isDevMode() },
    loader: BundledTranslations,
  });
}
