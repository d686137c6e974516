import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addPerson, addStint, layEstablishment } from '../support/personnel.ts';

describe('seats', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await layEstablishment(database);
    for (const [code, name] of [['A', 'Nguyễn Văn An'], ['B', 'Trần Thị Bình'], ['C', 'Lê Văn Cường'], ['D', 'Phạm Thị Dung']]) await addPerson(database, code ?? '', name ?? '');
    await addStint(database, { person: 'A', position: 'Q1-GD-HT', from: '2015-08-01', until: '2020-08-01' });
  });
  afterAll(() => database.drop());

  const take = (person: string, position: string, from: string, more: object = {}) => addStint(database, { person, position, from, ...more });

  it('take a successor on the day the holder is out', async () => {
    await expect(take('B', 'Q1-GD-HT', '2020-08-01', { until: '2021-01-01' })).resolves.toBeUndefined();
  });

  it('refuse a second official holder one day earlier', async () => {
    await expect(take('C', 'Q1-GD-HT', '2020-07-31', { until: '2020-08-01' })).rejects.toMatchObject({ constraint: 'one_holder_per_seat_at_a_time' });
  });

  it('let somebody act beside the official holder', async () => {
    await expect(take('C', 'Q1-GD-HT', '2020-07-01', { until: '2020-08-01', kind: 'acting' })).resolves.toBeUndefined();
  });

  it('refuse the same person twice in the same seat, whatever the kind', async () => {
    await expect(take('A', 'Q1-GD-HT', '2020-01-01', { until: '2020-02-01', kind: 'acting' })).rejects.toMatchObject({ constraint: 'nobody_twice_in_one_seat' });
  });

  it('take as many official holders as the position has seats, and follow when seats are cut', async () => {
    await take('C', 'PN-GD-PHT', '2020-01-01');
    await take('D', 'PN-GD-PHT', '2020-01-01');
    await expect(database.admin(`UPDATE positions SET seats = 1 WHERE code = 'PN-GD-PHT'`)).rejects.toMatchObject({ constraint: 'one_holder_per_seat_at_a_time' });
  });

  it('refuse a stint that ends before it began, and a day outside the calendar', async () => {
    await expect(take('D', 'PN-TC-HT', '2020-01-01', { until: '2020-01-01' })).rejects.toMatchObject({ constraint: 'a_tenure_ends_after_it_began' });
    await expect(take('D', 'PN-TC-HT', '1899-12-31')).rejects.toMatchObject({ code: '23514' });
    await expect(take('D', 'PN-TC-HT', 'infinity')).rejects.toMatchObject({ code: '23514' });
  });

  it('guard only the certain part of stints known by the month', async () => {
    await database.admin(`
      INSERT INTO tenures (person_id, position_id, one_seat, from_day, from_precision, until_day, until_precision)
      SELECT p.id, o.id, o.one_seat, '2010-01-01', 'month', '2015-06-02', 'month' FROM people p, positions o WHERE p.code = 'C' AND o.code = 'PN-TC-HT'`);
    await database.admin(`
      INSERT INTO tenures (person_id, position_id, one_seat, from_day, from_precision)
      SELECT p.id, o.id, o.one_seat, '2015-06-01', 'month' FROM people p, positions o WHERE p.code = 'D' AND o.code = 'PN-TC-HT'`);
    const rows = await database.admin(`SELECT span::text, reach::text FROM tenures t JOIN positions o ON o.id = position_id WHERE o.code = 'PN-TC-HT' ORDER BY from_day`);
    expect(rows).toEqual([
      { span: '[2010-01-31,2015-06-02)', reach: '[2010-01-01,2015-07-01)' },
      { span: '[2015-06-30,)', reach: '[2015-06-01,)' },
    ]);
  });
});
