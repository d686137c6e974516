import { describe, expect, it } from '@jest/globals';
import type { OverrideView } from '#contracts';
import { addOverride } from './add-override.ts';
import { codeOfName } from './own-pack-request.ts';

const value = (parameter: string, from: string, number: number): OverrideView => ({ parameter, from, value: number, source: 's', reason: 'r', author: 'a' });

describe('adding a value to a board’s pack', () => {
  it('keeps the values oldest first', () => {
    const added = addOverride([value('a', '2023-01-01', 1), value('a', '2025-01-01', 2)], value('a', '2024-01-01', 3));
    expect(added.map((one) => one.from)).toEqual(['2023-01-01', '2024-01-01', '2025-01-01']);
  });
  it('takes the place of the value of the same parameter and day, and of no other', () => {
    const added = addOverride([value('a', '2023-01-01', 1), value('b', '2023-01-01', 2)], value('a', '2023-01-01', 3));
    expect(added.map((one) => [one.parameter, one.value])).toEqual([['b', 2], ['a', 3]]);
  });
});

describe('the code of a new pack', () => {
  it.each([['Quận 1 năm 2023', 'quan-1-nam-2023'], ['  Điều chỉnh – thử!  ', 'dieu-chinh-thu'], ['Phú Nhuận', 'phu-nhuan']])('%j → %s', (name, code) => {
    expect(codeOfName(name)).toBe(code);
  });
});
