import { CSP_NONCE, ChangeDetectionStrategy, Component, DestroyRef, ElementRef, ViewEncapsulation, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { AgGridAngular } from 'ag-grid-angular';
import type { CellKeyDownEvent, FullWidthCellKeyDownEvent, GetRowIdParams, GridApi, GridReadyEvent, RowClickedEvent, SortChangedEvent } from 'ag-grid-community';
import { DUE_LIST_SORTS, type DueLine, type DueListSort } from '#contracts';
import { prepareGrid, ruledGrid } from '../parts/grid.ts';
import { gridWords } from '../parts/grid-words.ts';
import { Words } from '../parts/words.ts';
import { dueColumns } from './due-columns.ts';
import { lineKey } from './due-query.ts';

/** The due list as a dense grid: arrows walk, Space and Enter open the explanation, heads sort on the server. */
@Component({
  selector: 'app-due-grid',
  imports: [AgGridAngular],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './due-grid.html',
  styleUrl: './due-grid.scss',
})
export class DueGrid {
  readonly lines = input.required<readonly DueLine[]>();
  readonly asOf = input.required<string>();
  readonly firstNumber = input(1);
  readonly sort = input.required<DueListSort>();
  readonly chosen = input<string>();
  readonly sortChanged = output<DueListSort>();
  readonly opened = output<DueLine>();

  protected readonly theme = ruledGrid;
  protected readonly nonce = inject(CSP_NONCE, { optional: true }) ?? undefined;
  protected readonly words = inject(Words);
  protected readonly localeText = computed(() => gridWords(this.words));
  protected readonly rows = computed(() => [...this.lines()]);
  private readonly width = signal(1200);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private api: GridApi<DueLine> | undefined;

  protected readonly columns = computed(() =>
    dueColumns({ asOf: this.asOf(), firstNumber: this.firstNumber(), sort: this.sort(), compact: this.width() < 980 }, this.words),
  );
  protected readonly rowClasses = computed(() => {
    const chosen = this.chosen();
    return { chosen: ({ data }: { data: DueLine | undefined }) => data !== undefined && lineKey(data) === chosen };
  });
  protected readonly context = { rowId: ({ data }: GetRowIdParams<DueLine>) => `${lineKey(data)}~${data.rule}` };

  constructor() {
    prepareGrid();
    const watch = new ResizeObserver(([entry]) => {
      if (entry) this.width.set(Math.round(entry.contentRect.width / 20) * 20);
    });
    afterNextRender(() => watch.observe(this.host.nativeElement));
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected ready(event: GridReadyEvent<DueLine>): void {
    this.api = event.api;
  }

  protected press(event: CellKeyDownEvent<DueLine> | FullWidthCellKeyDownEvent<DueLine>): void {
    const key = event.event instanceof KeyboardEvent ? event.event.key : '';
    if ((key !== ' ' && key !== 'Enter') || !event.data) return;
    event.event?.preventDefault();
    this.opened.emit(event.data);
  }

  protected click(event: RowClickedEvent<DueLine>): void {
    if (event.data) this.opened.emit(event.data);
  }

  protected order(event: SortChangedEvent<DueLine>): void {
    if (event.source !== 'uiColumnSorted') return;
    const column = event.api.getColumnState().find((state) => state.sort);
    const wanted = column ? `${column.sort === 'desc' ? '-' : ''}${column.colId}` : '';
    const sort = DUE_LIST_SORTS.find((known) => known === wanted);
    if (sort && sort !== this.sort()) this.sortChanged.emit(sort);
  }

  /** Puts the keyboard back on a line, after its panel was closed. */
  focusLine(key: string): void {
    const index = this.lines().findIndex((line) => lineKey(line) === key);
    if (index < 0 || !this.api) return;
    this.api.ensureIndexVisible(index);
    this.api.setFocusedCell(index, 'name');
  }
}
