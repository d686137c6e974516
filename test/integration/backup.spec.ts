import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backupDatabase, restoreDatabase } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addPerson, addStint, layEstablishment } from '../support/personnel.ts';

const CITY = { actor: 'city', scope: 'all' } as const;

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-backup-'));
  const file = join(folder, 'office.backup');
  let first: FreshDatabase;
  let second: FreshDatabase;
  beforeAll(async () => {
    [first, second] = [await freshDatabase(), await freshDatabase()];
    await layEstablishment(first);
    await addPerson(first, 'A', 'Nguyễn Văn “An”\t\\N\nvà dấu \\.');
    await addPerson(first, 'B', 'Trần Thị Đào');
    await addStint(first, { person: 'A', position: 'Q1-GD-HT', from: '2015-08-01', until: '2023-08-01' });
    await addStint(first, { person: 'B', position: 'Q1-GD-HT', from: '2023-08-01' });
    const database = await first.open();
    await database.work(CITY, (work) => work.users.create({ username: 'u', displayName: 'U', role: 'viewer', scopes: ['Q1'], wholeCity: false, passwordHash: 'hash' }));
    await database.work({ ...CITY, idempotencyKey: 'k' }, async () => ({ b: 1, a: 2 }));
  });
  afterAll(async () => {
    await first.drop();
    await second.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings everything back: the same checksum when backed up again, the chain of the record whole, the guards up', async () => {
    const made = await backupDatabase(first.adminUrl, file);
    expect(made.tables).toMatchObject({ localities: 4, people: 2, tenures: 2, users: 1, idempotency_keys: 1 });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await restoreDatabase(second.adminUrl, file)).toEqual({ outcome: 'restored', ...made });
    expect(await backupDatabase(second.adminUrl, join(folder, 'again'))).toEqual(made);
    const database = await second.open();
    expect(await database.work(CITY, (work) => work.record.verify())).toMatchObject({ intact: true });
    expect((await database.work(CITY, (work) => work.people.view('A')))?.fullName).toBe('Nguyễn Văn “An”\t\\N\nvà dấu \\.');
    await database.work(CITY, (work) => work.transaction.run(`INSERT INTO people (code, full_name) VALUES ('C', 'Người mới')`));
    expect(await database.work(CITY, (work) => work.record.verify())).toMatchObject({ intact: true });
    expect(await second.app({}, 'SELECT FROM people')).toEqual([]);
    await expect(second.admin('DELETE FROM record_entries')).rejects.toThrow('is never changed by');
    await expect(addStint(second, { person: 'C', position: 'Q1-GD-HT', from: '2024-01-01' })).rejects.toMatchObject({ constraint: 'one_holder_per_seat_at_a_time' });
  });

  it('is not put over data, unless that is said aloud', async () => {
    expect(await restoreDatabase(second.adminUrl, file)).toEqual({ outcome: 'refused', code: 'not-empty' });
    expect(await restoreDatabase(second.adminUrl, file, { replace: true })).toMatchObject({ outcome: 'restored' });
    expect(await second.admin(`SELECT FROM people WHERE code = 'C'`)).toEqual([]);
  });

  it('is refused when any one of a hundred bytes is another, or the end is missing', async () => {
    const whole = readFileSync(file);
    const outcomes = new Set<string>();
    for (let n = 0; n < 100; n++) {
      const bytes = Buffer.from(whole);
      // The first ten bytes are the header of gzip, where some (time, system) mean nothing.
      const at = 10 + Math.floor((n * (whole.length - 10)) / 100);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << n % 8);
      writeFileSync(join(folder, 'bad'), bytes);
      const answer = await restoreDatabase(second.adminUrl, join(folder, 'bad'), { replace: true });
      outcomes.add(answer.outcome);
    }
    expect([...outcomes]).toEqual(['refused']);
    writeFileSync(join(folder, 'bad'), whole.subarray(0, whole.length - 20));
    expect(await restoreDatabase(second.adminUrl, join(folder, 'bad'), { replace: true })).toEqual({ outcome: 'refused', code: 'damaged' });
    writeFileSync(join(folder, 'bad'), 'code,name\n');
    expect(await restoreDatabase(second.adminUrl, join(folder, 'bad'), { replace: true })).toEqual({ outcome: 'refused', code: 'not-a-backup' });
    await expect(restoreDatabase(second.adminUrl, join(folder, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await second.admin('SELECT count(*)::int AS n FROM people')).toEqual([{ n: 2 }]);
  });

  it('of another version of the tables is refused', async () => {
    await second.admin(`UPDATE migrations SET name = name || 'x' WHERE id = 1`);
    expect(await restoreDatabase(second.adminUrl, file, { replace: true })).toEqual({ outcome: 'refused', code: 'other-version' });
  });
});
