import type { ImportCellView, ImportRowView } from '#contracts';
import type { NewImportRow } from '#persistence';
import type { Decisions, PreviewCell, PreviewRow } from '#spreadsheets';

/** Which cells and rows the clerk has had a hand in. */
export class HandsOn {
  private readonly fixed: ReadonlySet<string>;
  private readonly left: ReadonlySet<string>;

  constructor(decisions: Decisions) {
    this.fixed = new Set((decisions.fixes ?? []).map(({ sheet, row, field }) => `${sheet}\n${row}\n${field}`));
    this.left = new Set((decisions.leftOut ?? []).map(({ sheet, row }) => `${sheet}\n${row}`));
  }

  isFixed({ sheet, row }: PreviewRow, { field }: PreviewCell): boolean {
    return this.fixed.size > 0 && this.fixed.has(`${sheet}\n${row}\n${field}`);
  }

  isLeftOut({ sheet, row }: PreviewRow): boolean {
    return this.left.size > 0 && this.left.has(`${sheet}\n${row}`);
  }
}

/** A row of the preview as it is kept and sent to the screen; its number is its place in the table. */
export function rowBody(row: PreviewRow, hands: HandsOn): NewImportRow {
  const { sheet, listed, person } = row;
  const fullName = listed?.fullName ?? '';
  const unit = listed?.unit ?? '';
  const body: Omit<ImportRowView, 'no'> = {
    sheet, row: row.row, role: row.role, state: row.state, why: row.why, fullName, unit,
    ...(hands.isLeftOut(row) ? { leftOut: true } : {}),
    ...(person ? { person: { code: person.code, by: person.by } } : {}),
    cells: row.cells.map((cell) => cellView(cell, hands.isFixed(row, cell))),
    questions: row.questions, history: row.history,
    writes: row.writes.map(({ file, action, key }) => ({ file, action, key })),
  };
  return { sheet, line: row.row, state: row.state, search: `${fullName} ${person?.code ?? ''} ${unit}`, body: JSON.stringify(body) };
}

function cellView({ field, raw, value, state, old, troubles = [] }: PreviewCell, fixed: boolean): ImportCellView {
  return { field, raw, value, state, troubles, ...(old === undefined ? {} : { old }), ...(fixed ? { fixed } : {}) };
}
