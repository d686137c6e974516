import { describe, expect, it } from '@jest/globals';
import { finds, fold } from './fold.ts';

describe('search without diacritics', () => {
  it('folds đ, Đ and the look-alike eth as well as the marks', () => {
    expect(fold('Đặng Đức Ðỗ')).toBe('dang duc do');
  });
  it('finds every word in any order, composed or not', () => {
    expect(finds('Quận Phú Nhuận', 'nhuan phu')).toBe(true);
    expect(finds('Quận Phú Nhuận'.normalize('NFD'), 'Phú')).toBe(true);
    expect(finds('Quận 1', 'phu')).toBe(false);
  });
});
