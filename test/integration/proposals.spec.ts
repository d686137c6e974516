import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import type { MoveView } from '#contracts';
import type { Database, NewProposal, StoredPlan } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { layEstablishment } from '../support/personnel.ts';

const CITY = { actor: 'city', scope: 'all' } as const;
const seat = (position: string) => ({ position, title: 'Trưởng phòng', unitName: 'Phòng', locality: 'Q1', localityName: 'Quận 1' });
const move = (no: number, person: string, from: string, to: string): MoveView => ({ no, person, fullName: 'Nguyễn Văn An', due: true, from: seat(from), to: seat(to), score: 80, reasons: [], group: 'ring-1' });
const PLAN: StoredPlan = {
  status: 'optimal', objective: [2, 160], bound: [2, 160], seconds: 0.25, due: 27, resolved: 2, unplaced: [],
  moves: [move(1, 'A', 'Q1-GD-HT', 'PN-GD-HT'), move(2, 'B', 'PN-GD-HT', 'Q1-GD-HT')], details: { cycles: [['A', 'B']] },
};

describe('proposals', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await layEstablishment(fresh);
    database = await fresh.open();
  });
  afterAll(() => fresh.drop());

  const propose = (scope: readonly string[], as: 'all' | string[] = 'all') => database.work({ actor: 'planner', scope: as }, (work) => work.proposals.create({
    name: 'Tháng 8/2023', asOf: day('2023-08-01'), pack: 'vn-65', packVersion: '1', packName: 'QĐ 65', scope, maxCycle: 2, maxChain: 0 } satisfies NewProposal));

  it('keep a plan as it was made, once', async () => {
    const id = await propose([]);
    expect(await database.work(CITY, (work) => work.proposals.find(id))).toMatchObject({ name: 'Tháng 8/2023', asOf: '2023-08-01', createdBy: 'planner', scope: [] });
    expect(await database.work(CITY, (work) => work.proposals.storePlan(id, PLAN))).toBe('stored');
    expect(await database.work(CITY, (work) => work.proposals.storePlan(id, { ...PLAN, resolved: 1 }))).toBe('already-stored');
    expect((await database.work(CITY, (work) => work.proposals.find(id)))?.plan).toEqual(PLAN);
    expect(await database.work(CITY, (work) => work.proposals.storePlan('nonsense', PLAN))).toBe('unknown');
  });

  it('show the state of their job, newest first', async () => {
    const id = await propose([]);
    const job = await database.work({ actor: 'planner', scope: 'all' }, async (work) => {
      const made = await work.jobs.enqueue({ kind: 'proposal', request: { proposal: id } });
      await work.proposals.attachJob(id, made.id);
      return made;
    });
    const [first] = await database.work(CITY, (work) => work.proposals.list());
    expect(first).toMatchObject({ id, state: 'queued' });
    expect((await database.work(CITY, (work) => work.proposals.find(id)))?.job).toBe(job.id);
  });

  it('of one’s own district are one’s own; those of the city, or of another, are not seen', async () => {
    const mine = await propose(['Q1'], ['Q1']);
    const seenBy = (scope: string[], id: string) => database.work({ actor: 'x', scope }, async (work) => (await work.proposals.find(id)) !== undefined);
    expect([await seenBy(['Q1'], mine), await seenBy(['PN'], mine), await seenBy(['HCM'], mine)]).toEqual([true, false, true]);
    const city = await propose([]);
    expect([await seenBy(['Q1'], city), await seenBy(['HCM'], city)]).toEqual([false, false]);
    await expect(propose(['PN'], ['Q1'])).rejects.toMatchObject({ code: '42501' });
    expect(await database.work({ actor: 'x', scope: ['Q1'] }, (work) => work.proposals.storePlan(mine, PLAN))).toBe('stored');
    expect(await database.work({ actor: 'x', scope: ['PN'] }, (work) => work.proposals.storePlan(mine, PLAN))).toBe('unknown');
  });

  it('give one draft for one move, however often it is asked for', async () => {
    const id = await propose([]);
    const draft = () => database.work({ actor: 'clerk', scope: 'all' }, (work) => work.decisions.draft([{
      kind: 'transfer-and-appointment', title: 'Về việc điều động', person: 'A', fullName: 'Nguyễn Văn An', toUnitName: 'Phòng', issuer: 'UBND Thành phố',
      effective: day('2023-08-15'), proposal: id, moveNo: 1, localities: ['Q1', 'PN'], facts: {},
    }]));
    const [first, ...rest] = (await Promise.all([draft(), draft(), draft()])).flat();
    for (const other of rest) expect(other).toEqual(first);
    expect(await database.work(CITY, (work) => work.decisions.list({ proposal: id }))).toEqual([first]);
    await expect(fresh.admin(`UPDATE decisions SET approved_by = proposed_by WHERE id::text = $1`, [first?.id])).rejects.toMatchObject({ constraint: 'nobody_approves_his_own_decision' });
    await fresh.admin(`UPDATE decisions SET number = '12/QĐ', issued_on = '2023-08-10' WHERE id::text = $1`, [first?.id]);
    const [other] = await database.work({ actor: 'clerk', scope: 'all' }, (work) => work.decisions.draft([{
      kind: 'transfer-and-appointment', title: 'Khác', person: 'B', fullName: 'B', toUnitName: 'Phòng', issuer: 'UBND Thành phố', effective: day('2023-08-15'), localities: ['Q1'], facts: {} }]));
    await expect(fresh.admin(`UPDATE decisions SET number = '12/QĐ', issued_on = '2023-11-10' WHERE id::text = $1`, [other?.id])).rejects.toMatchObject({ constraint: 'one_number_an_issuer_and_year' });
  });
});
