import { describe, expect, it } from '@jest/globals';
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
