import { ChangeDetectionStrategy, Component, type Injector, inject } from '@angular/core';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { OUTCOME_CODES } from '#contracts';
import { Verdict } from '../parts/verdict.ts';

const KEYS = [
  { keys: ['Ctrl K', '⌘ K'], does: 'search' },
  { keys: ['/'], does: 'filter' },
  { keys: ['↑', '↓', '←', '→'], does: 'move' },
  { keys: ['Space', 'Enter'], does: 'why' },
  { keys: ['Esc'], does: 'close' },
  { keys: ['?'], does: 'keys' },
] as const;

/** What the keys do and what the shapes mean, on one sheet. */
@Component({
  selector: 'app-help-sheet',
  imports: [TranslocoPipe, Verdict],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="help-title">{{ 'help.title' | transloco }}</h2>
    <dl>
      @for (line of keys; track line.does) {
        <div><dt>@for (key of line.keys; track key) { <kbd>{{ key }}</kbd>{{ ' ' }} }</dt><dd>{{ 'help.key.' + line.does | transloco }}</dd></div>
      }
    </dl>
    <h3>{{ 'help.shapes' | transloco }}</h3>
    <dl>
      @for (code of outcomes; track code) { <div><dt><app-verdict [of]="code" /></dt><dd>{{ 'help.outcome.' + code | transloco }}</dd></div> }
    </dl>
    <button type="button" class="btn" (click)="sheet.close()">{{ 'common.close' | transloco }}</button>
  `,
  styles: `
    :host { display: block; padding: 20px 24px 24px; max-width: 620px; }
    h3 { margin-top: 20px; }
    dl { margin-top: 8px; border-top: 1px solid var(--rule-strong); }
    dl div { display: grid; grid-template-columns: 170px 1fr; gap: 12px; padding: 6px 0; border-bottom: 1px solid var(--rule); }
    .btn { margin-top: 20px; }
    @media screen and (max-width: 480px) { dl div { grid-template-columns: 1fr; gap: 2px; } }
  `,
})
class HelpSheet {
  protected readonly sheet = inject(MatDialogRef);
  protected readonly keys = KEYS;
  protected readonly outcomes = OUTCOME_CODES;
}

export function openHelp(injector: Injector): void {
  const dialogs = injector.get(MatDialog);
  if (dialogs.openDialogs.length === 0) dialogs.open(HelpSheet, { ariaLabelledBy: 'help-title', autoFocus: 'dialog' });
}
