import { describe, expect, it } from '@jest/globals';
import { unitAt } from './place-names.ts';

describe('a unit named with its locality', () => {
  it('tells schools of one name apart', () => {
    expect(unitAt('Trường Tiểu học Kim Đồng', 'Quận 3')).toBe('Trường Tiểu học Kim Đồng, Quận 3');
  });
  it('does not say the locality twice, whatever its capitals', () => {
    expect(unitAt('Phòng Nội vụ quận Bình Tân', 'Quận Bình Tân')).toBe('Phòng Nội vụ quận Bình Tân');
  });
});
