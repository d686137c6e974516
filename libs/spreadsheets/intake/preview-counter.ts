import type { PreviewCounts, PreviewRow, RowState } from './preview-types.ts';

/** Counts rows as they pass: every row has one state, so the counts add up to the rows of the file. */
export class PreviewCounter {
  private readonly rows: Record<RowState, number> = { new: 0, changed: 0, same: 0, warning: 0, error: 0, ignored: 0 };
  private readonly writes = { create: 0, update: 0 };
  private readonly open = new Set<string>();
  private total = 0;

  count(row: PreviewRow): PreviewRow {
    this.rows[row.state] += 1;
    this.total += 1;
    for (const { action } of row.writes) this.writes[action] += 1;
    if (row.state !== 'ignored') for (const question of row.questions) if (question.blocks && question.answer === undefined) this.open.add(question.id);
    return row;
  }

  counts(): PreviewCounts {
    return { rows: { ...this.rows }, total: this.total, openQuestions: this.open.size, writes: { ...this.writes } };
  }
}
