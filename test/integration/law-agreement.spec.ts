// SQL and the rules reckon the same unbroken service on random careers, where both reckon. LAW_CAREERS=100000 runs it in full.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { addDays, day, type Day } from '#calendar';
import { type Database } from '#persistence';
import { amendPack, findPack, prepareReview, type RulePack } from '#regulations';

import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const CAREERS = Number(process.env['LAW_CAREERS'] ?? 5_000);
const UNITS = 60;
const DAYS = ['2026-11-23', '2024-02-29'].map(day);
const PIECE = 5_000;

/** A small generator with a seed, so that two runs try the same careers (Lehmer, modulus 2^31 - 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

type Row = readonly [person: string, position: string, from: Day, until: Day | null, kind: string];

/** Up to ten stints one after another: the same unit or another, head or deputy, official or not; touching, a day apart, or years. */
function* careerOf(person: string, random: () => number): Generator<Row> {
  const pick = <Item>(items: readonly [Item, number][]): Item => {
    let at = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) if ((at -= weight) <= 0) return item;
    return items[0]?.[0] as Item;
  };
  let unit = Math.floor(random() * UNITS);
  let from = random() < 0.1 ? day('2012-02-29') : addDays(day('2000-01-01'), Math.floor(random() * 4_000));
  const stints = 1 + Math.floor(random() * 10);
  for (let at = 0; at < stints; at += 1) {
    const last = at === stints - 1;
    const until = addDays(from, 1 + Math.floor(random() * pick([[40, 1], [900, 4], [2_500, 3]])));
    const kind = pick([['official', 17], ['acting', 1], ['in-charge', 1], ['seconded', 1]]);
    yield [person, `U${unit}-${random() < 0.85 ? 'H' : 'D'}`, from, last && random() < 0.85 ? null : until, kind];
    from = addDays(until, pick([[0, 12], [1, 2], [Math.floor(random() * 60), 2], [Math.floor(random() * 900), 3]]));
    if (random() < 0.25) unit = Math.floor(random() * UNITS);
  }
}

async function fill(fresh: FreshDatabase): Promise<void> {
  await fresh.asAdmin(async (client) => {
    // Bare rows: guards and the record are other tests' business, and a hundred thousand careers would wait for them.
    await client.query('SET session_replication_role = replica');
    await client.query(`INSERT INTO localities (code, name, level) VALUES ('L', 'Quận', 'district')`);
    await client.query(`INSERT INTO units (code, name, locality_code) SELECT 'U' || n, 'Phòng ' || n, 'L' FROM generate_series(0, ${UNITS - 1}) n`);
    await client.query(`INSERT INTO positions (code, unit_code, title, head, rank, title_class, seats)
      SELECT code || post, code, 'Trưởng phòng', post = '-H', post, 'finance-head', 1000 FROM units, unnest(ARRAY['-H', '-D']) post`);
    await client.query(`INSERT INTO people (code, full_name) SELECT 'P' || lpad(n::text, 7, '0'), 'Người ' || n FROM generate_series(0, ${CAREERS - 1}) n`);
    const random = seeded(65);
    for (let at = 0; at < CAREERS; at += PIECE) {
      const rows = Array.from({ length: Math.min(PIECE, CAREERS - at) }, (_, n) => [...careerOf(`P${String(at + n).padStart(7, '0')}`, random)]).flat();
      await client.query(`INSERT INTO tenures (person_id, position_id, one_seat, from_day, until_day, until_precision, kind)
        SELECT p.id, o.id, o.one_seat, r.from_day::date, r.until_day::date, CASE WHEN r.until_day IS NOT NULL THEN 'day' END, r.kind
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS r (person, post, from_day, until_day, kind)
        JOIN people p ON p.code = r.person JOIN positions o ON o.code = r.post`, [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column])));
    }
    await client.query('ANALYZE');
  });
}

/** The reading that SQL knows: official time alone, no gap, nothing between. */
function plainPack(): RulePack {
  const base = findPack('vn-65');
  if (!base) throw new Error('no pack');
  const values = { 'gap-asks-days': 0, 'between-acting': 'reset', 'between-in-charge': 'reset', 'between-seconded': 'reset' };
  const made = amendPack(base, { code: 'plain', version: '1', name: 'Thử', description: '' }, Object.entries(values).map(([parameter, value]) => ({
    parameter, value, from: base.validFrom, source: 'thử', reason: 'thử', author: 'thử',
  })));
  if (made.kind === 'refused') throw new Error(made.problems.map((problem) => problem.message).join(' '));
  return made.pack;
}

describe(`${CAREERS} random careers`, () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await fill(fresh);
    database = await fresh.open();
  }, 900_000);
  afterAll(() => fresh.drop());

  it.each(DAYS)('serve equally long by SQL and by the rules on %s', async (asOf) => {
    const differing: string[] = [];
    let compared = 0;
    await database.work({ actor: 'test', scope: 'all', statementSeconds: 600 }, async (work) => {
      const judge = prepareReview({ establishment: await work.establishment.load(), asOf, pack: plainPack() });
      const reckoned = new Map((await work.transaction.rows<{ person: string; position: string; serving_since: Day; first_day_over: Day }>(
        'SELECT * FROM planner_unbroken_service($1)', [asOf])).map((row) => [`${row.person} ${row.position}`, `${row.serving_since} ${row.first_day_over}`]));
      for await (const page of work.dossiers.batches({ asOf, headsOnly: true })) {
        for (const dossier of page) {
          for (const { position, summary } of judge(dossier).lines) {
            const official = dossier.tenures.some((one) => one.position === position && one.kind === 'official' && one.from.earliest <= asOf && (one.until === undefined || one.until.earliest > asOf));
            if (!official) continue;
            const key = `${summary.person} ${position}`;
            const said = `${summary.servingSince ?? ''} ${summary.firstDayOver ?? ''}`;
            if (reckoned.get(key) !== said) differing.push(`${key}: SQL ${reckoned.get(key) ?? 'nothing'}, rules ${said}`);
            reckoned.delete(key);
            compared += 1;
          }
        }
      }
      differing.push(...[...reckoned.keys()].map((key) => `${key}: SQL alone`));
    });
    expect(differing.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(CAREERS / 3);
  }, 900_000);
});
