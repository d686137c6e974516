import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';

import { analyseWorkbook } from '../intake/analyse-workbook.ts';
import { applyMapping } from '../intake/apply-mapping.ts';
import type { WorkbookMapping } from '../intake/mapping-types.ts';
import type { Field } from '../layout/fields.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { ListedPerson, SheetReading } from './read-list.ts';

/** A cell of the corpus: a plain value, or one with a font, a number format, or both. */
export type Given = CellValue | { readonly value: CellValue; readonly font?: string; readonly format?: string; readonly formula?: string };

export interface GivenSheet {
  readonly name?: string;
  readonly rows: readonly (readonly Given[])[];
  /** `A1:B2` style, as a clerk would say it. */
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  /** From 0. */
  readonly hiddenRows?: readonly number[];
}

/** Makes a workbook as Excel would hold it. */
export async function workbookOf(...sheets: readonly GivenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map((sheet, index) => writable(sheet, index)) });
}

function writable(sheet: GivenSheet, index: number): Parameters<typeof writeXlsx>[0]['sheets'][number] {
  const cells = new Map<string, Partial<Cell>>();
  const rows = sheet.rows.map((row, at) => row.map((given, column): CellValue => {
    if (given === null || typeof given !== 'object' || 'toISOString' in given) return given as CellValue;
    cells.set(`${at},${column}`, {
      value: given.value, ...(given.formula === undefined ? {} : { formula: given.formula, formulaResult: given.value }),
      style: { ...(given.font ? { font: { name: given.font } } : {}), ...(given.format ? { numFmt: given.format } : {}) },
    });
    return given.value;
  }));
  const widest = Math.max(...rows.map((row) => row.length));
  return {
    name: sheet.name ?? `Sheet${index + 1}`, rows, cells,
    ...(sheet.hiddenRows ? { rowDefs: new Map(sheet.hiddenRows.map((row) => [row, { hidden: true }])) } : {}),
    merges: (sheet.merges ?? []).map(rangeOf),
    ...(sheet.hiddenColumns ? { columns: Array.from({ length: widest }, (_, column) => ({ hidden: sheet.hiddenColumns?.includes(column) ?? false })) } : {}),
  };
}

function rangeOf(range: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const parts = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
  if (!parts) throw new Error(range);
  const column = (letter = 'A'): number => letter.charCodeAt(0) - 65;
  return { startRow: Number(parts[2]) - 1, startCol: column(parts[1]), endRow: Number(parts[4]) - 1, endCol: column(parts[3]) };
}

/** A reading with its people at hand. */
export interface GivenReading extends SheetReading {
  readonly people: readonly ListedPerson[];
}

/** Reads the workbook back through the front way; `correct` is what a clerk changes in the proposed mapping. */
export async function readSheets(bytes: Uint8Array, correct: (proposed: WorkbookMapping) => WorkbookMapping = (proposed) => proposed): Promise<readonly GivenReading[]> {
  const workbook = await readWorkbook(bytes);
  if (workbook.kind === 'refused') throw new Error(workbook.sentence.message);
  return [...applyMapping(workbook.sheets, correct(analyseWorkbook(workbook.sheets)))].map((reading) => ({ ...reading, people: [...reading.people] }));
}

/** The proposal with columns mapped by hand, by heading. */
export function byHand(fields: Readonly<Record<string, Field | null>>): (proposed: WorkbookMapping) => WorkbookMapping {
  return (proposed) => ({
    ...proposed,
    sheets: proposed.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) => (column.heading in fields ? { ...column, field: fields[column.heading] ?? null, confidence: 1, why: 'by-hand' as const } : column)),
    })),
  });
}
