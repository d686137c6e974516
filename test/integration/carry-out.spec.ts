import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '#calendar';
import type { Database } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addPerson, addStint, layEstablishment } from '../support/personnel.ts';
import { cancel, carryOut, checkedGroup, CLERK, dayAt, issueIn, type Move, movePaper } from '../support/papers.ts';

const SEATS = 6;
const ON = day('2023-08-01');
let fresh: FreshDatabase;
let database: Database;

const seat = (n: number): string => `S${n}-1`;
const who = (n: number): string => `N${n}`;

/** Who sits where on each of some days around the change, as the tables say; `reach` and `span` agree, for all is exact. */
const sitting = (): Promise<{ day: string; person: string; position: string }[]> => fresh.admin(`
  SELECT d::date::text AS day, p.code AS person, o.code AS position FROM generate_series('2023-07-25'::date, '2023-08-12'::date, '1 day') AS d
  JOIN tenures t ON t.span @> d::date JOIN people p ON p.id = t.person_id JOIN positions o ON o.id = t.position_id WHERE o.code LIKE 'S%' ORDER BY 1, 2, 3`);

/** No day has two holders on a seat, nor anybody on two seats. */
const nobodyTwice = (): Promise<object[]> => fresh.admin(`
  SELECT a.id, b.id FROM tenures a JOIN tenures b ON a.id < b.id AND a.span && b.span AND (a.position_id = b.position_id OR a.person_id = b.person_id)
  JOIN positions o ON o.id = a.position_id WHERE o.code LIKE 'S%'`);

const reset = async (): Promise<void> => {
  await fresh.admin(`DELETE FROM tenures WHERE position_id IN (SELECT id FROM positions WHERE code LIKE 'S%')`);
  for (let n = 0; n < SEATS - 1; n += 1) await addStint(fresh, { person: who(n), position: seat(n), from: '2015-01-01' });
};

beforeAll(async () => {
  fresh = await freshDatabase();
  await layEstablishment(fresh);
  for (let n = 0; n < SEATS; n += 1) {
    await fresh.admin(`INSERT INTO units (code, name, locality_code) VALUES ($1, $2, 'Q1')`, [`S${n}`, `Phòng ${n}`]);
    await fresh.admin(`INSERT INTO positions (code, unit_code, title, head, rank, seats) VALUES ($1, $2, 'Trưởng phòng', true, 'head', 1)`, [seat(n), `S${n}`]);
    await addPerson(fresh, who(n), `Người ${n}`);
  }
  database = await fresh.open(8);
  await reset();
});
afterAll(() => fresh.drop());

/** Random rings over the seats 0…4 with a chain, perhaps, that ends in the vacant seat 5. */
const plans = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
  chain: fc.boolean(),
  offset: fc.integer({ min: 0, max: 9 }),
}).map(({ order, chain, offset }) => {
  const moves = order.flatMap((from, at): Move[] => {
    const next = order[at + 1];
    if (next !== undefined) return [{ person: who(from), from: seat(from), to: seat(next) }];
    if (chain) return [{ person: who(from), from: seat(from), to: seat(5) }];
    return order.length > 1 ? [{ person: who(from), from: seat(from), to: seat(order[0] ?? 0) }] : [];
  });
  return { moves, offset };
}).filter(({ moves }) => moves.length > 0);

