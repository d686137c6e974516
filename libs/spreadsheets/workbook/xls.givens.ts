/** A writer of Excel 97–2003 files (MS-XLS, MS-CFB), apart from the reader under test: what an old office computer saved. */
export interface OldCell {
  readonly value: string | number;
  readonly font?: string;
  readonly format?: string;
  /** Whether the number is the result of a formula. */
  readonly computed?: true;
}

export interface OldSheet {
  readonly name: string;
  readonly hidden?: true;
  readonly rows: readonly (readonly (OldCell | null)[])[];
  /** First and last row, first and last column, from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
}

class Bytes {
  private readonly parts: Buffer[] = [];

  whole(...numbers: readonly (readonly [value: number, size: 1 | 2 | 4 | 8])[]): this {
    for (const [value, size] of numbers) {
      const part = Buffer.alloc(size);
      if (size === 8) part.writeDoubleLE(value);
      else part.writeUIntLE(value, 0, size);
      this.parts.push(part);
    }
    return this;
  }

  text(text: string, lengthSize: 1 | 2): this {
    const wide = /[^\u0000-\u00FF]/u.test(text);
    this.whole([text.length, lengthSize], [wide ? 1 : 0, 1]);
    this.parts.push(Buffer.from(text, wide ? 'utf16le' : 'latin1'));
    return this;
  }

  zeros(count: number): this {
    this.parts.push(Buffer.alloc(count));
    return this;
  }

  get buffer(): Buffer {
    return Buffer.concat(this.parts);
  }
}

const record = (id: number, data: Buffer): Buffer => Buffer.concat([new Bytes().whole([id, 2], [data.length, 2]).buffer, data]);
const start = (kind: number): Buffer => record(0x0809, new Bytes().whole([0x0600, 2], [kind, 2], [0x0dbb, 2], [0x07cc, 2], [0, 4], [0, 4]).buffer);
const END = record(0x000a, Buffer.alloc(0));

/** Fonts, formats and looks in the order in which cells name them. */
class Looks {
  readonly fonts: string[] = ['Arial', 'Arial', 'Arial', 'Arial'];
  readonly formats: string[] = [];
  readonly looks: string[] = ['0|0'];

  of({ font = 'Arial', format }: OldCell): number {
    const [fontAt, formatAt] = [numberOf(this.fonts, font), format === undefined ? 0 : 164 + numberOf(this.formats, format)];
    return numberOf(this.looks, `${fontAt < 4 ? fontAt : fontAt + 1}|${formatAt}`);
  }

