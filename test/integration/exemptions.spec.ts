import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { day } from '#calendar';
import { type Database } from '#persistence';
import { DEFAULT_PACK, findPack, reviewDossier } from '#regulations';

import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { exportFiles, filesOf, importFiles } from '../support/dataset.ts';

const CITY = { actor: 'city', scope: 'all' } as const;
const PLACE = {
  'localities.csv': 'code,name,level\nPN,Phú Nhuận,district\nQ1,Quận 1,district\n',
  'units.csv': 'code,name,locality_code\nGD1,Phòng Giáo dục,Q1\nGD2,Phòng Giáo dục,PN\n',
  'positions.csv': 'code,unit_code,title,head,rank,title_class\nHEAD,GD1,Trưởng phòng,yes,5,education-office-head\nHEAD2,GD2,Trưởng phòng,yes,5,education-office-head\n',
  'people.csv': 'code,full_name\nP1,Đặng Đức Ấn\nP2,Trần Thị Ngọc\n',
  'tenures.csv': 'person_code,position_code,from\nP1,HEAD,2010-01-01\nP2,HEAD2,2010-01-01\n',
};
const LEAVE = 'person_code,position_code,rule,from,to,authority,document\n'
  + 'P1,,,2023-01-01,2024-12-31,Ban Thường vụ Thành ủy,Thông báo 12-TB/TU ngày 20/12/2022\n'
  + 'P2,HEAD2,school-charter,2023-01-01,,Ủy ban nhân dân,Công văn 5\n';
const PAPERS = 'person_code,kind,on,satisfied,document\nP1,asset-declaration,2023-03-01,yes,BK-1\nP1,health-certificate,2023-05-01,no,\n';

describe('leave to stay and papers on file', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await fresh.open();
    const done = await importFiles(database, filesOf({ ...PLACE, 'exemptions.csv': LEAVE, 'attestations.csv': PAPERS }));
    expect(done.problems).toEqual([]);
  });
  afterAll(() => fresh.drop());

  it('come out as they went in, and are not written while there are none', async () => {
    const files = await exportFiles(database);
    expect([files['exemptions.csv'], files['attestations.csv']]).toEqual([LEAVE, PAPERS]);
    const empty = await freshDatabase();
    expect(Object.keys(await exportFiles(await empty.open()))).not.toContain('exemptions.csv');
    await empty.drop();
  });

  it('reach the dossier, and the verdict says who let the person stay, by which paper, until when', async () => {
    const { dossier, establishment } = await database.work(CITY, async (work) => ({ dossier: await work.dossiers.find('P1'), establishment: await work.establishment.load() }));
    const pack = findPack(DEFAULT_PACK);
    if (!dossier || !pack) throw new Error('nothing to judge');
    expect(dossier.attestations).toEqual([
      { person: 'P1', kind: 'asset-declaration', on: '2023-03-01', satisfied: true, document: 'BK-1' },
      { person: 'P1', kind: 'health-certificate', on: '2023-05-01', satisfied: false, document: undefined },
    ]);
    const on = (asOf: string) => reviewDossier(dossier, { establishment, asOf: day(asOf), pack }).lines[0]?.summary;
    expect(on('2024-12-31')).toMatchObject({ outcome: 'not-subject', exempted: { authority: 'Ban Thường vụ Thành ủy', until: '2025-01-01', otherwise: 'over' } });
    expect(on('2024-12-31')?.account.text).toContain('Thông báo 12-TB/TU ngày 20/12/2022, đến hết ngày 31/12/2024');
    expect(on('2025-01-01')?.outcome).toBe('over');
  });

  it('shorten when the file is sent again with an earlier end, and change nothing when sent as it was', async () => {
    const again = await importFiles(database, filesOf({ 'exemptions.csv': LEAVE }));
    expect(again.rows).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const shorter = await importFiles(database, filesOf({ 'exemptions.csv': LEAVE.replace('2024-12-31', '2023-06-30') }));
    expect(shorter.rows).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await exportFiles(database))['exemptions.csv']).toContain('2023-01-01,2023-06-30');
    const lines = await fresh.admin<{ deeds: number }>(`SELECT count(*)::int AS deeds FROM record_entries WHERE of_table = 'exemptions'`);
    expect(lines).toEqual([{ deeds: 3 }]);
  });

  it('are refused when they end before they begin', async () => {
    const { readDataset } = await import('#spreadsheets');
    const reading = await readDataset(filesOf({ ...PLACE, 'exemptions.csv': LEAVE.replace('2024-12-31', '2022-12-31') }));
    expect(reading.kind === 'refused' ? reading.problems.map(({ file, row, column, code }) => [file, row, column, code]) : []).toEqual([['exemptions.csv', 2, 'to', 'from-after-to']]);
  });

  it('are seen only by whoever sees the person', async () => {
    const seen = async (scope: string, table: string) => (await fresh.app({ 'planner.actor': 'x', 'planner.scope': scope }, `SELECT FROM ${table}`)).length;
    expect([await seen('all', 'exemptions'), await seen('Q1', 'exemptions'), await seen('PN', 'exemptions')]).toEqual([2, 1, 1]);
    expect([await seen('Q1', 'attestations'), await seen('PN', 'attestations')]).toEqual([2, 0]);
    await expect(fresh.app({ 'planner.actor': 'x', 'planner.scope': 'Q1' }, `DELETE FROM exemptions RETURNING *`)).resolves.toEqual([]);
  });
});
