import type { WorkbookLimits } from './limits.ts';
import { unpackEntry } from './unpack.ts';
import { readZipDirectory, type ZipEntry, type ZipFault } from './zip-directory.ts';

/** Why a workbook is not opened, beyond what its archive shows. */
export type WorkbookFault =
  | ZipFault
  | 'old-excel' | 'broken-entry' | 'entities' | 'not-a-workbook' | 'too-many-rows' | 'too-many-columns'
  | 'too-many-strings' | 'merge-too-large' | 'cell-too-long';

export type Inspection =
  | { readonly kind: 'safe' }
  | { readonly kind: 'refused'; readonly fault: WorkbookFault; readonly detail: string };

const SAFE: Inspection = { kind: 'safe' };
const refused = (fault: WorkbookFault, detail = ''): Inspection => ({ kind: 'refused', fault, detail });

/** Compound files: old .xls, and encrypted .xlsx. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Looks at everything that could hurt before a reader opens the workbook: the archive's directory, then every part
 * unpacked within its declared size, then the rows, columns, merged ranges and entities its XML asks for.
 */
export function inspectWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Inspection {
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) return refused('old-excel');
  const directory = readZipDirectory(bytes, limits);
  if (directory.kind === 'refused') return refused(directory.fault, directory.detail);
  if (!directory.entries.some((entry) => entry.name === '[Content_Types].xml')) return refused('not-a-workbook');
  for (const entry of directory.entries) {
    const found = inspectEntry(bytes, entry, limits);
    if (found.kind === 'refused') return found;
  }
  return SAFE;
}

function inspectEntry(bytes: Uint8Array, entry: ZipEntry, limits: WorkbookLimits): Inspection {
  if (entry.name.endsWith('/')) return SAFE;
  if (/sharedStrings\.xml$/i.test(entry.name) && entry.unpacked > limits.strings) return refused('too-many-strings');
  const part = unpackEntry(bytes, entry);
  if (part === undefined) return refused('broken-entry', entry.name);
  if (!/\.(xml|rels|vml)$/i.test(entry.name)) return SAFE;
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || text.includes('\0')) return refused('entities', entry.name);
  return /worksheets\/[^/]+\.xml$/i.test(entry.name) ? inspectSheet(text, entry.name, limits) : SAFE;
}

function inspectSheet(text: string, name: string, limits: WorkbookLimits): Inspection {
  const tooFar = farCell(text, limits);
  if (tooFar) return refused(tooFar, name);
  let merged = 0;
  for (const match of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})["']/g)) {
    merged += (columnOf(match[3]) - columnOf(match[1]) + 1) * (Number(match[4]) - Number(match[2]) + 1);
    if (merged > limits.merged) return refused('merge-too-large', name);
  }
  return SAFE;
}

/** The first limit that a row or a cell of the sheet passes. */
function farCell(text: string, limits: WorkbookLimits): 'too-many-rows' | 'too-many-columns' | undefined {
  let rows = 0;
  for (const match of text.matchAll(/<(?:\w+:)?row\b(?:[^>]*?\sr\s*=\s*["'](\d{1,10})["'])?/g)) {
    rows += 1;
    if (rows > limits.rows || Number(match[1] ?? 0) > limits.rows) return 'too-many-rows';
  }
  for (const match of text.matchAll(/<(?:\w+:)?c\s[^>]*?r\s*=\s*["']([A-Za-z]{1,4})(\d{1,10})["']/g)) {
    if (columnOf(match[1]) > limits.columns) return 'too-many-columns';
    if (Number(match[2]) > limits.rows) return 'too-many-rows';
  }
  return undefined;
}

/** `A` is 1, `XFD` is 16,384. */
export function columnOf(letters = ''): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}
