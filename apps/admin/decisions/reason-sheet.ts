import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Observable } from 'rxjs';
import { type Problem, toProblem } from '../api/problem.ts';
import { OwnWords } from '../parts/own-words.ts';
import { Failed } from '../parts/states.ts';

/** What is about to be done, and how. */
export interface Reasoned {
  /** Name of the deed in the words of this room: `return`, `withdraw`, `cancel`, `replace`. */
  readonly deed: 'return' | 'withdraw' | 'cancel' | 'replace';
  readonly title: string;
  readonly run: (reason: string) => Observable<unknown>;
}

/** Asks why before something is sent back, withdrawn, cancelled or replaced; the reason goes on the record. */
@Component({
  selector: 'app-reason-sheet',
  imports: [Failed, OwnWords, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="send($event)">
      <h2 id="reason-title">{{ 'decisions.' + data.deed + '.title' | transloco }}</h2>
      <p>{{ data.title }}</p>
      <p class="quiet">{{ 'decisions.' + data.deed + '.says' | transloco }}</p>
      <label class="field"><span>{{ 'decisions.reason' | transloco }}</span>
        <textarea #text class="input" rows="3" required maxlength="1000" [value]="reason()" (input)="reason.set(text.value)"></textarea></label>
      @if (problem(); as refused) { <app-failed [problem]="refused" (again)="send()" /> }
      <div class="do">
        <button type="submit" class="btn main" [attr.aria-disabled]="busy()">{{ 'decisions.' + data.deed + '.do' | transloco }}</button>
        <button type="button" class="btn" (click)="sheet.close()">{{ 'common.close' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `form { display: grid; gap: 12px; padding: 20px 24px 24px; width: min(520px, 92vw); } .do { display: flex; gap: 8px; } textarea { resize: vertical; }`,
})
export class ReasonSheet {
  protected readonly data = inject<Reasoned>(MAT_DIALOG_DATA);
  protected readonly sheet = inject<MatDialogRef<ReasonSheet, unknown>>(MatDialogRef);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected send(event?: Event): void {
    event?.preventDefault();
    const reason = this.reason().trim().normalize('NFC');
    if (this.busy() || reason === '') return;
    this.busy.set(true);
    this.data.run(reason).subscribe({
      next: (answer) => this.sheet.close(answer ?? true),
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }
}

/** Opens the sheet; closes with what the deed answered, with nothing when it was given up. */
export function askReason(dialogs: MatDialog, data: Reasoned): MatDialogRef<ReasonSheet, unknown> {
  return dialogs.open<ReasonSheet, Reasoned, unknown>(ReasonSheet, { data, ariaLabelledBy: 'reason-title', autoFocus: 'textarea' });
}
