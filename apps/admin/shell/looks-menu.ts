import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../parts/words.ts';
import { Looks, THEMES } from './looks.ts';

/** Language and theme as two rows of words; used on the sign-in page and in the account menu. */
@Component({
  selector: 'app-looks-menu',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-label]="'shell.language' | transloco">
      <button type="button" lang="vi" [attr.aria-pressed]="words.language() === 'vi'" (click)="looks.speak('vi')">Tiếng Việt</button>
      <button type="button" lang="en" [attr.aria-pressed]="words.language() === 'en'" (click)="looks.speak('en')">English</button>
    </div>
    <div role="group" [attr.aria-label]="'shell.theme' | transloco">
      @for (theme of themes; track theme) {
        <button type="button" [attr.aria-pressed]="looks.theme() === theme" (click)="looks.theme.set(theme)">{{ 'shell.themes.' + theme | transloco }}</button>
      }
    </div>
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: 8px 20px; }
    div { display: flex; }
    button { min-height: 28px; padding: 3px 10px; font: 400 12px/20px var(--font); color: var(--ink-2); background: none; border: 1px solid var(--rule-firm); cursor: pointer; }
    button + button { border-left: 0; }
    button[aria-pressed='true'] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    button:hover:not([aria-pressed='true']) { background: var(--paper-hover); }
  `,
})
export class LooksMenu {
  protected readonly words = inject(Words);
  protected readonly looks = inject(Looks);
  protected readonly themes = THEMES;
}
