import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { DueLine, DueListSort } from '#contracts';
import { showDay } from '../parts/days.ts';
import type { Words } from '../parts/words.ts';
import { ScaleHead, barCell, nameCell, postCell, remainingCell, verdictCell } from './due-cells.ts';

export interface ColumnWish {
  readonly asOf: string;
  readonly firstNumber: number;
  readonly sort: DueListSort;
  /** The panel is open beside the list: only what is needed to walk through it. */
  readonly compact: boolean;
}

type Cell = ICellRendererParams<DueLine>;
type Draw = (line: DueLine) => HTMLElement;

const drawn = (draw: Draw) => ({ cellRenderer: ({ data }: Cell) => (data ? draw(data) : '') });

/** The order comes from the server (Vietnamese order of names); the grid only shows which one it is. */
function sortable(name: string, sort: DueListSort): Partial<ColDef<DueLine>> {
  const order = sort === name ? 'asc' : sort === `-${name}` ? 'desc' : null;
  return { colId: name, sortable: true, comparator: () => 0, sort: order, sortingOrder: ['asc', 'desc'] };
}

const date = (read: (line: DueLine) => string | undefined): Partial<ColDef<DueLine>> => ({
  valueGetter: ({ data }) => (data ? showDay(read(data)) || '–' : ''), width: 100, cellClass: 'numeral', resizable: false,
});

export function dueColumns(wish: ColumnWish, words: Words): ColDef<DueLine>[] {
  const head = (name: string): string => words.say(`dueLists.column.${name}`);
  const { sort, compact } = wish;
  const short = words.language() === 'en';
  return [
    { headerName: head('stt'), valueGetter: ({ node }) => wish.firstNumber + (node?.rowIndex ?? 0), width: 48, cellClass: 'numeral right', headerClass: 'right' },
    { headerName: head('name'), ...sortable('name', sort), ...drawn(nameCell), flex: 6, minWidth: 168 },
    { headerName: head('post'), ...sortable('unit', sort), ...drawn(postCell), flex: 16, minWidth: 190 },
    { headerName: head('since'), ...sortable('servingSince', sort), ...date((line) => line.servingSince), hide: compact },
    {
      headerName: head('bar'), ...drawn((line) => barCell(line, words)), width: 112, hide: compact,
      headerComponentParams: { innerHeaderComponent: ScaleHead }, headerClass: 'scaled',
    },
    { headerName: head('remaining'), ...sortable('daysUntilOver', sort), ...drawn((line) => remainingCell(line, wish.asOf, words)), width: short ? 164 : 202 },
    { headerName: head('termEnds'), ...date((line) => line.termEnds), hide: compact },
    { headerName: head('retires'), ...date((line) => line.retiresOn), hide: compact },
    { headerName: head('verdict'), ...drawn((line) => verdictCell(line.outcome, words, compact)), width: compact ? 72 : short ? 142 : 122, resizable: false },
  ];
}
