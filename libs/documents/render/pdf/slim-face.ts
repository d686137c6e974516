/** Tables a paper needs: outlines, widths, names of letters, hinting. Left out are the tables of kerning, ligatures and scripts. */
const KEPT = new Set(['OS/2', 'cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post', 'prep']);
const HEADER = 12;
const ENTRY = 16;

/**
 * A TrueType file without its layout tables. Word sets Times New Roman without kerning or ligatures unless told to, so
 * lines break at the same words; and the PDF writer, which reads a face anew for each paper, has less to read.
 * A file that is not plain TrueType comes back as it is.
 */
export function slimFace(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER || view.getUint32(0) !== 0x00010000) return bytes;
  const tables = readTables(bytes, view).filter((table) => KEPT.has(table.tag));
  const size = tables.reduce((sum, table) => sum + padded(table.length), HEADER + ENTRY * tables.length);
  const slim = new Uint8Array(size);
  const out = new DataView(slim.buffer);
  writeHeader(out, tables.length);
  let at = HEADER + ENTRY * tables.length;
  tables.forEach((table, index) => {
    const entry = HEADER + ENTRY * index;
    slim.set(bytes.subarray(table.entry, table.entry + 8), entry);
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, table.length);
    slim.set(bytes.subarray(table.offset, table.offset + table.length), at);
    at += padded(table.length);
  });
  return slim;
}

interface Table {
  readonly tag: string;
  readonly entry: number;
  readonly offset: number;
  readonly length: number;
}

function readTables(bytes: Uint8Array, view: DataView): Table[] {
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = HEADER + ENTRY * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    return { tag, entry, offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  });
}

function writeHeader(out: DataView, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, 0x00010000);
  out.setUint16(4, count);
  out.setUint16(6, power * 16);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, count * 16 - power * 16);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
