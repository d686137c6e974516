import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { type Language, Words } from '../parts/words.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const THEME_KEY = 'planner.theme';
const LANGUAGE_KEY = 'planner.language';

/** Theme and language of this desk. Only these two words are kept in the browser's storage. */
@Injectable({ providedIn: 'root' })
export class Looks {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly words = inject(Words);
  readonly theme = signal<Theme>(THEMES.find((theme) => theme === localStorage.getItem(THEME_KEY)) ?? 'system');

  constructor() {
    if (localStorage.getItem(LANGUAGE_KEY) === 'en') this.words.use('en');
    effect(() => {
      const theme = this.theme();
      if (theme === 'system') delete this.root.dataset['theme'];
      else this.root.dataset['theme'] = theme;
      localStorage.setItem(THEME_KEY, theme);
    });
    effect(() => {
      this.root.lang = this.words.language();
      localStorage.setItem(LANGUAGE_KEY, this.words.language());
    });
  }

  speak(language: Language): void {
    this.words.use(language);
  }
}
