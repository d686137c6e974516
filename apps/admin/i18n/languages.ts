import type { EnvironmentProviders } from '@angular/core';
import { type Translation, type TranslocoLoader, TranslocoService, provideTransloco } from '@jsverse/transloco';
import { Injectable, inject, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';

/** Both languages travel with the program; the second one only when it is asked for. */
@Injectable({ providedIn: 'root' })
class BundledLanguages implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    return language === 'en' ? import('./en.ts').then(({ en }) => en) : import('./vi.ts').then(({ vi }) => vi);
  }
}

export function provideLanguages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['vi', 'en'],
        defaultLang: 'vi',
        fallbackLang: 'vi',
        reRenderOnLangChange: true,
        prodMode: true,
        missingHandler: { useFallbackTranslation: true, logMissingKey: false },
      },
      loader: BundledLanguages,
    }),
    // No screen is drawn before its words are there.
    provideAppInitializer(() => inject(TranslocoService).load('vi')),
  ]);
}
