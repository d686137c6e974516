import { type Cell, type CellValue, readXls, readXlsx, type Sheet } from 'hucre/xlsx';

import { inspectWorkbook } from '../container/inspect-parts.ts';
import { SENT_WORKBOOK, type WorkbookLimits } from '../container/limits.ts';
import { type Sentence, say } from '../dataset/sentences.ts';
import { sayWorkbookFault } from '../dataset/workbook-faults.ts';
import type { Grid, GridCell } from './grid.ts';
import { delimitedText, readDelimited } from './read-delimited.ts';
import { type SheetLooks, readXlsLooks } from './xls-looks.ts';

/** The sheets of a workbook, or why it is not opened. */
export type WorkbookReading =
  | { readonly kind: 'opened'; readonly sheets: readonly Grid[] }
  | { readonly kind: 'refused'; readonly sentence: Sentence };

const refused = (sentence: Sentence): WorkbookReading => ({ kind: 'refused', sentence });
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Opens a workbook somebody sent: .xlsx after its parts were inspected, .xls, or .csv and its kin. What the file is, its
 * bytes tell and not its name. Pure, but it runs in the memory of its caller: what cannot be trusted is opened in a
 * process of its own.
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits = SENT_WORKBOOK): Promise<WorkbookReading> {
  if (bytes.length > limits.file) return refused(sayWorkbookFault({ kind: 'refused', fault: 'too-large', detail: String(bytes.length) }));
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) return readOld(bytes, limits);
  const text = startsAsZip(bytes) ? undefined : delimitedText(bytes);
  if (text) return readText(text, limits);
  const inspection = inspectWorkbook(bytes, limits);
  if (inspection.kind === 'refused') return refused(sayWorkbookFault(inspection));
  try {
    const workbook = await readXlsx(bytes, { readStyles: true });
    return withinLimits(workbook.sheets.map(gridOf), limits);
  } catch {
    return refused(say('not-a-workbook', 'cấu trúc tệp bị hỏng'));
  }
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readText(text: Parameters<typeof readDelimited>[0], limits: WorkbookLimits): WorkbookReading {
  const sheet = readDelimited(text, limits);
  return sheet ? withinLimits([sheet], limits) : refused(say('not-a-workbook', 'dấu ngoặc kép trong tệp văn bản không khớp'));
}

/** Files of Excel 97–2003: values by the library, fonts, formats and what is hidden out of the records themselves. */
async function readOld(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookReading> {
  try {
    const workbook = await readXls(bytes);
    const looks = readXlsLooks(bytes);
    return withinLimits(workbook.sheets.map((sheet, index) => withLooks(gridOf(sheet), looks[index])), limits);
  } catch (fault) {
    const locked = fault instanceof Error && /encrypt|password/i.test(`${fault.name} ${fault.message}`);
    return refused(say('not-a-workbook', locked ? 'tệp đặt mật khẩu' : 'không phải tệp Excel, hoặc tệp bị hỏng'));
  }
}

function withLooks(grid: Grid, looks: SheetLooks | undefined): Grid {
  if (looks?.name !== grid.name) return grid;
  const { hidden, hiddenColumns, hiddenRows } = looks;
  const rows = grid.rows.map((row, at) => row.map((cell, column) => cell && lookedAt(cell, looks, at * 256 + column)));
  return { ...grid, hidden, hiddenColumns, hiddenRows, rows };
}

function lookedAt(cell: GridCell, looks: SheetLooks, place: number): GridCell {
  const [font, format] = [looks.fontOf.get(place), looks.formatOf.get(place)];
  const looked = { ...cell, ...(font === undefined ? {} : { font }), ...(format === undefined ? {} : { format }), ...(looks.computed.has(place) ? { computed: true as const } : {}) };
  return padded(looked);
}

function withinLimits(sheets: readonly Grid[], limits: WorkbookLimits): WorkbookReading {
  for (const { name, rows } of sheets) {
    if (rows.length > limits.rows) return refused(say('workbook-too-large', `trang "${name}" có hơn ${limits.rows} dòng`));
    if (rows.some((row) => row.length > limits.columns)) return refused(say('workbook-too-large', `trang "${name}" có hơn ${limits.columns} cột`));
    if (rows.some((row) => row.some((cell) => (cell?.text.length ?? 0) > limits.cell))) {
      return refused(say('workbook-too-large', `trang "${name}" có ô dài quá ${limits.cell} ký tự`));
    }
  }
  return { kind: 'opened', sheets };
}

function gridOf(sheet: Sheet): Grid {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: gridRows(sheet),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol })),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([index, row]) => (row.hidden ? [index] : [])),
  };
}

/** Rows are let go as they are turned, so that a large sheet is never held twice. */
function gridRows({ rows, cells }: Sheet): (GridCell | undefined)[][] {
  const styled = cells !== undefined && cells.size > 0;
  const plain = new Map<string, GridCell>();
  // Rows that an .xls leaves out are holes.
  return Array.from(rows, (given, at) => {
    const row = given ?? [];
    const turned = row.map((value, column) => {
      const cell = styled ? cells.get(`${at},${column}`) : undefined;
      return cell === undefined && typeof value === 'string' ? plainCell(value, plain) : cellOf(value, cell);
    });
    rows[at] = [];
    return turned;
  });
}

const MOST_SHARED = 20_000;

/** One object for all cells of the same text: offices repeat themselves. */
function plainCell(text: string, shared: Map<string, GridCell>): GridCell {
  const known = shared.get(text);
  if (known) return known;
  const cell = valueOf(text, false);
  if (shared.size < MOST_SHARED) shared.set(text, cell);
  return cell;
}

function cellOf(value: CellValue, cell: Cell | undefined): GridCell | undefined {
  if (value === null || value === undefined) return undefined;
  const bare = valueOf(value, cell?.type === 'error');
  return cell === undefined ? bare : padded({ ...bare, ...looksOf(cell) });
}

/** A number under the format `000000000000` or `00.000` shows its zeros, and they are part of it: codes are kept so. */
function padded(cell: GridCell): GridCell {
  const parts = cell.number === undefined || cell.number < 0 ? undefined : /^(0{2,})(?:\.(0+))?$/.exec(cell.format ?? '');
  if (!parts || cell.number === undefined) return cell;
  const [, whole = '', decimals = ''] = parts;
  return { ...cell, kind: 'text', text: cell.number.toFixed(decimals.length).padStart(whole.length + (decimals === '' ? 0 : 1 + decimals.length), '0') };
}

function looksOf({ style, formula }: Cell): Pick<GridCell, 'font' | 'format' | 'computed'> {
  const font = style?.font?.name;
  const format = style?.numFmt;
  return {
    ...(font === undefined ? {} : { font }),
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { computed: true as const }),
  };
}

function valueOf(value: NonNullable<CellValue>, isError: boolean): GridCell {
  if (typeof value === 'string') return { text: value, kind: isError || /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(value) ? 'error' : 'text' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (typeof value === 'number') return { text: plainNumber(value), kind: 'number', number: value };
  // Libraries give midnight UTC: the text of that instant is the only reading that no time zone can shift.
  return { text: value.toISOString().slice(0, 10), kind: 'day' };
}

/** 7.9E+10 is a citizen's number somewhere: digits are written out in full. */
function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? BigInt(value).toString() : String(value);
}
