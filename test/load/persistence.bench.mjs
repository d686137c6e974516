// Figures of the database: what an import, a review and a due list of N people with ten stints cost, beside the same in
// bare SQL. A plain script on the compiled code: `npm run build && node test/load/persistence.bench.mjs [people]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, prepareDatabase } from '#persistence';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const ACTOR = { actor: 'bench', scope: 'all', statementSeconds: 900 };
const AS_OF = '2026-11-23';
const say = (what, ms, more = '') => console.log(`${what.padEnd(64)} ${`${ms.toFixed(ms < 100 ? 1 : 0)} ms`.padStart(12)} ${more}`);

async function timed(what, deed, more = () => '') {
  const start = performance.now();
  const result = await deed();
  say(what, performance.now() - start, more(result));
  return result;
}

/** The middle one of seven runs, after one to warm up. */
async function median(what, deed) {
  await deed();
  const times = [];
  for (let n = 0; n < 7; n++) {
    const start = performance.now();
    await deed();
    times.push(performance.now() - start);
  }
  say(what, times.sort((a, b) => a - b)[3]);
  return times[3];
}

const SURNAMES = `ARRAY['Nguyễn','Trần','Lê','Phạm','Huỳnh','Phan','Võ','Đặng','Bùi','Đỗ']`;
const GIVEN = `ARRAY['An','Ánh','Bình','Cường','Dũng','Đào','Đức','Hà','Hương','Khánh','Lan','Minh','Ngọc','Oanh','Phúc','Quân','Sơn','Tâm','Uyên','Vân','Xuân','Yến']`;
const UNITS = Math.max(10, Math.ceil(PEOPLE / 10));

const LOCALITIES = `INSERT INTO localities (code, name, level, parent_code) SELECT 'CITY', 'Thành phố', 'province', NULL UNION ALL SELECT 'D' || n, 'Quận ' || n, 'district', 'CITY' FROM generate_series(1, 24) n`;
const UNIT_ROWS = `INSERT INTO units (code, name, locality_code, sector) SELECT 'U' || n, 'Trường ' || n, 'D' || (n % 24 + 1), CASE n % 3 WHEN 0 THEN 'finance' ELSE 'education' END FROM generate_series(1, ${UNITS}) n`;
const POSITION_ROWS = `INSERT INTO positions (code, unit_code, title, head, rank) SELECT 'U' || u || '-' || s, 'U' || u, CASE WHEN s = 0 THEN 'Hiệu trưởng' ELSE 'Phó' END, s < 5, 'r' FROM generate_series(1, ${UNITS}) u, generate_series(0, 9) s`;
const PEOPLE_ROWS = `INSERT INTO people (code, full_name, birth_day, birth_precision, gender) SELECT 'P' || lpad(n::text, 8, '0'),
  (${SURNAMES})[n % 10 + 1] || ' Văn ' || (${GIVEN})[n % 22 + 1], '1965-01-01'::date + n % 9000, 'day', CASE n % 2 WHEN 0 THEN 'male' ELSE 'female' END FROM generate_series(0, ${PEOPLE - 1}) n`;
/** Person n sits in seat n + 7919 k for the k-th stint: every seat has ten holders one after another. */
const TENURE_ROWS = `INSERT INTO tenures (person_id, position_id, one_seat, from_day, until_day, until_precision, kind)
  SELECT p.id, o.id, o.one_seat, '1996-08-01'::date + k * 1000, CASE WHEN k < 9 THEN '1996-08-01'::date + (k + 1) * 1000 END, CASE WHEN k < 9 THEN 'day' END, 'official'
  FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM people) p CROSS JOIN generate_series(0, 9) k
  JOIN (SELECT id, one_seat, row_number() OVER (ORDER BY id) - 1 AS n FROM positions) o ON o.n = (p.n + 7919 * k) % ${UNITS * 10}`;
const RATING_ROWS = `INSERT INTO ratings (person_id, year, rating) SELECT id, y, 'good' FROM people, generate_series(2023, 2025) y`;

function judged(dossiers, establishment) {
  return dossiers.map(({ person, tenures }, at) => {
    const last = tenures.at(-1);
    const position = establishment.positions.get(last.position);
    const unit = establishment.units.get(position.unit);
    const locality = establishment.localities.get(unit.locality);
    const outcome = ['over', 'near', 'within', 'needs-person', 'not-subject'][at % 5];
    const base = { person: person.code, position: position.code, rule: 'two-term-limit', outcome, servingSince: last.from.earliest, firstDayOver: '2029-03-15', daysUntilOver: at * 7 - 2000, terms: 1, notes: [] };
    return {
      line: { ...base, fullName: person.fullName, birthYear: 1970, gender: 'male', title: position.title, unit: unit.code, unitName: unit.name, locality: locality.code, localityName: locality.name, sector: unit.sector, specialisations: [], served: { years: 5, months: 2, days: 1 } },
      findings: [{ ...base, cites: ['65-QĐ/TW Điều 3 khoản 3'], stints: tenures.map((stint) => ({ position: stint.position, from: stint.from.earliest, counted: true, why: 'same-seat' })), account: { code: 'two-term-limit', text: 'Giới hạn hai nhiệm kỳ liên tiếp', children: [{ code: 'clock', text: 'Thời gian giữ chức vụ liên tục', values: { years: 5, months: 2, days: 1 } }] } }],
    };
  });
}

