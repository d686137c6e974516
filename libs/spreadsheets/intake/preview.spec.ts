import { describe, expect, it } from '@jest/globals';

import { type GivenSheet, readSheets, workbookOf } from '../list/corpus.givens.ts';
import { preview, resolve, toDatasetChanges } from './dataset-changes.ts';
import type { Decisions, OnFile, Preview, PreviewRow } from './preview-types.ts';

const ON_FILE: OnFile = {
  people: [
    { row: { code: 'P1', full_name: 'Nguyễn Văn An', birth_date: '1968-05-15', gender: 'male' }, citizenId: '079068001234' },
    { row: { code: 'P2', full_name: 'Trần Thị Ngọc', birth_date: '1970', gender: 'female' } },
    { row: { code: 'P3', full_name: 'Lê Hòa', birth_date: '1975-01-02' } }, { row: { code: 'P4', full_name: 'Lê Hòa', birth_date: '1975-01-02' } },
    { row: { code: 'P5', full_name: 'Phạm Thúy', birth_date: '1980-03-04' } },
  ],
  units: [
    { code: 'GD', name: 'Phòng Giáo dục và Đào tạo Quận 1' }, { code: 'ND', name: 'Trường Trung học cơ sở Nguyễn Du' }, { code: 'ND-TH', name: 'Trường Tiểu học Nguyễn Du' },
  ],
  positions: [
    { code: 'GD-1', unit: 'GD', name: 'Trưởng phòng' }, { code: 'GD-2', unit: 'GD', name: 'Phó Trưởng phòng', seats: 2 }, { code: 'ND-1', unit: 'ND', name: 'Hiệu trưởng' },
    { code: 'ND-2', unit: 'ND', name: 'Phó Hiệu trưởng' }, { code: 'ND-3', unit: 'ND', name: 'Phó Hiệu trưởng' },
  ],
  localities: [{ code: 'Q1', name: 'Quận 1' }],
  tenures: [{ person_code: 'P1', position_code: 'GD-1', from: '2015-08', kind: 'official' }],
  newCodes: { prefix: 'CB', next: 1, digits: 3 },
};
const HEAD = ['STT', 'Mã CB', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Giới tính'];
const POST = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Ngày bổ nhiệm'];

async function previewOf(sheets: readonly GivenSheet[], decisions: Decisions = {}): Promise<Preview> {
  return preview(await readSheets(await workbookOf(...sheets)), ON_FILE, decisions);
}
const rowsOf = async (head: GivenSheet['rows'][number], ...rows: GivenSheet['rows']): Promise<readonly PreviewRow[]> => (await previewOf([{ rows: [head, ...rows] }])).rows.slice(1);
const codesOf = (row: PreviewRow | undefined): string[] => [...(row?.why ?? []), ...(row?.cells ?? []).flatMap((cell) => cell.troubles ?? [])].map(({ code }) => code);

describe('the preview of a file', () => {
  it('gives every row of every sheet one state, and its counts add up to the rows in the file', async () => {
    const { rows, counts } = await previewOf([
      { rows: [['DANH SÁCH'], HEAD, ['I', 'Phòng Nội vụ'], [1, 'P1', 'Nguyễn Văn An', '15/05/1968', null, 'Nam'], [], [2, 'P9', 'Võ Mới', '01/01/1990', null, 'Nữ'], ['Tổng cộng: 02']] },
      { rows: [HEAD, [1, 'P2', 'Trần Thị Ngọc', '03/04/1970', null, 'Nữ'], [2, 'P8', 'Đỗ Sai', '31/02/1970', null, 'Nam']] },
    ]);
    expect(rows.map(({ row, state }) => `${row}:${state}`)).toEqual(['1:ignored', '2:ignored', '3:ignored', '4:same', '5:ignored', '6:new', '7:ignored', '1:ignored', '2:changed', '3:error']);
    expect(counts).toMatchObject({ rows: { new: 1, changed: 1, same: 1, warning: 0, error: 1, ignored: 6 }, total: 10 });
    expect(rows.filter(({ state }) => state === 'ignored').map(({ role, why }) => [role, why.length])).toEqual([
      ['title', 1], ['header', 1], ['unit-heading', 1], ['blank', 1], ['subtotal', 1], ['header', 1],
    ]);
  });

  it('shows old and new of what changes, and takes nothing away that the list does not mention', async () => {
    const rows = await rowsOf(HEAD, [1, 'P1', 'Nguyễn Văn Ân', null, null, null], [2, 'P2', 'Trần Thị Ngọc', '05/1970', null, null]);
    expect(rows[0]?.cells.find(({ field }) => field === 'full-name')).toMatchObject({ state: 'changed', old: 'Nguyễn Văn An', value: 'Nguyễn Văn Ân' });
    expect(rows.map(({ writes }) => writes)).toEqual([
      [{ file: 'people', action: 'update', key: ['P1'], row: { code: 'P1', full_name: 'Nguyễn Văn Ân', birth_date: '1968-05-15', gender: 'male' }, was: { full_name: 'Nguyễn Văn An' } }],
      [{ file: 'people', action: 'update', key: ['P2'], row: { code: 'P2', full_name: 'Trần Thị Ngọc', birth_date: '1970-05', gender: 'female' }, was: { birth_date: '1970' } }],
    ]);
  });

  it('leaves a name as it is on file under capitals or the other place of a tone mark, and a birthday where the list knows less', async () => {
    const rows = await rowsOf(HEAD, [1, 'P5', 'PHẠM THUÝ', 1980, null, null]);
    expect(rows[0]).toMatchObject({ state: 'same', writes: [] });
  });
});

describe('a listed person', () => {
  it('is found by code, then by citizen number, then by name and birthday', async () => {
    const rows = await rowsOf(HEAD, [1, 'P1', 'Ai Khác', null, null, null], [2, null, 'Nguyễn V. An', null, '079068001234', null], [3, null, 'TRẦN THỊ NGỌC', 1970, null, null]);
    expect(rows.map(({ person }) => [person?.code, person?.by])).toEqual([['P1', 'code'], ['P1', 'citizen-id'], ['P2', 'name-and-birth']]);
  });

  it('with namesakes born the same day is asked about, never guessed', async () => {
    const rows = await rowsOf(HEAD, [1, null, 'Lê Hòa', '02/01/1975', null, null]);
    expect(rows[0]).toMatchObject({ state: 'warning', writes: [], questions: [{ id: 'person|Sheet1!2', kind: 'which-person', blocks: true }] });
    expect(rows[0]?.questions[0]?.choices.map(({ value }) => value)).toEqual(['P3', 'P4', 'new', 'leave-out']);
  });

  it('without a birthday is known by the post he holds, and otherwise asked about', async () => {
    const rows = await rowsOf(POST, [1, 'Nguyễn Văn An', null, 'Trưởng phòng', 'Phòng GD&ĐT Quận 1', null], [2, 'Phạm Thúy', null, null, null, null]);
    expect(rows[0]).toMatchObject({ state: 'same', person: { code: 'P1', by: 'name-and-post' } });
    expect(rows[1]).toMatchObject({ questions: [{ kind: 'which-person' }] });
  });

  it('is the same under the old and the new place of a tone mark, and another under another mark', async () => {
    const rows = await rowsOf(HEAD, [1, null, 'Phạm Thuý', '04/03/1980', null, null], [2, null, 'Phạm Thùy', '04/03/1980', null, null]);
    expect(rows.map(({ person }) => person?.by)).toEqual(['name-and-birth', 'new']);
  });

  it('new without a code is given one, and his name in capitals is written as names are', async () => {
    const rows = await rowsOf(HEAD, [1, null, 'VÕ THỊ MỚI', '01/01/1990', '079190000001', 'Nữ'], [2, null, 'Đỗ Hai', '01/01/1991', null, null]);
    expect(rows.map(({ state, writes }) => [state, writes[0]?.row])).toEqual([
      ['new', { code: 'CB001', full_name: 'Võ Thị Mới', birth_date: '1990-01-01', gender: 'female' }], ['new', { code: 'CB002', full_name: 'Đỗ Hai', birth_date: '1991-01-01' }],
    ]);
    expect(rows[0]?.person).toEqual({ code: 'CB001', by: 'new', citizenId: '079190000001' });
  });

  it('listed twice with the same post, or with other words about him, is an error that names the first row', async () => {
    const rows = await rowsOf(HEAD, [1, null, 'Võ Mới', '01/01/1990', null, null], [2, null, 'VÕ MỚI', '01/01/1990', null, null]);
    expect(rows[1]).toMatchObject({ state: 'error', why: [{ code: 'twice', message: 'Người này đã có ở dòng 2, trang “Sheet1”.' }] });
    const posts = await rowsOf(['STT', 'Mã CB', 'Họ và tên', 'Giới tính', 'Chức vụ', 'Đơn vị'], [1, 'P5', 'Phạm Thúy', 'Nữ', null, null], [2, 'P5', 'Phạm Thúy', 'Nam', 'Hiệu trưởng', 'Trường THCS Nguyễn Du']);
    expect(codesOf(posts[1])).toContain('contradicts');
  });
});

describe('the post of a row', () => {
  it('becomes a tenure, abbreviations and all; a post on file stays', async () => {
    const rows = await rowsOf(POST, [1, 'Phạm Thúy', '04/03/1980', 'Quyền HT', 'Trường THCS Nguyễn Du', '8/2020'], [2, 'Nguyễn Văn An', '15/05/1968', 'Trưởng phòng', 'P. GD&ĐT Q.1', '01/08/2015']);
    expect(rows[0]?.writes).toEqual([{
      file: 'tenures', action: 'create', key: ['P5', 'ND-1', '2020-08', 'acting'],
      row: { person_code: 'P5', position_code: 'ND-1', from: '2020-08', to: '', kind: 'acting', decision_no: '', decision_signed: '' },
    }]);
    expect(rows[1]?.writes).toMatchObject([{ action: 'update', key: ['P1', 'GD-1', '2015-08', 'official'], row: { from: '2015-08-01' }, was: { from: '2015-08' } }]);
  });

  it('asks for the unit, the position and the first day where they are not certain', async () => {
    const rows = await rowsOf(
      POST, [1, 'Phạm Thúy', '04/03/1980', 'Hiệu trưởng', 'Trường Nguyễn Du', '2020'], [2, 'Võ A', '1990', 'Chánh Văn phòng', 'Phòng GD&ĐT Quận 1', '2020'],
      [3, 'Võ B', '1990', 'Phó Trưởng phòng', 'Phòng GD&ĐT Quận 1', null], [4, 'Võ C', '1990', 'Phó Hiệu trưởng', 'Trường THCS Nguyễn Du', '2020'],
    );
    expect(rows.map(({ state, questions }) => [state, questions.map(({ kind, blocks }) => [kind, blocks])])).toEqual([
      ['warning', [['which-unit', true]]], ['warning', [['which-position', true]]], ['warning', [['since-when', false]]], ['warning', [['which-position', true]]],
    ]);
    expect(rows.map(({ writes }) => writes.length)).toEqual([0, 0, 1, 0]);
  });

  it('that another holds, or beside one he holds, waits for the word of the clerk', async () => {
    const sheet = { rows: [POST, [1, 'Phạm Thúy', '04/03/1980', 'Trưởng phòng', 'Phòng GD&ĐT Quận 1', '01/09/2023'], [2, 'Nguyễn Văn An', '15/05/1968', 'Hiệu trưởng', 'Trường THCS Nguyễn Du', '01/09/2023']] };
    const before = await previewOf([sheet]);
    expect(before.rows.slice(1).map(({ questions }) => questions.map(({ id }) => id))).toEqual([['seat|Sheet1!2'], ['other|Sheet1!3|GD-1']]);
    expect(toDatasetChanges(before)).toEqual({ kind: 'unsettled', errors: 0, questions: 2 });
    const after = resolve(before, ON_FILE, { answers: { 'seat|Sheet1!2': 'close' } });
    // The first answer ends his old post: nothing is left to ask in the second row.
    expect(after.counts.openQuestions).toBe(0);
    expect(after.rows.flatMap(({ writes }) => writes.map(({ action, row }) => [action, row.person_code, row.position_code, row.from, row.to]))).toEqual([
      ['update', 'P1', 'GD-1', '2015-08', '2023-08-31'], ['create', 'P5', 'GD-1', '2023-09-01', ''], ['create', 'P1', 'ND-1', '2023-09-01', ''],
    ]);
  });
});

describe('the decisions of the clerk', () => {
  const sheet: GivenSheet = { rows: [POST, [1, 'Võ A', '01/01/80', 'Hiệu trưởng', 'Trường Nguyễn Du', '2020'], [2, 'Võ B', '31/02/1970', 'Hiệu trưởng', 'Trường Nguyễn Du', '2021']] };

  it('fix cells, answer for all rows with the same words and leave rows out', async () => {
    const before = await previewOf([sheet]);
    expect(before.counts).toMatchObject({ rows: { error: 2 }, openQuestions: 1 });
    const fixes = [{ sheet: 'Sheet1', row: 2, field: 'birth' as const, value: '01/01/1980' }];
    const after = resolve(before, ON_FILE, { fixes, answers: { [before.rows[1]?.questions[0]?.id ?? '']: 'ND' }, leaveOutUnsettled: true });
    expect(after.rows.map(({ state }) => state)).toEqual(['ignored', 'new', 'ignored']);
    expect(after.rows[1]?.cells.find(({ field }) => field === 'birth')).toMatchObject({ raw: '01/01/80', fixed: '01/01/1980', value: '1980-01-01', state: 'new' });
    expect(after.rows[2]?.why.map(({ code }) => code)).toContain('unsettled');
    expect(resolve(after, ON_FILE, {}).rows).toEqual(before.rows);
  });

  it('lead to changes whose hash tells one preview from another', async () => {
    const one = toDatasetChanges(await previewOf([sheet], { leaveOutUnsettled: true }));
    expect(one).toMatchObject({ kind: 'ready', writes: [] });
    const first = toDatasetChanges(await previewOf([{ rows: [HEAD, [1, null, 'Võ Mới', '1990', null, null]] }]));
    const again = toDatasetChanges(await previewOf([{ rows: [HEAD, [1, null, 'Võ Mới', '1990', null, null]] }]));
    const other = toDatasetChanges(await previewOf([{ rows: [HEAD, [1, null, 'Võ Mới', '1991', null, null]] }]));
    expect(first).toEqual(again);
    expect(first.kind === 'ready' && other.kind === 'ready' && first.hash !== other.hash).toBe(true);
  });
});
