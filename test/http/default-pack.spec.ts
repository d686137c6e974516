import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComparisonStarted, ComparisonView, DefaultPackView, DueListPage, PackDetail, PackView, SessionView } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';

const DAY = '2023-08-01';
const HOUSE = 'vn-hcmc-education';
const REASON = 'Thực hiện Thông báo 12-TB/TU trong đợt thí điểm';
const OWN = {
  code: 'quan-1', name: 'Bộ của Quận 1', description: 'Giới hạn 9 năm', base: [HOUSE],
  overrides: [{ parameter: 'limit-years', from: '2023-01-01', value: 9, source: 'Thông báo 12-TB/TU', reason: 'thí điểm', author: 'Nguyễn Văn A' }],
};

let office: Office;
let city: Client;
let quan1: Client;
let neighbour: Client;
beforeAll(async () => {
  office = await openOffice();
  [city, quan1, neighbour] = [await office.as('board-city'), await office.as('board-locality'), await office.as('phu-nhuan')];
  shaped<PackDetail>(await quan1.post('/rule-packs', OWN), 'PackDetail', 201);
}, 180_000);
afterAll(() => office.close());

const standing = async (client: Client): Promise<DefaultPackView> => shaped<DefaultPackView>(await client.get('/default-pack'), 'DefaultPackView');
const choose = (client: Client, body: object): ReturnType<Client['send']> => client.send('PUT', '/default-pack', { body: { reason: REASON, ...body } });
const judgedBy = async (client: Client): Promise<string> => shaped<DueListPage>(await client.get(`/due-list?asOf=${DAY}&wait=25`), 'DueListPage').pack.code;

describe('the pack that judges when none is named', () => {
  it('is that of the house until a board chooses', async () => {
    expect(await standing(quan1)).toEqual({ pack: HOUSE, packName: expect.any(String), chosenBy: 'house', edition: 0, mayChange: true, history: [] });
    expect(await judgedBy(quan1)).toBe(HOUSE);
  }, 60_000);

  it('is, once chosen, used by the list, the session, a proposal and a comparison of that board alone', async () => {
    const made = shaped<DefaultPackView>(await choose(quan1, { pack: 'quan-1', edition: 0 }), 'DefaultPackView');
    expect(made).toMatchObject({ pack: 'quan-1', packName: OWN.name, chosenBy: 'own', edition: 1, history: [{ edition: 1, pack: 'quan-1', reason: REASON, setBy: 'board-locality' }] });
    expect(await judgedBy(quan1)).toBe('quan-1');
    expect(shaped<SessionView>(await quan1.get('/session'), 'SessionView').defaultPack).toBe('quan-1');
    expect(shapedList<PackView>(await quan1.get('/rule-packs'), 'PackView').filter((pack) => pack.isDefault).map((pack) => pack.code)).toEqual(['quan-1']);
    const started = shaped<ComparisonStarted>(await quan1.post('/pack-comparisons', { asOf: DAY, withPack: 'vn-65' }), 'ComparisonStarted', 202);
    expect(shaped<ComparisonView>(await quan1.get(`/pack-comparisons/${started.id}`), 'ComparisonView').before.code).toBe('quan-1');
    const { id } = (await quan1.post('/proposals', { asOf: DAY, name: 'theo mặc định' })).json as { id: string };
    expect((await quan1.get(`/proposals/${id}`)).json).toMatchObject({ pack: { code: 'quan-1' } });
    for (const other of [city, neighbour]) expect(await judgedBy(other)).toBe(HOUSE);
  }, 60_000);

  it('comes down from the whole city to who has not chosen, and not to who has', async () => {
    shaped<DefaultPackView>(await choose(city, { pack: 'vn-65', edition: 0 }), 'DefaultPackView');
    expect(await standing(neighbour)).toMatchObject({ pack: 'vn-65', chosenBy: 'above', edition: 0 });
    expect(await standing(quan1)).toMatchObject({ pack: 'quan-1', chosenBy: 'own' });
    shaped<DefaultPackView>(await choose(quan1, { edition: 1 }), 'DefaultPackView');
    expect(await standing(quan1)).toMatchObject({ pack: 'vn-65', chosenBy: 'above', edition: 2, history: [{ edition: 2 }, { edition: 1, pack: 'quan-1' }] });
    shaped<DefaultPackView>(await choose(quan1, { pack: 'quan-1', edition: 2 }), 'DefaultPackView');
  });

  it('is not overwritten by who saw an older choice, nor set to what cannot judge', async () => {
    for (const [body, status, code] of [
      [{ pack: 'vn-65', edition: 0 }, 412, 'stale'], [{ pack: 'vn-0', edition: 3 }, 404, 'unknown-pack'], [{ pack: 'vn-65', edition: 3, reason: ' ' }, 400, 'validation'],
    ] as const) {
      const answer = await choose(quan1, body);
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    }
    expect(await standing(quan1)).toMatchObject({ pack: 'quan-1', edition: 3 });
    expect((await choose(await office.as('viewer'), { pack: 'vn-65', edition: 0 })).status).toBe(403);
  });

  it('cannot be withdrawn while somebody judges by it', async () => {
    const answer = await quan1.send('DELETE', '/rule-packs/quan-1');
    expect([answer.status, codeOf(answer)]).toEqual([409, 'conflict']);
    expect(await judgedBy(quan1)).toBe('quan-1');
  }, 60_000);

  it('leaves every choice on the record with its reason', async () => {
    const lines = (await (await office.as('auditor')).get('/record?table=default_packs')).json as { action: string; actor: string; after?: { reason?: string; pack?: string } }[];
    expect(lines.filter((line) => line.action === 'rule-pack.made-default')).toHaveLength(4);
    expect(lines.find((line) => line.actor === 'board-city')?.after).toMatchObject({ pack: 'vn-65', reason: REASON });
  });
});
