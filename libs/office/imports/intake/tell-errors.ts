import { analyseWorkbook, applyMapping, errorMarks, type Grid, mappingFor, markErrors, markGrids, Previewer, type PreviewRow, type SheetMapping } from '#spreadsheets';

import type { IntakeGoods, IntakeOrder, Tell } from './messages.ts';

const ZIP = [0x50, 0x4b];

/** Gives the file back with a column that says what is wrong in each row: the original where it is an .xlsx, else its values in a new one. */
export async function tellErrors({ mapping: given, decisions = {} }: IntakeOrder, { bytes, onFile }: IntakeGoods, grids: readonly Grid[], tell: Tell): Promise<void> {
  const mapping = given === undefined ? analyseWorkbook(grids) : mappingFor(grids, given);
  const previewer = new Previewer(onFile, decisions);
  const rows = function* (): Generator<PreviewRow> {
    for (const reading of applyMapping(grids, mapping)) yield* previewer.takeSheet(reading);
  };
  const sheets = mapping.sheets.flatMap(({ sheet, header, taken }: SheetMapping) => (header && taken ? [{ sheet, headerRow: header.last }] : []));
  const marks = errorMarks(rows(), mapping.sheets);
  const isWorkbook = ZIP.every((byte, at) => bytes[at] === byte);
  await tell({ kind: 'file', bytes: await (isWorkbook ? markErrors(bytes, sheets, marks) : markGrids(grids, sheets, marks)) });
}