  get records(): Buffer[] {
    return [
      ...this.fonts.map((name) => record(0x0031, new Bytes().whole([240, 2], [0, 2], [0x7fff, 2], [400, 2], [0, 2], [0, 4]).text(name, 1).buffer)),
      ...this.formats.map((format, index) => record(0x041e, new Bytes().whole([164 + index, 2]).text(format, 2).buffer)),
      ...this.looks.map((look) => record(0x00e0, new Bytes().whole([Number(look.split('|')[0]), 2], [Number(look.split('|')[1]), 2]).zeros(16).buffer)),
    ];
  }
}

function numberOf(list: string[], text: string): number {
  const at = list.indexOf(text);
  return at >= 0 ? at : list.push(text) - 1;
}

/** Writes the sheets as one .xls. */
export function oldWorkbookOf(...sheets: readonly OldSheet[]): Uint8Array {
  const looks = new Looks();
  const strings: string[] = [];
  const bodies = sheets.map((sheet) => sheetBody(sheet, looks, strings));
  const names = (at: readonly number[]): Buffer => Buffer.concat([
    start(0x0005), ...looks.records, ...sheets.map(({ name, hidden }, index) => record(0x0085, new Bytes().whole([at[index] ?? 0, 4], [hidden ? 1 : 0, 1], [0, 1]).text(name, 1).buffer)),
    record(0x00fc, strings.reduce((bytes, text) => bytes.text(text, 2), new Bytes().whole([strings.length, 4], [strings.length, 4])).buffer), END,
  ]);
  let at = names([]).length;
  const places = bodies.map((body) => (at += body.length) - body.length);
  return compound(Buffer.concat([names(places), ...bodies]));
}

function sheetBody(sheet: OldSheet, looks: Looks, strings: string[]): Buffer {
  const cells = sheet.rows.flatMap((row, at) => row.flatMap((cell, column) => (cell === null ? [] : [cellRecord(cell, [at, column, looks.of(cell)], strings)])));
  const merges = sheet.merges ?? [];
  return Buffer.concat([
    start(0x0010), ...(sheet.hiddenColumns ?? []).map((column) => record(0x007d, new Bytes().whole([column, 2], [column, 2], [2048, 2], [0, 2], [1, 2], [0, 2]).buffer)),
    ...sheet.rows.map((row, at) => record(0x0208, new Bytes().whole([at, 2], [0, 2], [row.length, 2], [300, 2], [0, 4], [sheet.hiddenRows?.includes(at) ? 0x20 : 0, 2], [0, 2]).buffer)),
    ...cells, record(0x00e5, merges.reduce((bytes, merge) => bytes.whole(...merge.map((place) => [place, 2] as const)), new Bytes().whole([merges.length, 2])).buffer), END,
  ]);
}

function cellRecord({ value, computed }: OldCell, place: readonly number[], strings: string[]): Buffer {
  const head = new Bytes().whole(...place.map((part) => [part, 2] as const));
  if (typeof value === 'string') return record(0x00fd, head.whole([numberOf(strings, value), 4]).buffer);
  return computed ? record(0x0006, head.whole([value, 8], [0, 2], [0, 4], [0, 2]).buffer) : record(0x0203, head.whole([value, 8]).buffer);
}

const SECTOR = 512;

/** One stream named Workbook in a compound file of sectors of 512 bytes: table, directory, stream. */
function compound(stream: Buffer): Uint8Array {
  const length = Math.max(stream.length, 4096);
  const sectors = Math.ceil(length / SECTOR);
  const tables = Math.ceil((sectors + 12) / 128);
  const head = new Bytes().whole([0xe011cfd0, 4], [0xe11ab1a1, 4]).zeros(16).whole([0x3e, 2], [3, 2], [0xfffe, 2], [9, 2], [6, 2]).zeros(10)
    .whole([tables, 4], [tables, 4], [0, 4], [4096, 4], [0xfffffffe, 4], [0, 4], [0xfffffffe, 4], [0, 4]);
  for (let index = 0; index < 109; index += 1) head.whole([index < tables ? index : 0xffffffff, 4]);
  const next = new Bytes();
  for (let sector = 0; sector < tables * 128; sector += 1) next.whole([nextOf(sector, tables, sectors), 4]);
  const directory = Buffer.concat([entry('Root Entry', 5, 0xfffffffe, 0), entry('Workbook', 2, tables + 1, length), Buffer.alloc(256)]);
  return new Uint8Array(Buffer.concat([head.buffer, next.buffer, directory, stream, Buffer.alloc(sectors * SECTOR - stream.length)]));
}

function nextOf(sector: number, tables: number, sectors: number): number {
  if (sector < tables) return 0xfffffffd;
  const last = tables + sectors;
  if (sector === tables || sector === last) return 0xfffffffe;
  return sector < last ? sector + 1 : 0xffffffff;
}

function entry(name: string, kind: number, first: number, length: number): Buffer {
  const letters = Buffer.alloc(64);
  letters.write(name, 'utf16le');
  const child = kind === 5 ? 1 : 0xffffffff;
  return Buffer.concat([letters, new Bytes().whole([(name.length + 1) * 2, 2], [kind, 1], [1, 1], [0xffffffff, 4], [0xffffffff, 4], [child, 4]).zeros(36).whole([first, 4], [length, 4], [0, 4]).buffer]);
}
