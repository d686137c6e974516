import { describe, expect, it } from '@jest/globals';
import { shareOut } from './set-table.ts';
import { balance, widthOf } from './text-width.ts';

const face = { sizePt: 12 };

describe('widths of Times', () => {
  it('are the same for a letter with and without marks, and for ơ and ư of their own', () => {
    expect(widthOf('ế', face)).toBe(widthOf('e', face));
    expect(widthOf('Ậ', { ...face, bold: true })).toBe(widthOf('A', { ...face, bold: true }));
    expect(widthOf('ờ', face)).toBe(widthOf('ơ', face));
    expect(widthOf('ơ', face)).not.toBe(widthOf('o', face));
  });

  it('grow with the size and tell faces apart', () => {
    expect(widthOf('Độc lập', { sizePt: 26 })).toBeCloseTo(2 * widthOf('Độc lập', { sizePt: 13 }));
    expect(widthOf('Độc lập', { ...face, bold: true })).toBeGreaterThan(widthOf('Độc lập', face));
  });
});

describe('balanced lines', () => {
  it('break evenly, in as few lines as fit', () => {
    expect(balance('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', face, 70)).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH']);
    expect(balance('ỦY BAN NHÂN DÂN', face, 70)).toEqual(['ỦY BAN NHÂN DÂN']);
  });

  it('never part a number from its word', () => {
    for (let width = 20; width < 90; width += 1) {
      expect(balance('ỦY BAN NHÂN DÂN QUẬN 1', face, width).some((line) => line.startsWith('1'))).toBe(false);
    }
  });

  it('keep every word, whatever the width', () => {
    const text = 'Về việc điều động và bổ nhiệm công chức giữ chức vụ lãnh đạo';
    for (let width = 5; width < 150; width += 3) expect(balance(text, face, width).join(' ')).toBe(text);
  });
});

describe('widths of columns', () => {
  it('follow the weights while words fit', () => {
    expect(shareOut([1, 3], [10, 10], 100)).toEqual([25, 75]);
  });

  it('give a column what its longest word needs, from those that have to spare', () => {
    const widths = shareOut([1, 4, 5], [20, 10, 10], 100);
    expect(widths[0]).toBe(20);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    expect(widths[1]).toBeGreaterThan(10);
  });

  it('stay with the weights when not all words can fit', () => {
    expect(shareOut([1, 1], [80, 80], 100)).toEqual([50, 50]);
  });
});
