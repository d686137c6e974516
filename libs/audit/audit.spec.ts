import { describe, expect, it } from '@jest/globals';
import type { RecordLine } from '#contracts';
import { changesOf } from './changes-of.ts';
import { tellLine } from './tell-line.ts';

const line = (more: Partial<RecordLine>): RecordLine => ({ seq: 1, at: '2023-08-01T00:00:00.000Z', actor: 'city', action: 'people.updated', table: 'people', key: 'CB01', ...more });

describe('a line of the record', () => {
  it('says what was done to what', () => {
    expect(tellLine(line({ after: { code: 'CB01' } }))).toBe('Thêm hồ sơ cán bộ CB01');
    expect(tellLine(line({ before: { code: 'CB01' }, after: { code: 'CB01', gender: 'male' } }))).toBe('Sửa hồ sơ cán bộ CB01');
    expect(tellLine(line({ table: 'decisions', key: 'd1', before: {} }))).toBe('Xóa quyết định d1');
    expect(tellLine(line({ table: 'tenures', key: '*', after: { rows: 12500, digest: 'ab' } }))).toBe('Thêm 12.500 dòng quá trình giữ chức vụ');
    expect(tellLine(line({ table: 'users', key: 'lan' }))).toBe('Ghi nhận về tài khoản lan');
    expect(tellLine(line({ table: 'something_new', key: 'x', after: {} }))).toBe('Thêm something_new x');
  });

  it('names the fields that changed, and leaves out those that follow from others', () => {
    expect(changesOf({
      before: { full_name: 'Lê Văn An', given_name: 'An', gender: null, specialisations: ['a'], birth_day: '1970-01-01', home_locality: 'Q1' },
      after: { full_name: 'Lê Văn Ân', given_name: 'Ân', gender: 'male', specialisations: ['a'], birth_day: '1970-01-01', home_locality: null },
    })).toEqual([
      { field: 'full_name', before: 'Lê Văn An', after: 'Lê Văn Ân' },
      { field: 'gender', after: 'male' },
      { field: 'home_locality', before: 'Q1' },
    ]);
  });

  it('takes a missing value and an empty one for the same', () => {
    expect(changesOf({ before: { a: null }, after: {} })).toEqual([]);
    expect(changesOf({})).toEqual([]);
  });
});
