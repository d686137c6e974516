// A review from PostgreSQL to a stored snapshot, streaming, beside the bare COPY of the same rows.
// `npm run bench -- review-million [PEOPLE]` (1,000,000 unless said). Prints figures, asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { day } from '#calendar';
import { runReview } from '#office';
import { openDatabase, prepareDatabase } from '#persistence';

const PEOPLE = Number(process.argv[2] ?? 1_000_000);
const UNITS = Math.max(10, Math.ceil(PEOPLE / 10));
const figures = { people: PEOPLE, stints: PEOPLE * 10 };

/** Seconds by the clock, and of this process's processor. */
async function timed(name, deed) {
  const used = process.cpuUsage();
  const began = performance.now();
  const result = await deed();
  const { user, system } = process.cpuUsage(used);
  figures[name] = { seconds: Number(((performance.now() - began) / 1000).toFixed(1)), cpuSeconds: Number(((user + system) / 1e6).toFixed(1)) };
  return result;
}

// Ten stints each: five somewhere, five in a row in one head seat of one unit; every tenth is broken by a gap.
const ROWS = [
  `INSERT INTO localities (code, name, level) SELECT 'D' || n, 'Quận ' || n, 'district' FROM generate_series(1, 24) n`,
  `INSERT INTO units (code, name, locality_code, sector) SELECT 'U' || n, 'Phòng ' || n, 'D' || (n % 24 + 1), 'finance' FROM generate_series(0, ${UNITS - 1}) n`,
  `INSERT INTO positions (code, unit_code, title, head, rank, title_class, seats) SELECT 'U' || u, 'U' || u, 'Trưởng phòng', true, 'r', 'finance-head', 1000 FROM generate_series(0, ${UNITS - 1}) u`,
  `INSERT INTO people (code, full_name, birth_day, birth_precision, gender) SELECT 'P' || lpad(n::text, 8, '0'), 'Nguyễn Văn ' || n, '1970-01-01'::date + n % 6000, 'day', 'male' FROM generate_series(0, ${PEOPLE - 1}) n`,
  `INSERT INTO tenures (person_id, position_id, one_seat, from_day, until_day, until_precision, kind, appointment)
     SELECT p.id, o.id, o.one_seat, '2000-01-01'::date + k * 900 + (p.n % 700)::int + CASE WHEN p.n % 10 = 0 AND k = 7 THEN 20 ELSE 0 END,
       CASE WHEN k < 9 THEN '2000-01-01'::date + (k + 1) * 900 + (p.n % 700)::int END, CASE WHEN k < 9 THEN 'day' END, 'official', CASE k WHEN 5 THEN 'first' WHEN 7 THEN 'renewed' END
     FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM people) p CROSS JOIN generate_series(0, 9) k
     JOIN positions o ON o.code = 'U' || CASE WHEN k < 5 THEN (p.n * 7 + k * 13) % ${UNITS} ELSE p.n % ${UNITS} END`,
  'ANALYZE',
];
const COPIED = ['COPY people TO STDOUT', 'COPY tenures (person_id, position_id, from_day, from_precision, until_day, until_precision, kind, appointment, decision_no, decision_signed) TO STDOUT'];

const dataDir = mkdtempSync(join(tmpdir(), 'planner-million-'));
const prepared = await prepareDatabase({ dataDir });
const database = await openDatabase({ url: prepared.appUrl });
const admin = new pg.Client({ connectionString: prepared.adminUrl });
await admin.connect();
try {
  // Bare rows: this is about reviewing them, not about bringing them in.
  await admin.query('SET session_replication_role = replica');
  await admin.query(`SET planner.maintenance = 'on'`);
  await timed('rows laid', async () => { for (const sql of ROWS) await admin.query(sql); });
  await admin.query(`INSERT INTO person_places (person_id, locality_code) SELECT id, 'D1' FROM people ON CONFLICT DO NOTHING`);
  await timed('bare COPY of the same rows', async () => {
    let bytes = 0;
    for (const sql of COPIED) for await (const piece of admin.query(copyTo(sql))) bytes += piece.length;
    figures.copiedMiB = Math.round(bytes / 2 ** 20);
  });
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 100);
  const head = await timed('review to a stored snapshot', () => runReview({ database }, { asOf: day('2026-11-23'), pack: 'vn-65' }, { actor: 'bench', scope: 'all' }));
  clearInterval(watch);
  figures.reviewed = { people: head.people, counts: head.counts };
  figures.peakMiB = Math.round(peak / 2 ** 20);
  const stored = await admin.query(`SELECT pg_total_relation_size('findings') / 1048576 AS findings, pg_total_relation_size('review_lines') / 1048576 AS lines`);
  figures.storedMiB = stored.rows[0];
  figures.timesCopy = Number((figures['review to a stored snapshot'].seconds / figures['bare COPY of the same rows'].seconds).toFixed(1));
  console.log(JSON.stringify(figures, null, 2));
} finally {
  await admin.end();
  await database.close();
  await prepared.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
