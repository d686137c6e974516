import type { CellClassParams, ColDef, ICellRendererParams, ValueSetterParams } from 'ag-grid-community';
import type { ImportCellView, ImportFix, ImportRowState, ImportRowView } from '#contracts';
import { showDay } from '../parts/days.ts';
import { element } from '../parts/dom.ts';
import type { Words } from '../parts/words.ts';

/** A shape for each state, so that colour alone never tells. */
export const STATE_MARKS: Readonly<Record<ImportRowState, string>> = { new: '+', changed: '≠', same: '=', warning: '▲', error: '■', ignored: '○' };

const cellOf = (row: ImportRowView | undefined, field: string): ImportCellView | undefined => row?.cells.find((cell) => cell.field === field);

function stateCell(row: ImportRowView, words: Words): HTMLElement {
  return element('span', `row-state ${row.state}`, element('span', 'mark', STATE_MARKS[row.state]), words.code('imports.rowState', row.state));
}

/** The first thing to know about a row: what is wrong, what is asked, else why it is left aside. */
export function firstWord({ why, cells, questions }: ImportRowView): string {
  const troubles = [...why, ...cells.flatMap((cell) => cell.troubles)];
  const worst = troubles.find(({ weight }) => weight === 'error') ?? troubles.find(({ weight }) => weight === 'warning');
  return worst?.message ?? questions.find(({ answer }) => answer === undefined)?.message ?? troubles[0]?.message ?? '';
}

/** A value as an office writes it: days as dd/MM/yyyy, genders as words. */
function asWritten(field: string, value: string, words: Words): string {
  if (field === 'gender') return words.code('gender', value);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? showDay(value) : value;
}

const shownValue = (cell: ImportCellView, words: Words): string => (cell.value === '' ? cell.raw : asWritten(cell.field, cell.value, words));

/** Always an element: the grid would set a text as markup, which the page's policy (Trusted Types) forbids. */
function valueCell(cell: ImportCellView | undefined, words: Words): HTMLElement {
  if (cell === undefined) return element('span', 'value');
  const made = element('span', 'value', shownValue(cell, words));
  if (cell.old !== undefined && cell.old !== '' && cell.state === 'changed') made.append(' ', element('del', '', asWritten(cell.field, cell.old, words)));
  const said = cell.troubles.map(({ message }) => message).join('\n');
  if (said !== '') made.title = said;
  return made;
}

export interface PreviewColumnWish {
  readonly fields: readonly string[];
  readonly mayFix: boolean;
  readonly fix: (fix: ImportFix) => void;
}

type Cell = ICellRendererParams<ImportRowView>;

/** The columns of the list as the office wrote it, each cell in its state; typing over a cell puts it right. */
export function previewColumns({ fields, mayFix, fix }: PreviewColumnWish, words: Words): ColDef<ImportRowView>[] {
  const head = (name: string): string => words.say(`imports.column.${name}`);
  const text = (headerName: string, read: (row: ImportRowView) => string, more: ColDef<ImportRowView>): ColDef<ImportRowView> =>
    ({ headerName, valueGetter: ({ data }) => (data ? read(data) : ''), tooltipValueGetter: () => null, ...more });
  return [
    text(head('row'), ({ row }) => String(row), { width: 64, cellClass: 'numeral right', pinned: 'left' }),
    { headerName: head('state'), colId: 'state', width: 132, pinned: 'left', cellRenderer: ({ data }: Cell) => (data ? stateCell(data, words) : element('span', 'row-state')) },
    ...fields.map((field): ColDef<ImportRowView> => ({
      headerName: words.code('importField', field), colId: field, minWidth: field === 'full-name' ? 190 : 120, flex: field === 'full-name' || field === 'history' ? 2 : 1,
      valueGetter: ({ data }) => { const cell = cellOf(data, field); return cell ? shownValue(cell, words) : ''; },
      cellRenderer: ({ data }: Cell) => valueCell(cellOf(data, field), words),
      cellClassRules: {
        'cell-error': ({ data }: CellClassParams<ImportRowView>) => cellOf(data, field)?.state === 'error',
        'cell-warning': ({ data }: CellClassParams<ImportRowView>) => cellOf(data, field)?.state === 'warning',
        'cell-changed': ({ data }: CellClassParams<ImportRowView>) => cellOf(data, field)?.state === 'changed',
        'cell-fixed': ({ data }: CellClassParams<ImportRowView>) => cellOf(data, field)?.fixed === true,
      },
      editable: ({ data }) => mayFix && data?.role === 'data',
      valueSetter: ({ data, newValue, oldValue }: ValueSetterParams<ImportRowView, string>) => {
        const value = (newValue ?? '').trim();
        if (value !== (oldValue ?? '')) fix({ sheet: data.sheet, row: data.row, field, value });
        return false;
      },
    })),
    text(head('person'), ({ person }) => (person ? `${person.code} · ${words.code('imports.matchedBy', person.by)}` : ''), { minWidth: 180 }),
    text(head('says'), firstWord, { minWidth: 260, flex: 3, wrapText: false }),
  ];
}
