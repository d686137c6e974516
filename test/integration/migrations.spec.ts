import { describe, expect, it } from '@jest/globals';
import { migrate } from '#persistence';
import { migrations } from '#migrations';
import pg from 'pg';
import { bareDatabase } from '../support/database.ts';

const shapeOf = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    SELECT string_agg(format('%s.%s.%s %s', table_schema, table_name, column_name, data_type), E'\\n' ORDER BY table_schema, table_name, ordinal_position) AS shape
    FROM information_schema.columns WHERE table_schema IN ('public', 'pgboss')`);
  await client.end();
  return (rows[0] as { shape: string }).shape;
};

describe('migrations', () => {
  it('run once: the second time there is nothing to do', async () => {
    const { adminUrl, drop } = await bareDatabase();
    expect(await migrate(adminUrl)).toHaveLength(migrations.length);
    const shape = await shapeOf(adminUrl);
    expect(await migrate(adminUrl)).toEqual([]);
    expect(await shapeOf(adminUrl)).toBe(shape);
    await drop();
  });

  it('started by two at once: one does the work, the other waits and finds it done', async () => {
    const { adminUrl, drop } = await bareDatabase();
    const both = await Promise.all([migrate(adminUrl), migrate(adminUrl)]);
    expect(both.map((ran) => ran.length).sort()).toEqual([0, migrations.length].sort());
    await drop();
  });

  it('go forward only', async () => {
    for (const Migration of migrations) await expect(new Migration().down()).rejects.toThrow('forward only');
  });

  it('are listed in the order of their numbers, each with a name that carries its number', () => {
    const numbers = migrations.map((Migration) => Number(new Migration().name.slice(-13)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
