import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const root = join(import.meta.dirname, '..', '..');
const built = existsSync(join(root, 'dist', 'libs', 'persistence', 'index.js'));
const PEOPLE = 200;

// The process that is killed runs the compiled code (`npm run build`; `npm test` builds before it comes here).
(built ? describe : describe.skip)('a process killed in the middle of a work', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await fresh.open();
  });
  afterAll(() => fresh.drop());

  /** Starts the deed; kills it after so many milliseconds, or lets it end. Answers what it printed. */
  const run = async (key: string, how: 'together' | 'apart', killAfter?: number): Promise<string> => {
    const child = spawn(process.execPath, [join(root, 'test', 'faults', 'slow-work.mjs'), fresh.appUrl, key, how], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    const gone = once(child, 'exit');
    if (killAfter !== undefined) {
      while (!said.includes('begun') && child.exitCode === null) await pause(5);
      await pause(killAfter);
      child.kill('SIGKILL');
    }
    await gone;
    return said;
  };
  const written = async (key: string): Promise<number> => {
    // The server notices the death of its client when it next looks at the line; until then the rows are not decided.
    for (let waited = 0; waited < 200; waited++) {
      const [busy] = await fresh.admin<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = 'planner_app' AND state <> 'idle'`);
      if (busy?.n === 0) break;
      await pause(25);
    }
    return (await fresh.admin<{ n: number }>(`SELECT count(*)::int AS n FROM people WHERE code LIKE $1`, [`${key}-%`]))[0]?.n ?? 0;
  };

  it('leaves all or nothing, and the repeat with the same key gives one effect and one line each in the record', async () => {
    const seen: number[] = [];
    for (let point = 0; point < 12; point++) {
      const key = `k${point}`;
      await run(key, 'together', point * 15);
      const left = await written(key);
      seen.push(left);
      expect([0, PEOPLE]).toContain(left);
      expect(await run(key, 'together')).toContain(`{"people":${PEOPLE}}`);
      expect(await written(key)).toBe(PEOPLE);
      const [lines] = await fresh.admin<{ n: number }>(`SELECT count(*)::int AS n FROM record_entries WHERE of_table = 'people' AND key LIKE $1`, [`${key}-%`]);
      expect(lines?.n).toBe(PEOPLE);
    }
    expect(seen).toContain(0);
    expect(await database.work({ actor: 'city', scope: 'all' }, (work) => work.record.verify())).toMatchObject({ intact: true });
  });

  it('has a control: the same deed in separate works is found half done', async () => {
    const halves: number[] = [];
    for (let point = 1; point <= 20 && halves.length === 0; point++) {
      await run(`apart${point}`, 'apart', point * 20);
      const left = await written(`apart${point}`);
      if (left > 0 && left < PEOPLE) halves.push(left);
    }
    expect(halves).not.toEqual([]);
  });
});
