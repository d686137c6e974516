import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DecisionsRequest, IMPORT_ROW_STATES, type ImportRowState, type ImportRowView, type ImportView } from '#contracts';
import { importFileUrl, ImportsApi } from '../api/imports-api.ts';
import { loading } from '../api/load.ts';
import { Icon } from '../parts/icon.ts';
import { Pager } from '../parts/pager.ts';
import { CountPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { STATE_MARKS } from './preview-columns.ts';
import { PreviewGrid } from './preview-grid.ts';
import { QuestionBox } from './question-box.ts';
import { RowPanel } from './row-panel.ts';

const QUESTIONS_SHOWN = 5;

/** What would happen to every row of the file: counts that add up, the grid to put right what is wrong, and the one button that writes. */
@Component({
  selector: 'app-preview-step',
  imports: [CountPipe, Empty, Failed, Icon, Loading, Pager, PreviewGrid, QuestionBox, RowPanel, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-step.html',
  styleUrl: './preview-step.scss',
})
export class PreviewStep {
  readonly view = input.required<ImportView>();
  readonly busy = input(false);
  readonly decided = output<DecisionsRequest>();
  readonly refreshed = output();
  readonly committed = output<string>();
  readonly remapped = output();
  private readonly api = inject(ImportsApi);
  protected readonly states = IMPORT_ROW_STATES;
  protected readonly marks = STATE_MARKS;
  protected readonly sizes = [50, 100, 200];
  protected readonly wanted = signal<ReadonlySet<ImportRowState>>(new Set());
  protected readonly q = signal('');
  protected readonly page = signal(1);
  protected readonly size = signal(100);
  private readonly openedNo = signal<number | undefined>(undefined);
  protected readonly allQuestions = signal(false);

  protected readonly open = computed(() => this.view().state === 'previewed');
  protected readonly rows = loading(
    () => ({ id: this.view().id, at: `${this.view().version} ${this.view().state}`, state: [...this.wanted()].join(','), q: this.q(), page: this.page(), size: this.size() }),
    ({ id, state, q, page, size }) => this.api.rows(id, { state, q, page, size }),
  );
  protected readonly opened = computed<ImportRowView | undefined>(() => this.rows.value()?.rows.find(({ no }) => no === this.openedNo()));
  protected readonly fields = computed(() => {
    const taken = (this.view().mapping?.sheets ?? []).filter((sheet) => sheet.taken).flatMap(({ columns }) => columns.map(({ field }) => field));
    return [...new Set(taken)].filter((field): field is string => field !== null && field !== 'order');
  });
  protected readonly questions = computed(() => {
    const asked = this.view().questions.filter(({ kind }) => kind !== 'history-line');
    return this.allQuestions() ? asked : asked.slice(0, QUESTIONS_SHOWN);
  });
  protected readonly moreQuestions = computed(() => this.view().questions.filter(({ kind }) => kind !== 'history-line').length - this.questions().length);
  protected readonly errorFile = computed(() => importFileUrl(this.view().id, 'error-workbook'));

  constructor() {
    effect(() => {
      this.wanted();
      this.q();
      untracked(() => this.page.set(1));
    });
  }

  protected toggle(state: ImportRowState): void {
    this.wanted.update((states) => {
      const next = new Set(states);
      if (!next.delete(state)) next.add(state);
      return next;
    });
  }

  protected show(row: ImportRowView | undefined): void {
    this.openedNo.set(row?.no);
  }

  protected resize(size: number): void {
    this.size.set(size);
    this.page.set(1);
  }
}
