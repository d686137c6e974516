import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BatchView, ImportRowsPage, ImportStarted, ImportView, UndoView } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';
import { at, committed, previewed, sent, settled, sheetBytes, upload } from './support/sent-file.ts';

const HEAD = ['STT', 'Mã cán bộ', 'Họ và tên', 'Ngày sinh', 'Giới tính'];
const LIST = { rows: [
  ['DANH SÁCH CÁN BỘ'], HEAD,
  [1, 'N-01', 'Nguyễn Văn Mới', '15/05/1980', 'Nam'], [2, 'N-02', 'Trần Thị Mới', '01/02/1985', 'Nữ'], [], ['Tổng cộng: 02 người'],
] };

let office: Office;
let city: Client;
beforeAll(async () => { office = await openOffice(); city = await office.as('board-city'); }, 120_000);
afterAll(() => office.close());

const rowsOf = async (id: string, query = ''): Promise<ImportRowsPage> => shaped<ImportRowsPage>(await city.get(`/imports/${id}/rows${query}`), 'ImportRowsPage');
const decide = (view: ImportView, body: object) => city.send('POST', `/imports/${view.id}/decisions`, at(view.version, { body }));
const batches = async (): Promise<readonly BatchView[]> => shapedList<BatchView>(await city.get('/import-batches'), 'BatchView');
const listOf = (name: string, ...people: readonly (readonly (string | number)[])[]) => sheetBytes({ name, rows: [HEAD, ...people] });

