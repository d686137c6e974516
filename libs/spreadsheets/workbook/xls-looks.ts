import { readCompoundStream } from './compound-file.ts';

/** How the cells of a sheet of an .xls look: what the reader of values does not tell. Rows and columns from 0. */
export interface SheetLooks {
  readonly name: string;
  readonly hidden: boolean;
  /** Font of a cell by `row * 256 + column`, an index into `fonts`. */
  readonly fontOf: ReadonlyMap<number, string>;
  readonly formatOf: ReadonlyMap<number, string>;
  readonly computed: ReadonlySet<number>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
}

/** Records of the format (MS-XLS 2.3). */
const BOF = 0x0809;
const END = 0x000a;
const FONT = 0x0031;
const FORMAT = 0x041e;
const XF = 0x00e0;
const SHEET = 0x0085;
const COLUMNS = 0x007d;
const ROW = 0x0208;
const MANY_NUMBERS = 0x00bd;
const FORMULA = 0x0006;
/** LABELSST, LABEL, RK, NUMBER, BOOLERR, RSTRING: a row, a column and the look stand first in all of them. */
const CELLS: ReadonlySet<number> = new Set([0x00fd, 0x0204, 0x027e, 0x0203, 0x0205, 0x00d6, FORMULA]);

/** Looks of all sheets, in order; empty where the file does not show them. */
export function readXlsLooks(bytes: Uint8Array): readonly SheetLooks[] {
  const stream = readCompoundStream(bytes, ['Workbook', 'Book']);
  if (!stream) return [];
  const globals = new Globals();
  try {
    for (const record of records(stream, 0)) globals.take(record);
    return globals.sheets.map(({ name, hidden, at }) => new SheetReader(globals, stream, at).read(name, hidden));
  } catch (fault) {
    // A length that points beyond its record: the values decide whether the file is read, not its looks.
    if (fault instanceof RangeError) return [];
    throw fault;
  }
}

interface Piece {
  readonly id: number;
  readonly data: DataView;
}

/** Records from a place up to the end of its part. */
function* records(stream: Uint8Array, from: number): Generator<Piece> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; at + 4 <= stream.length;) {
    const id = view.getUint16(at, true);
    const length = Math.min(view.getUint16(at + 2, true), stream.length - at - 4);
    if (id === END) return;
    if (id !== BOF) yield { id, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

class Globals {
  readonly sheets: { name: string; hidden: boolean; at: number }[] = [];
  private readonly fonts: string[] = [];
  private readonly formats = new Map<number, string>();
  private readonly looks: { font: number; format: number }[] = [];

  take({ id, data }: Piece): void {
    if (id === FONT) this.fonts.push(textAt(data, 15, data.getUint8(14)));
    else if (id === FORMAT) this.formats.set(data.getUint16(0, true), textAt(data, 4, data.getUint16(2, true)));
    else if (id === XF) this.looks.push({ font: data.getUint16(0, true), format: data.getUint16(2, true) });
    else if (id === SHEET) this.sheets.push({ at: data.getUint32(0, true), hidden: data.getUint8(4) !== 0, name: textAt(data, 7, data.getUint8(6)) });
  }

  /** Font number 4 does not exist (MS-XLS 2.5.129). */
  fontOf(look: number): string | undefined {
    const font = this.looks[look]?.font ?? 0;
    return this.fonts[font < 4 ? font : font - 1];
  }

  formatOf(look: number): string | undefined {
    return this.formats.get(this.looks[look]?.format ?? 0);
  }
}

/** A text of one or two bytes a letter, whose first byte tells which. */
function textAt(data: DataView, at: number, length: number): string {
  const wide = (data.getUint8(at) & 1) === 1;
  let text = '';
  for (let index = 0; index < length; index += 1) text += String.fromCharCode(wide ? data.getUint16(at + 1 + index * 2, true) : data.getUint8(at + 1 + index));
  return text;
}

class SheetReader {
  private readonly fonts = new Map<number, string>();
  private readonly formats = new Map<number, string>();
  private readonly computed = new Set<number>();
  private readonly columns: number[] = [];
  private readonly rows: number[] = [];

  constructor(private readonly globals: Globals, private readonly stream: Uint8Array, private readonly at: number) {}

  read(name: string, hidden: boolean): SheetLooks {
    for (const record of records(this.stream, this.at)) this.take(record);
    return { name, hidden, fontOf: this.fonts, formatOf: this.formats, computed: this.computed, hiddenColumns: this.columns, hiddenRows: this.rows };
  }

  private take({ id, data }: Piece): void {
    if (CELLS.has(id)) this.cell(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true));
    if (id === FORMULA) this.computed.add(data.getUint16(0, true) * 256 + data.getUint16(2, true));
    else if (id === MANY_NUMBERS) this.numbers(data);
    else if (id === ROW) this.row(data);
    else if (id === COLUMNS) this.columnsFrom(data);
  }

  private cell(row: number, column: number, look: number): void {
    const [font, format] = [this.globals.fontOf(look), this.globals.formatOf(look)];
    if (font !== undefined) this.fonts.set(row * 256 + column, font);
    if (format !== undefined) this.formats.set(row * 256 + column, format);
  }

  private numbers(data: DataView): void {
    const [row, first] = [data.getUint16(0, true), data.getUint16(2, true)];
    for (let at = 4; at + 8 <= data.byteLength; at += 6) this.cell(row, first + (at - 4) / 6, data.getUint16(at, true));
  }

  private row(data: DataView): void {
    if (data.getUint16(12, true) & 0x20) this.rows.push(data.getUint16(0, true));
  }

  private columnsFrom(data: DataView): void {
    if ((data.getUint16(8, true) & 1) === 0) return;
    for (let column = data.getUint16(0, true); column <= Math.min(data.getUint16(2, true), 255); column += 1) this.columns.push(column);
  }
}