async function review(database) {
  return database.work({ ...ACTOR, snapshot: true }, async (reading) => {
    const establishment = await reading.establishment.load();
    const key = { asOf: AS_OF, pack: 'bench', packVersion: '1', dataVersion: await reading.dataVersion(), scope: [] };
    return database.work({ ...ACTOR, action: 'review.made' }, async (writing) => {
      const writer = await writing.reviews.begin({ ...key, packName: 'Bench' });
      for await (const dossiers of reading.dossiers.batches({ asOf: AS_OF, headsOnly: true })) await writer.add(judged(dossiers, establishment));
      return writer.finish();
    });
  });
}

const dataDir = mkdtempSync(join(tmpdir(), 'planner-bench-'));
const prepared = await prepareDatabase({ dataDir });
const database = await openDatabase({ url: prepared.appUrl });
const admin = new pg.Client({ connectionString: prepared.adminUrl });
await admin.connect();
const bare = (sql, values) => admin.query(sql, values);
try {
  console.log(`${PEOPLE} people, ${PEOPLE * 10} stints, ${UNITS * 10} seats; Node ${process.version}`);
  await timed('import: units, seats, people, stints, ratings (one work, recorded)', () => database.work(ACTOR, async ({ transaction }) => {
    for (const [name, sql] of Object.entries({ LOCALITIES, UNIT_ROWS, POSITION_ROWS, PEOPLE_ROWS, TENURE_ROWS, RATING_ROWS })) await timed(`  ${name.toLowerCase()}`, () => transaction.run(sql), (n) => `${n} rows`);
  }));
  await timed('analyze', () => bare('ANALYZE'));
  await bare('COPY (SELECT * FROM tenures) TO PROGRAM \'cat > /dev/null\'').catch(() => undefined);
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 50);
  await timed('all dossiers streamed', () => database.work({ ...ACTOR, snapshot: true }, async (work) => {
    let n = 0;
    for await (const page of work.dossiers.batches({})) n += page.length;
    return n;
  }), (n) => `${n} people`);
  const made = await timed('review of all heads: read, store lines and findings', () => review(database), (head) => `${head.people} lines`);
  clearInterval(watch);
  console.log(`peak memory of this process ${(peak / 2 ** 20).toFixed(0)} MiB`);
  await bare('ANALYZE');
  const page = (filter, scope = 'all') => () => database.work({ actor: 'bench', scope }, (work) => work.reviews.page(made.id, filter));
  const no = (await bare('SELECT no FROM reviews WHERE id = $1', [made.id])).rows[0].no;
  await median('due list, first page by days, whole city', page({ size: 50 }));
  await median('  bare: the page', () => bare('SELECT * FROM review_lines WHERE review_no = $1 ORDER BY days_until_over, person, position LIMIT 50', [no]));
  await median('  bare: the counts', () => bare('SELECT outcome, count(*) FROM review_lines WHERE review_no = $1 GROUP BY outcome', [no]));
  await median('  bare: the sectors', () => bare('SELECT sector, count(*) FROM review_lines WHERE review_no = $1 GROUP BY sector', [no]));
  await median('due list by name', page({ size: 50, sort: 'name' }));
  await median('due list by unit, backwards', page({ size: 50, sort: '-unit' }));
  await median('due list, page 200 by name', page({ size: 50, sort: 'name', page: 200 }));
  await median('due list, over only, education', page({ outcomes: ['over'], sectors: ['education'] }));
  await median('due list, searched "dao"', page({ q: 'dao' }));
  await median('due list of one district', page({ size: 50 }, ['D1']));
  await median('people searched "nguyen dao", whole city', () => database.work({ actor: 'bench', scope: 'all' }, (work) => work.people.search('nguyen dao')));
  await median('people searched "nguyen dao", one district', () => database.work({ actor: 'bench', scope: ['D1'] }, (work) => work.people.search('nguyen dao')));
  await median('one person, whole city', () => database.work({ actor: 'bench', scope: 'all' }, (work) => work.people.view('P00000042')));
  await median('one person, one district', () => database.work({ actor: 'bench', scope: ['D1'] }, (work) => work.people.view('P00000042')));
  await timed('the same person updated 1,000 times (a work each)', async () => {
    for (let n = 0; n < 1_000; n++) await database.work(ACTOR, (work) => work.transaction.run(`UPDATE people SET gender = $1 WHERE code = 'P00000042'`, [n % 2 ? 'male' : 'female']));
  });
  await timed('200,000 recorded changes in one work', () => database.work(ACTOR, (work) => work.transaction.run(`UPDATE ratings SET rating = 'excellent' WHERE year IN (2023, 2024)`)), (n) => `${n} rows`);
  await timed('record verified', () => database.work(ACTOR, (work) => work.record.verify()), JSON.stringify);
} finally {
  await admin.end();
  await database.close();
  await prepared.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
