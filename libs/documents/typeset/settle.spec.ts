import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { type PaperDocument, plain, textOf } from '../paper/paper.ts';
import { compose } from './compose.ts';
import { paginate } from './paginate.ts';
import { settle } from './settle.ts';
import { type Item, type Part } from './sheet.ts';

const closing = { kind: 'closing', recipients: [plain('Lưu')], signatures: [{ power: '', title: plain('Chủ tịch'), name: plain('Trần Văn Đức') }] } as const;
const list = (rows: number, tally: boolean): PaperDocument => ({
  kind: 'x', wording: 'x', title: 'x', draft: false,
  blocks: [
    {
      kind: 'table', columns: [{ heading: 'STT', width: 1 }, { heading: 'Họ và tên', width: 5 }], ...(tally ? { tally: plain('Tổng số.') } : {}),
      rows: Array.from({ length: rows }, (_, at) => [plain(String(at + 1)), plain('Nguyễn Thị Minh Khuê')]),
    },
    closing,
  ],
});
const text = (words: number): PaperDocument => ({
  kind: 'x', wording: 'x', title: 'x', draft: false, blocks: [{ kind: 'text', paragraphs: [{ text: plain('Trong thời gian bàn giao '.repeat(words).trim()) }] }, closing],
});
const pagesOf = (paper: PaperDocument): readonly (readonly Item[])[] => {
  const [part] = compose(paper, state30of2020).parts;
  return paginate(settle(part as Part, state30of2020), state30of2020);
};
const rowsOf = (items: readonly Item[]): string[] => items.flatMap((item) => (item.kind === 'grid' ? item.rows.map((row) => textOf(row[0] ?? [])) : []));

describe('a signature at the end', () => {
  it('has at least two rows of its list on its sheet, however long the list, and loses none', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 140 }), fc.boolean(), (rows, tally) => {
      const pages = pagesOf(list(rows, tally));
      expect(rowsOf(pages.at(-1) ?? []).length).toBeGreaterThanOrEqual(2);
      expect(pages.flatMap(rowsOf)).toEqual(Array.from({ length: rows }, (_, at) => String(at + 1)));
    }), { numRuns: 140 });
  });

  it('has at least two lines of the text on its sheet, however long the last paragraph', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (words) => {
      const last = pagesOf(text(words)).at(-1) ?? [];
      const said = last.flatMap((item): readonly Item[] => (item.kind === 'together' ? item.items : [item])).map((item) => (item.kind === 'paragraph' ? textOf(item.line) : '')).join('');
      expect(said.length).toBeGreaterThan(words > 8 ? 90 : 10);
    }), { numRuns: 60 });
  });
});
