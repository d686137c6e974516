import { type ColumnSpec, DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';
import { type CellStyle, writeXlsx } from 'hucre/xlsx';

import { COLUMN_HINTS, SHEET_HINTS } from './column-hints.ts';

type WriteSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Validation = NonNullable<WriteSheet['dataValidations']>[number];

/** Rows that lists and hints reach down to. */
const LAST_ROW = 5000;
const FONT = { name: 'Times New Roman', size: 12 } as const;
const REQUIRED: CellStyle = { font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '8B1A1A' } } };
const OPTIONAL: CellStyle = { font: { ...FONT, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E2D6' } } };
/** Cells are text, so that Excel leaves codes their zeros and days their form. */
const TEXT: CellStyle = { font: FONT, numFmt: '@' };

/**
 * An empty workbook of the interchange format: a sheet for every file, a list in every column of choices, a hint for
 * every cell, and a sheet "Hướng dẫn" that explains them. Filled in, it is imported as it stands.
 */
export async function writeDatasetTemplate(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [guideSheet(), ...DATASET_FILE_NAMES.map(templateSheet)], defaultFont: FONT, activeSheet: 0 });
}

function templateSheet(file: DatasetFile): WriteSheet {
  const { columns } = fileSpec(file);
  return {
    name: file, rows: [columns.map(({ name }) => name)], freezePane: { rows: 1 },
    columns: columns.map((column) => ({ width: widthOf(column), ...(column.kind === 'whole' || column.kind === 'decimal' ? {} : { style: TEXT }) })),
    cells: new Map(columns.map((column, index) => [`0,${index}`, { value: column.name, style: column.required ? REQUIRED : OPTIONAL }])),
    dataValidations: columns.map((column, index) => validationOf(file, column, index)),
  };
}

function widthOf({ name, kind }: ColumnSpec): number {
  return Math.max(name.length + 4, kind === 'text' || kind === 'list' ? 28 : 14);
}

function validationOf(file: DatasetFile, column: ColumnSpec, index: number): Validation {
  const letter = String.fromCharCode(65 + index);
  const hint = COLUMN_HINTS[file][column.name] ?? '';
  const shown = {
    range: `${letter}2:${letter}${LAST_ROW}`, allowBlank: true, showInputMessage: true, inputTitle: column.name, inputMessage: hint,
    showErrorMessage: true, errorStyle: 'stop' as const, errorTitle: column.name, errorMessage: hint,
  };
  return { ...shown, ...ruleOf(column) };
}

/** What Excel refuses while it is typed. */
function ruleOf({ choices, kind, min, max, required, longest = 4000 }: ColumnSpec): Pick<Validation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'> {
  if (choices) return { type: 'list', values: [...choices] };
  if (kind === 'whole' || kind === 'decimal') return { type: kind, operator: 'between', formula1: String(min ?? -1e6), formula2: String(max ?? 1e6) };
  return { type: 'textLength', operator: 'between', formula1: required ? '1' : '0', formula2: String(longest) };
}

function guideSheet(): WriteSheet {
  const rows: string[][] = [
    ['HƯỚNG DẪN NHẬP DỮ LIỆU', '', ''], ['Cột nền đỏ phải có giá trị. Không đổi tên trang, tên cột; được đổi thứ tự cột, được bỏ cột không bắt buộc.', '', ''],
    ['Trang', 'Cột', 'Cách ghi'],
  ];
  for (const file of DATASET_FILE_NAMES) {
    rows.push([file, '', SHEET_HINTS[file]]);
    for (const { name, required } of fileSpec(file).columns) rows.push(['', required ? `${name} (*)` : name, COLUMN_HINTS[file][name] ?? '']);
  }
  return { name: 'Hướng dẫn', rows, columns: [{ width: 16 }, { width: 22 }, { width: 100 }], freezePane: { rows: 3 }, cells: new Map([['0,0', { value: rows[0]?.[0] ?? '', style: { font: { ...FONT, bold: true, size: 14 } } }]]) };
}
