import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '#access';
import type { ImportStarted, ImportView } from '#contracts';
import type { Database } from '#persistence';
import { Client } from '../http/support/client.ts';
import { at, sheetBytes, upload } from '../http/support/sent-file.ts';
import { API_MAIN, type ApiProcess, freePort, startApiProcess } from '../support/api-process.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const PASSWORD = 'bốn từ rời rạc';
const ROWS = 5_000;
/** Moments at which the server is killed; `PLANNER_KILLS=50` for the long run. */
const KILLS = Number(process.env['PLANNER_KILLS'] ?? 6);
const WORKING = new Set(['reading', 'previewing', 'committing']);

const listOf = (point: number): Promise<Uint8Array<ArrayBuffer>> => sheetBytes({ name: `L${point}`, rows: [
  ['STT', 'Mã cán bộ', 'Họ và tên', 'Ngày sinh', 'Giới tính'],
  ...Array.from({ length: ROWS }, (_, at) => [at + 1, `K${point}-${at}`, `Nguyễn Văn Người ${at}`, `15/05/${1960 + (at % 40)}`, at % 2 === 0 ? 'Nam' : 'Nữ']),
] });

// The server that is killed runs the compiled code (`npm run build`; `npm test` builds before it comes here).
(existsSync(API_MAIN) ? describe : describe.skip)('the server killed in the middle of an import', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let api: ApiProcess;
  let client: Client;
  let port: number;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await fresh.open();
    const passwordHash = await hashPassword(PASSWORD);
    await database.work({ actor: 'test', scope: 'all' }, (work) => work.users.create({ username: 'city', displayName: 'City', role: 'board-city', scopes: [], wholeCity: true, passwordHash }));
    port = await freePort();
    api = await startApiProcess(fresh.appUrl, port);
    client = new Client(api.base);
    expect((await client.signIn('city', PASSWORD)).status).toBe(200);
  }, 120_000);
  afterAll(async () => {
    await api.kill();
    await fresh.drop();
  });

  /** What a patient client does: goes on where the import stands, every request with the key it had before. */
  const drive = async (point: number, bytes: Uint8Array<ArrayBuffer>): Promise<ImportView> => {
    const begun = await upload(client, bytes, { name: `L${point}.xlsx`, headers: { 'idempotency-key': `upload-${point}-once` } });
    if (begun.status !== 202) throw new Error(begun.text);
    const { id } = begun.json as ImportStarted;
    for (;;) {
      const view = (await client.get(`/imports/${id}`)).json as ImportView;
      if (view.state === 'committed') return view;
      if (view.state === 'refused' || view.refusal !== undefined) throw new Error(JSON.stringify(view.refusal));
      if (view.state === 'mapping') await client.send('PUT', `/imports/${id}/mapping`, at(view.version, { body: {} }));
      if (view.state === 'previewed') await client.send('POST', `/imports/${id}/commit`, at(view.version, { body: { contentHash: view.contentHash }, headers: { 'idempotency-key': `commit-${point}-once` } }));
      if (WORKING.has(view.state)) await pause(25);
    }
  };

  const count = async (sql: string, values: unknown[]): Promise<number> => (await fresh.admin<{ n: number }>(sql, values))[0]?.n ?? 0;
  const people = (point: number): Promise<number> => count('SELECT count(*)::int AS n FROM people WHERE code LIKE $1', [`K${point}-%`]);
  const batches = (bytes: Uint8Array): Promise<number> => count('SELECT count(*)::int AS n FROM import_batches WHERE checksum = $1', [createHash('sha256').update(bytes).digest('hex')]);
  /** The database notices the death of its client when it next looks at the line; until then nothing is decided. */
  const decided = async (): Promise<void> => {
    while ((await count(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = 'planner_app' AND state <> 'idle'`, [])) > 0) await pause(25);
  };
  const takeBack = async (batch: string | undefined): Promise<void> => {
    expect((await client.post(`/import-batches/${batch ?? ''}/undo`)).json).toEqual({ removed: ROWS, restored: 0 });
  };

  it(`leaves all or nothing at ${KILLS} moments, and the repeat with the same keys gives one effect`, async () => {
    const first = await listOf(0);
    const started = performance.now();
    await takeBack((await drive(0, first)).batch);
    const whole = performance.now() - started;
    const states: string[] = [];
    for (let point = 1; point <= KILLS; point += 1) {
      const bytes = await listOf(point);
      const driving = drive(point, bytes).then(() => 'done', () => 'cut');
      await pause((whole * (point - Math.random())) / KILLS);
      await api.kill();
      await driving;
      await decided();
      const [left, kept] = [await people(point), await batches(bytes)];
      states.push((await fresh.admin<{ state: string }>('SELECT state FROM imports WHERE file_name = $1', [`L${point}.xlsx`]))[0]?.state ?? 'none');
      expect([[0, 0], [ROWS, 1]]).toContainEqual([left, kept]);
      // Half a minute of silence goes by.
      await fresh.admin(`UPDATE jobs SET beat_at = beat_at - interval '1 minute' WHERE state = 'running'`);
      api = await startApiProcess(fresh.appUrl, port);
      const view = await drive(point, bytes);
      expect([await people(point), await batches(bytes)]).toEqual([ROWS, 1]);
      await takeBack(view.batch);
      expect(await people(point)).toBe(0);
      if (KILLS > 10) process.stderr.write(`${point} of ${KILLS}: killed while ${states.at(-1) ?? ''}, ${left} rows there\n`);
    }
    expect(await database.work({ actor: 'city', scope: 'all', statementSeconds: 300 }, (work) => work.record.verify())).toMatchObject({ intact: true });
  }, 120_000 + KILLS * 60_000);
});
