import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';

import { AS_OF, person, stint, town } from '../careers.givens.ts';
import { type AccountNode } from '../finding.ts';
import { valueOn } from '../law/parameter.ts';
import { prepareReview } from '../review.ts';
import { findPack } from '../packs/index.ts';
import { readPackFile } from './read-pack-file.ts';

const FILE = {
  code: 'q1', version: '2026.1', name: 'Quận 1', description: 'Bộ quy tắc của quận', base: 'vn-65',
  overrides: [
    { parameter: 'limit-years', from: '2023-01-01', value: 9, source: '65-QĐ/TW Điều 3', reason: 'thử', author: 'Nguyễn Văn A' },
    { parameter: 'limit-years', from: '2024-01-01', value: 10, source: 'Thông báo 12-TB/QU', reason: 'thử', author: 'Nguyễn Văn A' },
  ],
};

const problemsOf = (change: Record<string, unknown>, entry = 0): string[] => {
  const overrides = FILE.overrides.map((one, at) => (at === entry ? { ...one, ...change } : one));
  const read = readPackFile({ ...FILE, overrides });
  return read.kind === 'refused' ? read.problems.map((one) => `${one.place} ${one.code}`) : [];
};

describe('a board’s own pack', () => {
  it('changes values from their days on and keeps what was before', () => {
    const read = readPackFile(FILE);
    if (read.kind !== 'amended') throw new Error(JSON.stringify(read));
    const years = read.pack.parameters.get('limit-years');
    if (!years) throw new Error('no parameter');
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01', '2030-01-01'].map((on) => valueOn(years, day(on)).value)).toEqual([8, 9, 9, 10, 10]);
    expect(read.pack).toMatchObject({ code: 'q1', version: '2026.1', base: 'vn-65' });
  });

  it('says in every account who chose the value and why', () => {
    const read = readPackFile(FILE);
    if (read.kind !== 'amended') throw new Error(JSON.stringify(read));
    const [line] = prepareReview({ establishment: town(), asOf: AS_OF, pack: read.pack })(person([stint('A-H', '2017-01-01')])).lines;
    const find = (node: AccountNode): AccountNode | undefined => (node.code === 'parameter:limit-years' ? node : node.children?.map(find).find(Boolean));
    const chosen = line && find(line.summary.account);
    expect(chosen?.text).toContain('do Nguyễn Văn A chọn, lý do: thử');
    expect(chosen?.cites).toEqual([{ text: 'Thông báo 12-TB/QU', confirmed: false }]);
    expect(line?.summary.outcome).toBe('near');
  });

  it('is refused with the place when something is wrong', () => {
    expect(problemsOf({ parameter: 'limit-yeras' })).toEqual(['overrides[0].parameter unknown-parameter']);
    expect(problemsOf({ source: ' ' })).toEqual(['overrides[0].source no-source']);
    expect(problemsOf({ author: '' })).toEqual(['overrides[0].author no-author']);
    expect(problemsOf({ reason: '' })).toEqual(['overrides[0].reason no-reason']);
    expect(problemsOf({ from: '2023-02-30' })).toEqual(['overrides[0].from not-a-day']);
    expect(problemsOf({ from: '2023-01-01' }, 1)).toEqual(['overrides[1].from repeated']);
    expect(problemsOf({ from: '2022-05-01' }, 1)).toEqual(['overrides[1].from unsorted']);
    expect(problemsOf({ from: '2016-01-01' })).toEqual(['overrides[0].from before-the-pack']);
    expect(problemsOf({ from: '2022-04-27' })).toEqual(['overrides[0].from outside-the-text']);
    expect(problemsOf({ from: '2025-07-01', source: '138/2020/NĐ-CP Điều 41' }, 1)).toEqual(['overrides[1].from outside-the-text']);
    expect(problemsOf({ value: 0 })).toEqual(['overrides[0].value not-allowed']);
    expect(problemsOf({ value: 8.5 })).toEqual(['overrides[0].value not-allowed']);
    expect(problemsOf({ value: '9' })).toEqual(['overrides[0].value not-allowed']);
    expect(problemsOf({ extra: 1 })).toEqual(['overrides[0].extra shape']);
  });

  it('takes only the words a choice allows, and plain codes in a list', () => {
    const one = (parameter: string, value: unknown): string[] => problemsOf({ parameter, value });
    expect(one('lineage-merge', 'continue')).toEqual([]);
    expect(one('lineage-merge', 'maybe')).toEqual(['overrides[0].value not-allowed']);
    expect(one('subject-titles', ['finance-head', 'office-head'])).toEqual([]);
    expect(one('subject-titles', ['Finance Head'])).toEqual(['overrides[0].value not-allowed']);
    expect(one('subject-titles', ['a', 'a'])).toEqual(['overrides[0].value not-allowed']);
    expect(one('subject-titles', 'finance-head')).toEqual(['overrides[0].value not-allowed']);
  });

  it('names what is missing and what to try', () => {
    const read = readPackFile({ code: 'x', overrides: [7], base: 'vn-99', note: '' });
    if (read.kind !== 'refused') throw new Error('was read');
    expect(read.problems.map((one) => one.place)).toEqual(['version', 'name', 'description', 'note', 'base', 'overrides[0]']);
    for (const problem of read.problems) expect(problem.hint.length).toBeGreaterThan(5);
    for (const wrong of [undefined, null, 'vn-65', [], 3]) expect(readPackFile(wrong).kind).toBe('refused');
    expect(readPackFile({ ...FILE, overrides: undefined })).toMatchObject({ kind: 'refused', problems: [{ place: 'overrides' }] });
  });

  it('may put several packs together: all rules once, first value wins, days that all cover', () => {
    const read = readPackFile({ ...FILE, base: ['vn-65', 'vn-schools', 'vn-59-positions', 'vn-65'] });
    if (read.kind !== 'amended') throw new Error(JSON.stringify(read));
    const codes = read.pack.rules.map((rule) => rule.code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toEqual(expect.arrayContaining(['two-term-limit', 'school-charter', 'position-change']));
    expect(read.pack.base).toBe('vn-65+vn-schools+vn-59-positions');
    const parts = ['vn-65', 'vn-schools', 'vn-59-positions'].map((code) => findPack(code)?.validFrom ?? '');
    expect(read.pack.validFrom).toBe([...parts].sort().at(-1));
    expect(prepareReview({ establishment: town(), asOf: AS_OF, pack: read.pack })(person([stint('A-H', '2017-01-01')])).lines).toHaveLength(1);
  });

  it('is refused when a base is unknown or no day is covered by all', () => {
    expect(readPackFile({ ...FILE, base: [] })).toMatchObject({ kind: 'refused', problems: [{ place: 'base' }] });
    expect(readPackFile({ ...FILE, base: ['vn-65', 'vn-0'] })).toMatchObject({ kind: 'refused', problems: [{ place: 'base', message: 'Không có bộ quy tắc “vn-0”.' }] });
  });
});
