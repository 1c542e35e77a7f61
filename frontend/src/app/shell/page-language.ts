import { DOCUMENT, Location } from '@angular/common';
import { effect, inject, provideAppInitializer, type EnvironmentProviders } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { languageOf, type Language } from '../format/language';
import { Context } from './context';

/** Has the texts of the address's language ready before anything is drawn, and follows the address from then on. */
export function providePageLanguage(): EnvironmentProviders {
  return provideAppInitializer(async () => {
    const { queryParamMap } = inject(Router).parseUrl(inject(Location).path());
    await speaker()(languageOf(queryParamMap.get('lang')));
  });
}

/** Follows the language of the address. Call in an injection context. */
export function followLanguage(): void {
  const context = inject(Context);
  const speak = speaker();
  effect(() => void speak(context.language()));
}

/** What changes the language of page and texts, once the texts are there. */
function speaker(): (language: Language) => Promise<void> {
  const transloco = inject(TranslocoService);
  const document = inject(DOCUMENT);
  return async (language) => {
    await firstValueFrom(transloco.load(language));
    transloco.setActiveLang(language);
    document.documentElement.lang = language;
  };
}
