import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueListPage, FindingView, OwnPackRequest, PackDetail, PackView, ProblemDetails } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';

const DAY = '2023-08-01';
const NINE = { parameter: 'limit-years', from: '2023-01-01', value: 9, source: 'Thông báo 12-TB/TU', reason: 'chờ kiện toàn', author: 'Nguyễn Văn A, Trưởng ban' };
const PACK: OwnPackRequest = { code: 'q1-2023', name: 'Quận 1 năm 2023', description: 'Giới hạn 9 năm trong đợt thí điểm', base: ['vn-hcmc-education'], overrides: [NINE] };

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await openOffice();
  board = await office.as('board-city');
}, 180_000);
afterAll(() => office.close());

const problemOf = (answer: { json: unknown }): ProblemDetails => answer.json as ProblemDetails;
const valueOf = (pack: PackDetail, code: string): PackDetail['rules'][number]['parameters'][number] | undefined => pack.rules.flatMap((rule) => rule.parameters).find((one) => one.code === code);

describe('a board’s own pack', () => {
  it('is made of a shipped pack and values, and shows who chose each', async () => {
    const made = shaped<PackDetail>(await board.post('/rule-packs', PACK), 'PackDetail', 201);
    expect(made.own).toMatchObject({ bases: ['vn-hcmc-education'], edition: 1, withdrawn: false, mayChange: true, madeBy: 'board-city', overrides: [NINE] });
    const years = valueOf(made, 'limit-years');
    expect(years?.history.at(-1)).toMatchObject({ from: '2023-01-01', value: 9, chosenBy: NINE.author, reason: NINE.reason, source: { text: NINE.source, confirmed: false } });
    const before = valueOf(shaped<PackDetail>(await board.get('/rule-packs/q1-2023?asOf=2022-12-31'), 'PackDetail'), 'limit-years');
    expect(before?.current?.value).toBe(8);
  });

  it('is listed after the shipped packs, for everybody', async () => {
    for (const role of ['auditor', 'viewer'] as const) {
      const packs = shapedList<PackView>(await (await office.as(role)).get('/rule-packs'), 'PackView');
      expect(packs.at(-1)).toMatchObject({ code: 'q1-2023', own: { bases: ['vn-hcmc-education'], withdrawn: false } });
    }
  });

  it('judges: the due list and the explanation by it differ from the base', async () => {
    const list = async (pack: string): Promise<DueListPage> => shaped<DueListPage>(await board.get(`/due-list?asOf=${DAY}&pack=${pack}&wait=25`), 'DueListPage');
    const [own, base] = [await list('q1-2023'), await list('vn-hcmc-education')];
    expect(own.counts.over).toBeLessThan(base.counts.over);
    expect(own.pack).toEqual({ code: 'q1-2023', version: '1+1.0', name: 'Quận 1 năm 2023' });
    const findings = shapedList<FindingView>(await board.get(`/people/${own.lines[0]?.person ?? ''}/findings?asOf=${DAY}&pack=q1-2023`), 'FindingView');
    expect(JSON.stringify(findings)).toContain(NINE.author);
  }, 60_000);

  it('carries a proposal too', async () => {
    const answer = await board.post('/proposals', { asOf: DAY, pack: 'q1-2023', name: 'theo bộ của quận' });
    expect(answer.status).toBe(202);
  });

  it('is refused with the place and what to try, and nothing is written', async () => {
    const wrong: Record<string, Partial<OwnPackRequest>> = {
      'overrides[0].parameter unknown-parameter': { overrides: [{ ...NINE, parameter: 'limit-yeras' }] },
      'overrides[0].value not-allowed': { overrides: [{ ...NINE, value: 99 }] },
      'overrides[0].source no-source': { overrides: [{ ...NINE, source: '' }] },
      'overrides[1].from repeated': { overrides: [NINE, NINE] },
      'overrides[1].from unsorted': { overrides: [NINE, { ...NINE, from: '2022-06-01' }] },
      'overrides[0].from before-the-pack': { overrides: [{ ...NINE, from: '1999-01-01' }] },
      'overrides[0].from outside-the-text': { overrides: [{ ...NINE, from: '2020-01-01', source: '65-QĐ/TW Điều 3' }] },
      'code shape': { code: 'vn-65' },
      'base shape': { base: ['vn-0'] },
    };
    for (const [place, change] of Object.entries(wrong)) {
      const answer = await board.post('/rule-packs', { ...PACK, code: 'sai', ...change });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'bad-pack']);
      expect(problemOf(answer).fields?.map((field) => `${field.path} ${field.code ?? ''}`)).toEqual([place]);
      for (const field of problemOf(answer).fields ?? []) expect(field.message.length).toBeGreaterThan(20);
    }
    expect((await board.get('/rule-packs/sai')).status).toBe(404);
    expect(codeOf(await board.post('/rule-packs', PACK))).toBe('bad-pack');
  });

  it('is made once for one key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => board.post('/rule-packs', { ...PACK, code: 'mot-lan' }, { headers })));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  });

  it('has a next edition, which a stale writer does not overwrite; the old one can still be read by what it judged', async () => {
    const ten = { ...NINE, from: '2024-01-01', value: 10 };
    const changed = shaped<PackDetail>(await board.send('PUT', '/rule-packs/q1-2023', { body: { ...PACK, overrides: [NINE, ten], edition: 1 } }), 'PackDetail');
    expect(changed.own).toMatchObject({ edition: 2, overrides: [NINE, ten] });
    const stale = await board.send('PUT', '/rule-packs/q1-2023', { body: { ...PACK, overrides: [], edition: 1 } });
    expect([stale.status, codeOf(stale)]).toEqual([412, 'stale']);
  });

  it('is changed and withdrawn by its own board alone', async () => {
    const quan1 = await office.as('board-locality');
    const own = shaped<PackDetail>(await quan1.post('/rule-packs', { ...PACK, code: 'rieng-quan-1', name: 'Riêng Quận 1' }), 'PackDetail', 201);
    expect(own.own?.mayChange).toBe(true);
    const neighbour = await office.as('phu-nhuan');
    expect(shaped<PackDetail>(await neighbour.get('/rule-packs/rieng-quan-1'), 'PackDetail').own?.mayChange).toBe(false);
    for (const attempt of [
      await neighbour.send('PUT', '/rule-packs/rieng-quan-1', { body: { ...PACK, code: 'rieng-quan-1', edition: 1 } }),
      await neighbour.send('DELETE', '/rule-packs/rieng-quan-1'),
      await quan1.send('DELETE', '/rule-packs/q1-2023'),
    ]) expect([attempt.status, codeOf(attempt)]).toEqual([403, 'out-of-scope']);
    expect((await quan1.send('DELETE', '/rule-packs/rieng-quan-1')).status).toBe(204);
    const used = await quan1.get(`/due-list?asOf=${DAY}&pack=rieng-quan-1`);
    expect([used.status, codeOf(used)]).toEqual([404, 'unknown-pack']);
  });

  it('goes out as a file and comes in again the same', async () => {
    for (const format of ['yaml', 'json']) {
      const file = await board.get(`/rule-packs/q1-2023/pack.${format}`);
      expect(file.headers.get('content-disposition')).toContain(`.${format}`);
      const read = shaped<OwnPackRequest>(await board.post('/rule-packs/reading', { text: file.text }), 'OwnPackRequest');
      expect(read).toMatchObject({ code: 'q1-2023', base: ['vn-hcmc-education'] });
      expect(read.overrides).toHaveLength(2);
    }
  });

  it.each([
    ['no YAML', 'a: [1', '1:'],
    ['no pack', 'xin chào', 'code'],
    ['aliases', 'a: &x [1]\nb: *x', ''],
    ['the same key twice', 'code: a\ncode: b', '2:1'],
  ])('refuses a file that is %s, with the place', async (_, text, place) => {
    const answer = await board.post('/rule-packs/reading', { text });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'bad-pack']);
    expect(problemOf(answer).fields?.[0]?.path.startsWith(place)).toBe(true);
  });

  it('leaves every value and every withdrawal on the record', async () => {
    const lines = (await (await office.as('auditor')).get('/record?table=board_pack_values')).json as { action: string; actor: string; after?: { parameter?: string } }[];
    expect(lines.some((line) => line.action === 'rule-pack.changed' && line.actor === 'board-city' && line.after?.parameter === 'limit-years')).toBe(true);
    const heads = (await (await office.as('auditor')).get('/record?table=board_packs')).json as { action: string }[];
    expect(heads.map((line) => line.action)).toContain('rule-pack.withdrawn');
  });
});
