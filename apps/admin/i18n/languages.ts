import type { EnvironmentProviders } from '@angular/core';
import { type Translation, type TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { Injectable, makeEnvironmentProviders } from '@angular/core';

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
  ]);
}
