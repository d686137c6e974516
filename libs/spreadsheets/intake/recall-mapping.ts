import { fold } from '../layout/fold.ts';
import type { ColumnMapping, SheetMapping, WorkbookMapping } from './mapping-types.ts';

/**
 * What the clerk decided about an earlier file, put upon the proposal for a new one: columns are found by heading (the
 * second "Ghi chú" by being the second), so that they may have moved; sheets by name, or else by what most sheets said.
 */
export function recallMapping(proposal: WorkbookMapping, earlier: WorkbookMapping): WorkbookMapping {
  const all = decisionsOf(earlier.sheets);
  const bySheet = new Map(earlier.sheets.map((sheet) => [sheet.sheet, sheet]));
  const sheets = proposal.sheets.map((sheet) => {
    const before = bySheet.get(sheet.sheet);
    return recallSheet(sheet, before, new Map([...all, ...decisionsOf(before ? [before] : [])]));
  });
  return { ...proposal, sheets };
}

function recallSheet(sheet: SheetMapping, before: SheetMapping | undefined, decided: ReadonlyMap<string, ColumnMapping>): SheetMapping {
  const names = headingsApart(sheet.columns);
  const columns = sheet.columns.map((column, index) => {
    const earlier = decided.get(names[index] ?? '');
    return earlier ? remember(column, earlier) : column;
  });
  const taken = before ? before.taken && sheet.columns.length > 0 : sheet.taken;
  return { ...sheet, taken, columns, ...(before?.unit === undefined ? {} : { unit: before.unit }) };
}

function remember(column: ColumnMapping, earlier: ColumnMapping): ColumnMapping {
  const { field, encoding, earliestYear } = earlier;
  const said = { ...(encoding === undefined ? {} : { encoding }), ...(earliestYear === undefined ? {} : { earliestYear }) };
  if (field === column.field && Object.keys(said).length === 0) return column;
  return { ...column, ...said, field, confidence: 1, why: 'remembered' };
}

function decisionsOf(sheets: readonly SheetMapping[]): Map<string, ColumnMapping> {
  const decided = new Map<string, ColumnMapping>();
  for (const { columns } of sheets) {
    const names = headingsApart(columns);
    columns.forEach((column, index) => decided.set(names[index] ?? '', column));
  }
  return decided;
}

/** Headings folded and told apart: the second of a name is `name#2`. */
export function headingsApart(columns: readonly Pick<ColumnMapping, 'heading'>[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ heading }) => {
    const name = fold(heading);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}
