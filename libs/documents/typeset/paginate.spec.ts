import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { plain, textOf } from '../paper/paper.ts';
import { heightOf } from './height.ts';
import { paginate } from './paginate.ts';
import { type Item, type Part } from './sheet.ts';

const part = (items: readonly Item[]): Part => ({ widthMm: 210, heightMm: 297, textWidthMm: 160, items });
const body = (words: number): Item => ({ kind: 'paragraph', box: 'body', line: plain('Trong thời gian bàn giao '.repeat(words).trim()) });
const grid = (rows: number): Item => ({
  kind: 'grid', widthsMm: [20, 140], aligns: ['center', 'left'], headBox: 'tableHead', cellBox: 'tableCell', head: ['STT', 'Họ và tên'],
  rows: Array.from({ length: rows }, (_, at) => [plain(String(at + 1)), plain('Nguyễn Thị Minh Khuê')]),
});
const roomPt = (257 * 72) / 25.4;
const wordsOf = (items: readonly Item[]): string => items.map((item) => (item.kind === 'paragraph' ? textOf(item.line)
  : item.kind === 'grid' ? item.rows.flat().map(textOf).join(' ') : '')).join(' ').replace(/\s+/gu, ' ').trim();

describe('pages of a preview', () => {
  it('hold what fits and lose no word, whatever stands on them', () => {
    const item = fc.oneof(fc.integer({ min: 1, max: 60 }).map(body), fc.integer({ min: 1, max: 50 }).map(grid));
    fc.assert(fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
      const pages = paginate(part(items), state30of2020);
      expect(wordsOf(pages.flat())).toBe(wordsOf(items));
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0);
        expect(heightOf(page, 160, state30of2020)).toBeLessThanOrEqual(roomPt + 0.01);
      }
    }), { numRuns: 60 });
  });

  it('tear a paragraph only where two lines stay on either side', () => {
    const pages = paginate(part(Array.from({ length: 12 }, () => body(24))), state30of2020);
    const halves = pages.flat().filter((item) => item.kind === 'paragraph' && item.piece !== undefined);
    expect(halves.length).toBeGreaterThan(0);
    for (const half of halves) expect(heightOf([{ ...half, beforePt: 0 } as Item], 160, state30of2020)).toBeGreaterThan(2 * 14 * 1.14);
  });

  it('keep a heading with the text it heads', () => {
    const heading: Item = { kind: 'paragraph', box: 'heading', line: plain('II. NỘI DUNG') };
    const lines = Math.floor(roomPt / (14 * 1.15 + 6));
    const pages = paginate(part([...Array.from({ length: lines - 1 }, () => body(1)), heading, body(10)]), state30of2020);
    expect(pages[0]?.at(-1)).not.toBe(heading);
    expect(pages[1]?.[0]).toBe(heading);
  });

  it('repeat the head of a table by giving each page a table of its own', () => {
    const pages = paginate(part([grid(120)]), state30of2020);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page[0]?.kind === 'grid' && page[0].head).toEqual(['STT', 'Họ và tên']);
  });

  it('put an item higher than a page on a page of its own rather than turn for ever', () => {
    const tall: Item = { kind: 'together', items: [body(600) as Extract<Item, { kind: 'paragraph' }>] };
    expect(paginate(part([body(1), tall, body(1)]), state30of2020)).toHaveLength(3);
  });
});
