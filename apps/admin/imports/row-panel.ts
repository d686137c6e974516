import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionsRequest, ImportRowView } from '#contracts';
import { DayPipe, WordPipe } from '../parts/pipes.ts';
import { SidePanel } from '../parts/side-panel.ts';
import { QuestionBox } from './question-box.ts';

/** One row of the file, whole: what stood in it, what it would write, what is asked, and its career line by line beside its source. */
@Component({
  selector: 'app-row-panel',
  imports: [DayPipe, QuestionBox, SidePanel, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-panel.html',
  styleUrl: './row-panel.scss',
})
export class RowPanel {
  readonly row = input.required<ImportRowView>();
  readonly mayFix = input(true);
  readonly decided = output<DecisionsRequest>();
  readonly closed = output();
  protected readonly place = computed(() => [{ sheet: this.row().sheet, row: this.row().row }]);
  protected readonly name = computed(() => this.row().fullName || this.row().sheet);
  protected readonly cells = computed(() => this.row().cells.filter(({ raw, value }) => raw !== '' || value !== ''));

  protected fix(field: string, value: string): void {
    this.decided.emit({ fixes: [{ ...this.where(), field, value }] });
  }

  protected unfix(field: string): void {
    this.decided.emit({ unfix: [{ ...this.where(), field, value: '' }] });
  }

  protected leave(): void {
    this.decided.emit(this.row().leftOut ? { takeIn: this.place() } : { leaveOut: this.place() });
  }

  protected answer(question: string, value: string): void {
    this.decided.emit({ answers: [{ question, value }] });
  }

  private where(): { sheet: string; row: number } {
    return { sheet: this.row().sheet, row: this.row().row };
  }
}
