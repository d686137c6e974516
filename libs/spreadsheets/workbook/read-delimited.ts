import { parse } from 'csv-parse/sync';

import type { WorkbookLimits } from '../container/limits.ts';
import { unguarded } from '../dataset/guard-formulas.ts';
import type { Grid, GridCell } from './grid.ts';

/** What a text file with delimiters is; `undefined` for anything that does not read as one. */
export type DelimitedText = { readonly text: string; readonly delimiter: string };

const DELIMITERS = [',', ';', '\t'] as const;
const LOOKED_AT = 20;

/** Bytes as a list in text form: UTF-8, UTF-16 ("Unicode Text" of Excel) or, failing these, the code page 1258 of old Vietnamese Windows. */
export function delimitedText(bytes: Uint8Array): DelimitedText | undefined {
  const text = decode(bytes);
  if (text === undefined || /^\s*[<{]|^%PDF/.test(text)) return undefined;
  const lines = text.split(/\r\n|[\r\n]/, LOOKED_AT).filter((line) => line.trim() !== '');
  const delimiter = [...DELIMITERS].sort((a, b) => linesWith(lines, b) - linesWith(lines, a)).find((each) => linesWith(lines, each) >= 2);
  return delimiter === undefined ? undefined : { text, delimiter };
}

function linesWith(lines: readonly string[], delimiter: string): number {
  return lines.filter((line) => line.includes(delimiter)).length;
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = strictly(name, bytes) ?? strictly('windows-1258', bytes);
  return text === undefined || hasControls(text) ? undefined : text.normalize('NFC');
}

function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\r\n]/u.test(text);
}

function strictly(name: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The one sheet of a text file. Its cells are text; quotes that are not closed are taken as they stand. */
export function readDelimited({ text, delimiter }: DelimitedText, limits: WorkbookLimits): Grid | undefined {
  try {
    const rows = parse(text, {
      delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: true, to: limits.rows + 1, max_record_size: 4_000_000,
    }) as string[][];
    return {
      name: '', hidden: false, merges: [], hiddenColumns: [], hiddenRows: [],
      rows: rows.map((row) => row.map((value): GridCell | undefined => (value === '' ? undefined : { text: unguarded(value), kind: 'text' }))),
    };
  } catch {
    return undefined;
  }
}
