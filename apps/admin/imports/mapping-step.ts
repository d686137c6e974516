import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ColumnChange, ImportColumn, ImportSheetMapping, ImportView, MappingRequest, RawRow, RawSheet, SheetChange } from '#contracts';
import { WordPipe } from '../parts/pipes.ts';
import { FIELDS } from './fields.ts';

/** Under this a clerk should look. */
const SURE = 0.8;

/** The sheets of a file as they stand, with what was understood of them: where the list is and what each column means. */
@Component({
  selector: 'app-mapping-step',
  imports: [TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mapping-step.html',
  styleUrl: './mapping-step.scss',
})
export class MappingStep {
  readonly view = input.required<ImportView>();
  readonly busy = input(false);
  readonly mapped = output<MappingRequest>();
  protected readonly fields = FIELDS;
  protected readonly encodings = ['', 'tcvn3', 'tcvn3-capitals', 'vni', 'unicode'];
  protected readonly chosen = signal<string | undefined>(undefined);
  private readonly sheetChanges = signal<ReadonlyMap<string, SheetChange>>(new Map());
  private readonly columnChanges = signal<ReadonlyMap<string, ColumnChange>>(new Map());

  protected readonly sheets = computed(() => (this.view().mapping?.sheets ?? []).map((sheet) => ({ ...sheet, ...this.changed(sheet) })));
  protected readonly sheet = computed(() => this.sheets().find(({ sheet }) => sheet === this.chosen()) ?? this.sheets().find(({ taken }) => taken) ?? this.sheets()[0]);
  protected readonly raw = computed<RawSheet | undefined>(() => this.view().sheets.find(({ sheet }) => sheet === this.sheet()?.sheet));
  protected readonly width = computed(() => Array.from({ length: Math.min(this.raw()?.columns ?? 0, 60) }, (_, column) => column));
  protected readonly unsure = computed(() => this.sheets().filter(({ taken }) => taken).flatMap(({ columns }) => columns).filter((column) => this.isUnsure(column)).length);

  protected columnOf(column: number): ImportColumn | undefined {
    return this.sheet()?.columns.find((one) => one.column === column);
  }

  protected isUnsure(column: ImportColumn): boolean {
    return column.why !== 'by-hand' && (column.field === null ? column.samples.length > 0 : column.confidence < SURE);
  }

  protected letter(column: number): string {
    return column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  }

  protected cell(row: RawRow, column: number): RawRow['cells'][number] | undefined {
    return row.cells.find((cell) => cell.column === column);
  }

  /** Which part of the sheet a row stands in, by the blocks that were found. */
  protected part(row: number): 'title' | 'head' | 'data' | 'foot' | 'out' {
    const sheet = this.sheet();
    const within = (block: ImportSheetMapping['header']): boolean => block !== undefined && row >= block.first && row <= block.last;
    if (!sheet?.taken) return 'out';
    if (within(sheet.header)) return 'head';
    if (within(sheet.data)) return 'data';
    return within(sheet.footer) ? 'foot' : 'title';
  }

  protected setField(column: number, field: string): void {
    this.setColumn(column, { field });
  }

  protected setEncoding(column: number, encoding: string): void {
    this.setColumn(column, { encoding });
  }

  protected take(taken: boolean): void {
    this.setSheet({ taken });
  }

  protected setUnit(unit: string): void {
    this.setSheet({ unit: unit.trim() });
  }

  protected setRows(name: 'dataFirst' | 'dataLast', text: string): void {
    const row = Number(text);
    if (Number.isInteger(row) && row >= 1) this.setSheet({ [name]: row });
  }

  protected send(): void {
    this.mapped.emit({ sheets: [...this.sheetChanges().values()], columns: [...this.columnChanges().values()] });
  }

  private setSheet(change: Omit<SheetChange, 'sheet'>): void {
    const name = this.sheet()?.sheet;
    if (name !== undefined) this.sheetChanges.update((all) => new Map(all).set(name, { ...all.get(name), sheet: name, ...change }));
  }

  private setColumn(column: number, change: Partial<ColumnChange>): void {
    const name = this.sheet()?.sheet;
    if (name === undefined) return;
    const key = `${name}\n${column}`;
    const before = this.columnChanges().get(key) ?? { sheet: name, column, field: this.columnOf(column)?.field ?? '' };
    this.columnChanges.update((all) => new Map(all).set(key, { ...before, ...change }));
  }

  /** A sheet with the corrections on top, as it will be. */
  private changed(sheet: ImportSheetMapping): Partial<ImportSheetMapping> {
    const { taken = sheet.taken, unit = sheet.unit ?? '', ...rows } = this.sheetChanges().get(sheet.sheet) ?? {};
    return { taken, unit, columns: sheet.columns.map((column) => this.changedColumn(sheet.sheet, column)), ...blockOf(sheet, rows) };
  }

  private changedColumn(sheet: string, column: ImportColumn): ImportColumn {
    const change = this.columnChanges().get(`${sheet}\n${column.column}`);
    return change === undefined ? column : { ...column, field: change.field || null, why: 'by-hand', confidence: 1 };
  }

  protected encodingOf(column: number): string {
    return this.columnChanges().get(`${this.sheet()?.sheet ?? ''}\n${column}`)?.encoding ?? this.columnOf(column)?.encoding ?? '';
  }
}

function blockOf({ data }: ImportSheetMapping, { dataFirst = data?.first, dataLast = data?.last }: Partial<SheetChange>): Pick<ImportSheetMapping, 'data'> | object {
  return dataFirst === undefined || dataLast === undefined ? {} : { data: { first: dataFirst, last: dataLast } };
}
