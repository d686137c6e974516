import type { HeldAgainst } from './held-against.ts';
import type { RowDraft } from './row-draft.ts';

/** Yearly ratings: each column of them names its year in its heading. */
export function previewRatings(draft: RowDraft, held: HeldAgainst, code: string): void {
  for (const cell of draft.listed.cells) {
    if (cell.field !== 'rating' || cell.value === '' || cell.state === 'error') continue;
    if (cell.year === undefined) {
      draft.note('rating', { code: 'no-year', weight: 'warning', message: 'Cột xếp loại không ghi năm. Chọn năm cho cột thì mới ghi được.' });
      continue;
    }
    const [year, old] = [String(cell.year), held.ratings.get(`${code}|${cell.year}`)];
    if (old === cell.value) continue;
    const row = { person_code: code, year, rating: cell.value };
    draft.writes.push(old === undefined ? { file: 'ratings', action: 'create', key: [code, year], row } : { file: 'ratings', action: 'update', key: [code, year], row, was: { rating: old } });
    draft.markCell(cell, old === undefined ? 'new' : 'changed', old);
  }
}
