import { analyseWorkbook, applyMapping, type Grid, mappingFor, readWorkbook, recallMapping, type SheetReading } from '#spreadsheets';

import type { IntakeGoods, IntakeOrder, Tell } from './messages.ts';
import { tellErrors } from './tell-errors.ts';
import { tellPreview } from './tell-preview.ts';
import { rawSheet } from './raw-sheet.ts';

/** Opens a sent file and does with it what is ordered. Pure but for `tell`; what cannot be trusted runs in a child. */
export async function runIntake(order: IntakeOrder, goods: IntakeGoods, tell: Tell): Promise<void> {
  const workbook = await readWorkbook(goods.bytes, order.limits);
  if (workbook.kind === 'refused') return tell(workbook);
  if (order.deed === 'analyse') return analyse(order, workbook.sheets, tell);
  if (order.deed === 'error-workbook') return tellErrors(order, goods, workbook.sheets, tell);
  await tell({ kind: 'progress', progress: 0.3 });
  await tellPreview(order, goods, { readings: readSheets(order, workbook.sheets), tell });
}

async function analyse({ mapping: earlier }: IntakeOrder, sheets: readonly Grid[], tell: Tell): Promise<void> {
  const proposal = analyseWorkbook(sheets);
  const mapping = earlier === undefined ? proposal : recallMapping(proposal, earlier);
  await tell({ kind: 'analysis', mapping, sheets: sheets.map(rawSheet) });
}

function readSheets({ mapping }: IntakeOrder, sheets: readonly Grid[]): Iterable<SheetReading> {
  return applyMapping(sheets, mapping === undefined ? analyseWorkbook(sheets) : mappingFor(sheets, mapping));
}
