import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionLine } from '#contracts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { DayField } from '../parts/day-field.ts';
import { OwnWords } from '../parts/own-words.ts';
import { WordPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';
import { DecisionsApi } from './decisions-api.ts';

/** Number and day of signed papers, as the clerk reads them off the desk. Nothing is numbered by the machine. */
@Component({
  selector: 'app-issue-sheet',
  imports: [DayField, Failed, OwnWords, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './issue-sheet.html',
  styleUrl: './issue-sheet.scss',
})
export class IssueSheet {
  protected readonly lines = inject<readonly DecisionLine[]>(MAT_DIALOG_DATA);
  protected readonly sheet = inject<MatDialogRef<IssueSheet, boolean>>(MatDialogRef);
  private readonly api = inject(DecisionsApi);
  protected readonly day = signal(inject(Session).today());
  protected readonly numbers = signal<Readonly<Record<string, string>>>({});
  protected readonly days = signal<Readonly<Record<string, string>>>({});
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly ready = computed(() => this.lines.every(({ id }) => (this.numbers()[id] ?? '').trim() !== ''));

  protected write(id: string, number: string): void {
    this.numbers.update((all) => ({ ...all, [id]: number }));
  }

  protected setDay(id: string, day: string): void {
    this.days.update((all) => ({ ...all, [id]: day }));
  }

  protected send(event?: Event): void {
    event?.preventDefault();
    if (this.busy() || !this.ready()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    const papers = this.lines.map(({ id, version }) => ({ id, version, number: (this.numbers()[id] ?? '').trim(), issuedOn: this.days()[id] ?? this.day() }));
    this.api.issue(papers).subscribe({
      next: () => this.sheet.close(true),
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }
}

/** Opens the sheet; the answer is whether papers were issued. */
export function askNumbers(dialogs: MatDialog, lines: readonly DecisionLine[]): MatDialogRef<IssueSheet, boolean> {
  return dialogs.open<IssueSheet, readonly DecisionLine[], boolean>(IssueSheet, { data: lines, ariaLabelledBy: 'issue-title', autoFocus: 'input', maxWidth: '96vw' });
}