describe('a sent list', () => {
  it('is read, mapped, previewed, written as previewed, and taken back', async () => {
    const bytes = await sheetBytes(LIST);
    const read = await sent(city, bytes, { sender: 'Quận 1' });
    expect(read).toMatchObject({ state: 'mapping', sender: 'Quận 1', fileSize: bytes.length, fileHash: createHash('sha256').update(bytes).digest('hex'), earlier: [] });
    expect(read.mapping?.sheets[0]?.columns.map(({ field }) => field)).toEqual(['order', 'person-code', 'full-name', 'birth', 'gender']);
    expect(read.sheets[0]?.head.map(({ cells }) => cells.length)).toEqual([1, 5, 5, 5, 0, 1]);

    const preview = await previewed(city, read);
    expect(preview).toMatchObject({ state: 'previewed', summary: { rows: { new: 2, error: 0 }, total: 6, creates: 2 } });
    const page = await rowsOf(read.id);
    expect(Object.values(page.counts).reduce((sum, count) => sum + count, 0)).toBe(6);
    expect((await rowsOf(read.id, '?state=new&q=tran+thi')).rows.map(({ fullName }) => fullName)).toEqual(['Trần Thị Mới']);

    const done = await committed(city, preview);
    expect(done).toMatchObject({ state: 'committed', batch: expect.any(String) });
    expect(((await city.get('/people/N-01')).json as { fullName: string }).fullName).toBe('Nguyễn Văn Mới');
    const [batch] = await batches();
    expect(batch).toMatchObject({ id: done.batch, source: 'Danh sách.xlsx', fileHash: read.fileHash, madeBy: 'board-city', undoable: true, rows: { created: 2 } });

    const again = await previewed(city, await sent(city, bytes, { sender: 'Quận 1' }));
    expect(again.earlier.map(({ id }) => id)).toEqual([done.batch]);
    expect(again.summary).toMatchObject({ rows: { new: 0, changed: 0, same: 2 }, creates: 0, updates: 0 });
    const nothing = await committed(city, again);
    expect((await batches())[0]).toMatchObject({ id: nothing.batch, rows: { created: 0, updated: 0 } });

    expect(shaped<UndoView>(await city.get(`/import-batches/${done.batch}/undo`), 'UndoView')).toEqual({ removed: 2, restored: 0 });
    expect(shaped<UndoView>(await city.post(`/import-batches/${done.batch}/undo`), 'UndoView')).toEqual({ removed: 2, restored: 0 });
    expect((await city.get('/people/N-01')).status).toBe(404);
    expect((await settled(city, read.id)).state).toBe('undone');
    expect(shaped<UndoView>(await city.post(`/import-batches/${done.batch}/undo`), 'UndoView').reasons).toMatchObject([{ code: 'undone-already' }]);
  });

  it('is written once, however often the same request comes', async () => {
    const preview = await previewed(city, await sent(city, await listOf('K', [1, 'K-01', 'Lê Văn Một', '01/01/1980', 'Nam'])));
    const before = (await batches()).length;
    const send = () => city.send('POST', `/imports/${preview.id}/commit`, at(preview.version, { body: { contentHash: preview.contentHash }, headers: { 'idempotency-key': `commit-${preview.id}` } }));
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map(({ json }) => (json as ImportStarted).job.id)).size).toBe(1);
    await settled(city, preview.id);
    expect((await send()).status).toBe(202);
    expect((await batches()).length).toBe(before + 1);
  });

  it('is corrected in two windows without one overwriting the other', async () => {
    const preview = await previewed(city, await sent(city, await listOf('W', [1, 'W-01', 'Đỗ Văn Hai', '01/01/1980', 'Nam'], [2, '', 'Không Mã', '01/01/1981', 'Nam'])));
    const fix = { fixes: [{ sheet: 'W', row: 3, field: 'person-code', value: 'W-02' }] };
    const [first, second] = [await decide(preview, fix), await decide(preview, { leaveOutUnsettled: true })];
    expect([first.status, second.status, codeOf(second)]).toEqual([202, 412, 'stale']);
    const fixed = await settled(city, preview.id);
    expect(fixed.decisions).toEqual({ ...fix, answers: [], leftOut: [], leaveOutUnsettled: false });
    const { rows } = await rowsOf(preview.id, '?q=khong+ma');
    expect(rows[0]).toMatchObject({ state: 'new', person: { code: 'W-02' } });
    expect((await city.send('POST', `/imports/${preview.id}/decisions`, { body: fix })).status).toBe(428);
  });

  it('is not written by the hash of another preview, nor before everything is settled', async () => {
    const preview = await previewed(city, await sent(city, await listOf('H', [1, 'H-01', '', '01/01/1980', 'Nam'])));
    expect(preview.contentHash).toBeUndefined();
    const commit = (contentHash: string) => city.send('POST', `/imports/${preview.id}/commit`, at(preview.version, { body: { contentHash } }));
    expect(codeOf(await commit('0'.repeat(64)))).toBe('refused');
    await decide(preview, { fixes: [{ sheet: 'H', row: 2, field: 'full-name', value: 'Hà Thị Ba' }] });
    const ready = await settled(city, preview.id);
    expect(codeOf(await city.send('POST', `/imports/${ready.id}/commit`, at(ready.version, { body: { contentHash: '0'.repeat(64) } })))).toBe('stale');
  });

  it('goes on where others changed the data meanwhile and the content stays the same; is shown again where not', async () => {
    const first = await previewed(city, await sent(city, await listOf('M', [1, 'M-01', 'Mai Văn Bốn', '01/01/1980', 'Nam'])));
    const second = await previewed(city, await sent(city, await listOf('M2', [1, 'M-01', 'Mai Văn Bốn', '01/01/1980', 'Nam'], [2, 'M-02', 'Mai Văn Năm', '01/01/1980', 'Nam'])));
    const third = await previewed(city, await sent(city, await listOf('M3', [1, 'M-03', 'Mai Văn Sáu', '01/01/1980', 'Nam'])));
    expect((await committed(city, first)).state).toBe('committed');
    expect(await committed(city, third)).toMatchObject({ state: 'committed' });
    const moved = await committed(city, second);
    expect(moved).toMatchObject({ state: 'previewed', refusal: { code: 'data-moved' }, summary: { creates: 1 } });
    expect((await city.get('/people/M-02')).status).toBe(404);
    expect((await committed(city, moved)).state).toBe('committed');
  });

  it('is remembered by its sender: the next list with the same headings is mapped like the last', async () => {
    const rows = (code: string) => sheetBytes({ name: 'R', rows: [['STT', 'Mã cán bộ', 'Họ và tên', 'Cột lạ'], [1, code, 'Ngô Văn Bảy', 'x']] });
    const read = await sent(city, await rows('R-01'), { sender: 'Quận 7' });
    const column = read.mapping?.sheets[0]?.columns.find(({ heading }) => heading === 'Cột lạ');
    expect(column).toMatchObject({ field: null });
    shaped(await city.send('PUT', `/imports/${read.id}/mapping`, at(read.version, { body: { columns: [{ sheet: 'R', column: 3, field: 'note' }] } })), 'ImportStarted', 202);
    await settled(city, read.id);
    const next = await sent(city, await rows('R-02'), { sender: 'Quận 7' });
    expect([next.remembered, next.mapping?.sheets[0]?.columns[3]?.field]).toEqual(['sender', 'note']);
    expect((await sent(city, await rows('R-03'), { sender: 'Quận 8' })).remembered).toBe('headings');
    const wrong = await city.send('PUT', `/imports/${next.id}/mapping`, at(next.version, { body: { columns: [{ sheet: 'R', column: 3, field: 'no-such-field' }] } }));
    expect(codeOf(wrong)).toBe('validation');
  });

  it('that cannot be read is refused with a sentence; one that is thrown away leaves nothing', async () => {
    const view = await sent(city, new Uint8Array(Buffer.from('not a workbook at all')), { name: 'x.xlsx' });
    expect(view).toMatchObject({ state: 'refused', refusal: { message: expect.stringMatching(/^\p{Lu}.*\.$/u) } });
    expect((await city.send('DELETE', `/imports/${view.id}`)).status).toBe(204);
    expect((await city.get(`/imports/${view.id}`)).status).toBe(404);
    expect(await office.database.admin('SELECT FROM import_pieces WHERE import = $1', [view.id])).toEqual([]);
  });

  it('comes back byte for byte under its name', async () => {
    const bytes = await sheetBytes(LIST);
    const view = await sent(city, bytes, { name: 'Danh sách Quận 1.xlsx' });
    const answer = await fetch(`${office.base}/api/v1/imports/${view.id}/original`, { headers: { cookie: city.jar ?? '' } });
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Danh%20s%C3%A1ch%20Qu%E1%BA%ADn%201.xlsx");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });
});

describe('the door of files', () => {
  it('takes no more than it said, nothing empty, and no form of another site', async () => {
    expect((await upload(city, new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await upload(city, new Uint8Array(0))).status).toBe(422);
    expect((await upload(city, new Uint8Array(10), { headers: { 'content-type': 'multipart/form-data; boundary=x' } })).status).toBe(415);
    expect((await city.send('POST', '/proposals', { raw: new Uint8Array(10), headers: { 'content-type': 'application/octet-stream' } })).status).toBe(415);
    expect((await city.send('POST', '/imports?name=x', { raw: new Uint8Array(10), headers: { 'content-type': 'application/octet-stream' }, withoutToken: true })).status).toBe(403);
  });

  it('receives once under one key', async () => {
    const bytes = await sheetBytes(LIST);
    const headers = { 'idempotency-key': 'upload-once-1' };
    const [first, second] = [await upload(city, bytes, { headers }), await upload(city, bytes, { headers })];
    expect((second.json as ImportStarted).id).toBe((first.json as ImportStarted).id);
    expect(codeOf(await upload(city, await listOf('Z', [1, 'Z', 'Z Z', '', '']), { headers }))).toBe('key-reused');
  });
});
