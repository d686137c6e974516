import { CSP_NONCE, ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output } from '@angular/core';
import { AgGridAngular } from 'ag-grid-angular';
import { type CellKeyDownEvent, type FullWidthCellKeyDownEvent, type GetRowIdParams, ModuleRegistry, type RowClickedEvent, TextEditorModule } from 'ag-grid-community';
import type { ImportFix, ImportRowView } from '#contracts';
import { gridWords } from '../parts/grid-words.ts';
import { prepareGrid, ruledGrid } from '../parts/grid.ts';
import { Words } from '../parts/words.ts';
import { previewColumns } from './preview-columns.ts';

let registered = false;

/** The preview as a dense grid: arrows walk, Enter types over a cell, Space opens the row. */
@Component({
  selector: 'app-preview-grid',
  imports: [AgGridAngular],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `<ag-grid-angular class="preview-grid" [theme]="theme" [styleNonce]="nonce" [rowData]="lines()" [columnDefs]="columns()" [getRowId]="rowId"
    [localeText]="localeText()" [suppressMovableColumns]="true" [animateRows]="false" [ensureDomOrder]="true" [enableCellTextSelection]="true" [stopEditingWhenCellsLoseFocus]="true"
    (cellKeyDown)="press($event)" (rowClicked)="click($event)" />`,
  styleUrl: './preview-grid.scss',
})
export class PreviewGrid {
  readonly rows = input.required<readonly ImportRowView[]>();
  readonly fields = input.required<readonly string[]>();
  readonly mayFix = input(true);
  readonly fixed = output<ImportFix>();
  readonly opened = output<ImportRowView>();
  protected readonly theme = ruledGrid;
  protected readonly nonce = inject(CSP_NONCE, { optional: true }) ?? undefined;
  private readonly words = inject(Words);
  protected readonly localeText = computed(() => gridWords(this.words));
  protected readonly lines = computed(() => [...this.rows()]);
  protected readonly columns = computed(() => previewColumns({ fields: this.fields(), mayFix: this.mayFix(), fix: (fix) => this.fixed.emit(fix) }, this.words));
  protected readonly rowId = ({ data }: GetRowIdParams<ImportRowView>): string => String(data.no);

  constructor() {
    prepareGrid();
    if (registered) return;
    registered = true;
    ModuleRegistry.registerModules([TextEditorModule]);
  }

  protected press(event: CellKeyDownEvent<ImportRowView> | FullWidthCellKeyDownEvent<ImportRowView>): void {
    const key = event.event instanceof KeyboardEvent ? event.event.key : '';
    if (key !== ' ' || !event.data || event.api.getEditingCells().length > 0) return;
    event.event?.preventDefault();
    this.opened.emit(event.data);
  }

  protected click(event: RowClickedEvent<ImportRowView>): void {
    if (event.data && event.api.getEditingCells().length === 0) this.opened.emit(event.data);
  }
}