describe('carrying out', () => {
  it('moves whole rings and chains: nobody twice, no half swap; cancelled, every day is as it was', async () => {
    await fc.assert(fc.asyncProperty(plans, async ({ moves, offset }) => {
      const on = dayAt(offset);
      const before = await sitting();
      const made = await carryOut(database, moves.map((move) => movePaper(move, on)));
      expect(await nobodyTwice()).toEqual([]);
      const after = await sitting();
      for (const { person, from, to } of moves) {
        expect(after.filter((one) => one.person === person && one.day < on).every(({ position }) => position === from)).toBe(true);
        expect(after.filter((one) => one.person === person && one.day >= on).map(({ position }) => position)).toEqual(Array.from({ length: 12 - offset }, () => to));
      }
      await cancel(database, made);
      expect(await sitting()).toEqual(before);
    }), { numRuns: 40 });
  }, 240_000);

  it('moves nobody while one paper of the ring is missing, and nobody when one seat turns out to be held', async () => {
    const before = await sitting();
    const half = await checkedGroup(database, [movePaper({ person: who(0), from: seat(0), to: seat(1) }, ON), movePaper({ person: who(1), from: seat(1), to: seat(0) }, ON)]);
    await expect(database.work(CLERK, async (work) => {
      await issueIn(work, half.ids.slice(0, 1));
      await work.decisions.carryOut(half.group);
    })).rejects.toMatchObject({ constraint: 'the_whole_group_is_issued' });
    await expect(carryOut(database, [movePaper({ person: who(0), from: seat(0), to: seat(5) }, ON), movePaper({ person: who(1), from: seat(1), to: seat(2) }, ON)]))
      .rejects.toMatchObject({ constraint: 'one_holder_per_seat_at_a_time', about: { holder: 'Người 2' } });
    expect(await sitting()).toEqual(before);
  });

  it('gives nobody a second seat, and ends no stint that is not there', async () => {
    await expect(carryOut(database, [movePaper({ person: who(0), to: seat(5) }, ON)])).rejects.toMatchObject({ constraint: 'nobody_in_two_seats_at_a_time', about: { person: 'Người 0' } });
    await expect(carryOut(database, [movePaper({ person: who(0), from: seat(1), to: seat(5) }, ON)])).rejects.toMatchObject({ constraint: 'the_holder_is_in_post' });
  });

  it('is not cancelled while later work rests on it', async () => {
    const first = await carryOut(database, [movePaper({ person: who(0), from: seat(0), to: seat(5) }, ON)]);
    const second = await carryOut(database, [movePaper({ person: who(0), from: seat(5), to: seat(0) }, dayAt(5), { title: 'Điều động lần hai' })]);
    await expect(cancel(database, first)).rejects.toMatchObject({ constraint: 'nothing_later_depends_on_it', about: { later: 'Điều động lần hai', person: 'Người 0' } });
    await fresh.admin(`UPDATE decisions SET state = 'withdrawn' WHERE kind = 'cancellation' AND state = 'checked'`);
    await cancel(database, second);
    await cancel(database, first);
    await expect(cancel(database, first)).rejects.toMatchObject({ constraint: 'one_cancelling_decision_at_a_time' });
    expect(await sitting()).toHaveLength((SEATS - 1) * 19);
  });

  it('renews, gives a post to act in, prolongs and ends', async () => {
    const paper = movePaper({ person: who(1), to: seat(1) }, ON);
    await carryOut(database, [{ ...paper, kind: 'reappointment', steps: [
      { deed: 'close', person: who(1), position: seat(1), day: ON }, { deed: 'open', person: who(1), position: seat(1), day: ON, kind: 'official', appointment: 'renewed' }] }]);
    await carryOut(database, [{ ...paper, kind: 'acting', steps: [{ deed: 'open', person: who(1), position: seat(5), day: ON, until: day('2023-12-01'), kind: 'acting' }] }]);
    await carryOut(database, [{ ...paper, kind: 'extension-to-retirement', steps: [{ deed: 'extend', person: who(1), position: seat(1), day: day('2026-01-01') }] }]);
    await carryOut(database, [{ ...paper, kind: 'end-of-tenure', steps: [{ deed: 'close', person: who(1), position: seat(1), day: day('2025-01-01') }] }]);
    const stints = await fresh.admin(`SELECT o.code, t.from_day::text, t.until_day::text, t.kind, t.appointment FROM tenures t JOIN people p ON p.id = t.person_id JOIN positions o ON o.id = t.position_id
      WHERE p.code = $1 ORDER BY t.from_day, o.code`, [who(1)]);
    expect(stints).toEqual([
      { code: seat(1), from_day: '2015-01-01', until_day: '2023-08-01', kind: 'official', appointment: null },
      { code: seat(1), from_day: '2023-08-01', until_day: '2025-01-01', kind: 'official', appointment: 'renewed' },
      { code: seat(5), from_day: '2023-08-01', until_day: '2023-12-01', kind: 'acting', appointment: null },
    ]);
    await reset();
  });
});

describe('races', () => {
  const outcome = async (deed: Promise<unknown>): Promise<string> => deed.then(() => 'won', (error: { constraint?: string }) => error.constraint ?? String(error));

  it('for a seat: exactly one paper wins, each of the others is told why', async () => {
    for (let round = 0; round < 20; round += 1) {
      const groups = await Promise.all([0, 1, 2].map((n) => checkedGroup(database, [movePaper({ person: who(n), from: seat(n), to: seat(5) }, ON)])));
      const ends = await Promise.all(groups.map((one) => outcome(database.work(CLERK, async (work) => {
        await issueIn(work, one.ids);
        await work.decisions.carryOut(one.group);
      }))));
      expect(ends.sort()).toEqual(['one_holder_per_seat_at_a_time', 'one_holder_per_seat_at_a_time', 'won']);
      expect(await nobodyTwice()).toEqual([]);
      await reset();
    }
  }, 120_000);

  it('for a person: exactly one of two seats gets him', async () => {
    for (let round = 0; round < 20; round += 1) {
      await fresh.admin(`DELETE FROM tenures WHERE position_id = (SELECT id FROM positions WHERE code = $1)`, [seat(4)]);
      const groups = await Promise.all([4, 5].map((n) => checkedGroup(database, [movePaper({ person: who(0), from: seat(0), to: seat(n) }, ON)])));
      const ends = await Promise.all(groups.map((one) => outcome(database.work(CLERK, async (work) => {
        await issueIn(work, one.ids);
        await work.decisions.carryOut(one.group);
      }))));
      expect(ends.filter((end) => end === 'won')).toHaveLength(1);
      expect(ends.filter((end) => end !== 'won')).toEqual(['nobody_in_two_seats_at_a_time']);
      await reset();
    }
  }, 120_000);

  it('for a number: exactly one paper gets it, whatever noughts stand before it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const groups = await Promise.all(['7', '007'].map(() => checkedGroup(database, [movePaper({ person: who(0), from: seat(0), to: seat(5) }, ON, { body: `body-${round}` })])));
      const ends = await Promise.all(groups.map((one, at) => outcome(database.work(CLERK, (work) => issueIn(work, one.ids, { number: ['7', '007'][at] ?? '' })))));
      expect(ends.sort()).toEqual(['one_number_an_issuer_and_year', 'won']);
    }
  }, 120_000);
});
