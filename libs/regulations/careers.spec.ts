import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, addYears, type Day, day, daysBetween, exactly } from '#calendar';
import { type TenureFact } from '#tenure';

import { AS_OF, packWith, person, town } from './careers.givens.ts';
import { type Finding } from './finding.ts';
import { type RulePack } from './pack.ts';
import { prepareReview } from './review.ts';

const establishment = town();
const strict = packWith('vn-65', { 'gap-asks-days': 0, 'between-acting': 'reset', 'between-in-charge': 'reset' });
const plain = packWith('vn-65');
const both = packWith('vn-hcmc-education', { 'gap-asks-days': 0, 'between-acting': 'reset', 'between-in-charge': 'reset' });

function judge(tenures: readonly TenureFact[], asOf: Day, pack: RulePack): Finding {
  const found = prepareReview({ establishment, asOf, pack })(person(tenures)).lines.find((line) => line.position === 'A-H')?.findings[0];
  if (!found) throw new Error('the head post is held on the day, so it has a line');
  return found;
}

interface Step {
  readonly length: number;
  readonly gap: number;
  readonly position: string;
  readonly kind: TenureFact['kind'];
  readonly appointment: 'first' | 'renewed' | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
  length: fc.integer({ min: 1, max: 2500 }),
  gap: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) }),
  position: fc.constantFrom('A-H', 'A-H', 'A-H', 'A-D', 'B-H'),
  kind: fc.constantFrom('official', 'official', 'official', 'acting', 'in-charge', 'seconded'),
  appointment: fc.constantFrom('first' as const, 'renewed' as const, undefined),
});

/** Stints laid back from the day, the last one open, in the head seat. */
function lay(steps: readonly Step[], last: number, asOf: Day): TenureFact[] {
  const rows: TenureFact[] = [{ person: 'P', position: 'A-H', kind: 'official', from: exactly(addDays(asOf, -last)) }];
  let end = addDays(asOf, -last);
  for (const { length, gap, position, kind, appointment } of steps) {
    const until = addDays(end, -gap);
    const from = addDays(until, -length);
    rows.push({ person: 'P', position, kind, from: exactly(from), until: exactly(until), ...(appointment ? { appointment } : {}) });
    end = from;
  }
  return rows;
}

/** The two halves of a stint cut at some day; nothing for a stint of one day. The second half carries no appointment. */
function cutInTwo(row: TenureFact, where: number): TenureFact[] {
  const length = daysBetween(row.from.earliest, row.until?.earliest ?? AS_OF);
  if (length < 2) return [];
  const cut = addDays(row.from.earliest, 1 + (where % (length - 1)));
  const { appointment: _opened, ...second } = row;
  return [{ ...row, until: exactly(cut) }, { ...second, from: exactly(cut) }];
}

const career = fc.tuple(fc.array(step, { maxLength: 6 }), fc.integer({ min: 0, max: 3500 })).map(([steps, last]) => lay(steps, last, AS_OF));

const gist = (found: Finding): unknown => ({
  outcome: found.outcome, since: found.servingSince, over: found.firstDayOver, served: found.served, terms: found.terms, ends: found.termEnds, by: found.decidedBy,
});
const ORDER = ['within', 'near', 'over'];
/** Place of a verdict in time; a career without open questions has no other verdict. */
const place = ({ outcome }: Finding): number => {
  const at = ORDER.indexOf(outcome);
  if (at < 0) throw new Error(`unexpected verdict ${outcome}`);
  return at;
};

describe('any career', () => {
  it('never moves back when a day is added', () => {
    fc.assert(fc.property(career, fc.integer({ min: 1, max: 1500 }), fc.constantFrom(strict, both), (tenures, later, pack) => {
      const now = judge(tenures, AS_OF, pack);
      const then = judge(tenures, addDays(AS_OF, later), pack);
      expect(place(then)).toBeGreaterThanOrEqual(place(now));
      expect(then.terms).toBeGreaterThanOrEqual(now.terms ?? 0);
    }), { numRuns: 400 });
  });

  it('reads the same when a stint is cut in two at any day', () => {
    fc.assert(fc.property(career, fc.nat(), fc.nat(), fc.constantFrom(strict, plain, both), (tenures, which, where, pack) => {
      const at = which % tenures.length;
      const halves = tenures.slice(at, at + 1).flatMap((row) => cutInTwo(row, where));
      fc.pre(halves.length === 2);
      expect(gist(judge([...tenures.slice(0, at), ...halves, ...tenures.slice(at + 1)], AS_OF, pack))).toEqual(gist(judge(tenures, AS_OF, pack)));
    }), { numRuns: 400 });
  });

  it('reads the same in any order of rows', () => {
    fc.assert(fc.property(career.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
      expect(JSON.stringify(judge(shuffled, AS_OF, plain))).toBe(JSON.stringify(judge(rows, AS_OF, plain)));
    }), { numRuns: 300 });
  });

  it('moves with the calendar when everything is moved by whole years', () => {
    fc.assert(fc.property(career, fc.integer({ min: 1, max: 20 }), (rows, years) => {
      fc.pre(rows.every((row) => !row.from.earliest.endsWith('02-29') && !(row.until?.earliest.endsWith('02-29') ?? false)));
      // Gaps and uncounted days across a 29 February change their length; only careers without either move exactly.
      fc.pre(rows.every((row, at) => row.kind === 'official' && (at === 0 || row.until?.earliest === rows[at - 1]?.from.earliest)));
      const moved = rows.map((row) => ({ ...row, from: exactly(addYears(row.from.earliest, years)), ...(row.until ? { until: exactly(addYears(row.until.earliest, years)) } : {}) }));
      const before = judge(rows, AS_OF, strict);
      const after = judge(moved, addYears(AS_OF, years), strict);
      expect(after.outcome).toBe(before.outcome);
      expect(after.terms).toBe(before.terms);
      expect(after.firstDayOver).toBe(before.firstDayOver === undefined ? undefined : addYears(before.firstDayOver, years));
    }), { numRuns: 300 });
  });

  it('is unbroken up to the gap tolerated, asked about up to the gap that asks, and starts anew beyond', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (gap, tolerated, more) => {
      const pack = packWith('vn-65', { 'gap-tolerated-days': tolerated, 'gap-asks-days': tolerated + more });
      const again = day('2020-01-01');
      const found = judge([
        { person: 'P', position: 'A-H', kind: 'official', from: exactly(day('2012-01-01')), until: exactly(addDays(again, -gap)) },
        { person: 'P', position: 'A-H', kind: 'official', from: exactly(again) },
      ], AS_OF, pack);
      expect(found.outcome).toBe(gap <= tolerated ? 'over' : gap <= tolerated + more ? 'needs-person' : 'within');
      if (gap > tolerated + more) expect(found.servingSince).toBe(again);
    }), { numRuns: 200 });
  });

  it('is over exactly from the first day over on', () => {
    fc.assert(fc.property(career, (tenures) => {
      const found = judge(tenures, AS_OF, strict);
      const first = found.firstDayOver ?? AS_OF;
      fc.pre(first > AS_OF);
      expect(judge(tenures, addDays(first, -1), strict)?.outcome).toBe('near');
      expect(judge(tenures, first, strict)?.outcome).toBe('over');
    }), { numRuns: 300 });
  });

  it('shows every stint begun by the day once, with a reason', () => {
    fc.assert(fc.property(career, (tenures) => {
      const found = judge(tenures, AS_OF, plain);
      expect(found.stints.length).toBe(tenures.length);
      expect(found.stints.every((one) => one.counted === (one.why === 'counted'))).toBe(true);
    }), { numRuns: 200 });
  });
});
