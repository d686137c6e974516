import { join } from 'node:path';

import { beforeAll, describe, expect, it, jest } from '@jest/globals';

import { day, daysBetween } from '#calendar';
import { solve } from '#exchange';
import { DEFAULT_PACK, findPack, type PersonReview, prepareReview } from '#regulations';

import { type Facts, readFacts } from '../../test/support/read-facts.ts';
import { buildProblem, explainPlan, type RotationInput, type RotationPlan } from './index.ts';

const asOf = day('2023-08-01');
const pack = findPack(DEFAULT_PACK);
if (pack === undefined) throw new Error('no default pack');

let facts: Facts;
let reviews: readonly PersonReview[];

beforeAll(async () => {
  facts = await readFacts(join(process.cwd(), 'test/seed/hcmc-2023'));
  reviews = facts.dossiers.map(prepareReview({ establishment: facts.establishment, asOf, pack }));
});

const plans = new Map<string, Promise<RotationPlan>>();

function propose(more: Partial<RotationInput> = {}): Promise<RotationPlan> {
  const key = JSON.stringify({ maxCycle: 2, maxChain: 0, ...more });
  const known = plans.get(key) ?? plan(more);
  plans.set(key, known);
  return known;
}

async function plan(more: Partial<RotationInput>): Promise<RotationPlan> {
  const problem = buildProblem({ ...facts, asOf, pack: pack ?? never(), reviews, ...more });
  return explainPlan(problem, await solve(problem.exchange));
}

const never = (): never => {
  throw new Error('unreachable');
};

const OF_DISTRICT_1 = 'HCM-Q01-GD-01';
const OF_PHU_NHUAN = 'HCM-PNH-GD-01';

const overIn = (prefix: string) => reviews.flatMap((review) => review.lines.filter((line) => line.position.startsWith(prefix) && line.summary.outcome === 'over'));

jest.setTimeout(120_000);

describe('the demonstration data on 1 August 2023', () => {
  it('has exactly 27 people over the limit in District 1, 22 of them in education', () => {
    const over = overIn('HCM-Q01-');
    const inEducation = over.filter((line) => {
      const unit = facts.establishment.positions.get(line.position)?.unit ?? '';
      return facts.establishment.units.get(unit)?.sector === 'education';
    });
    expect({ over: over.length, inEducation: inEducation.length }).toEqual({ over: 27, inEducation: 22 });
  });

  it('has verdicts of every kind, so that every screen has something to show', () => {
    const outcomes = new Set(reviews.flatMap((review) => review.lines.map((line) => line.summary.outcome)));
    expect([...outcomes].sort()).toEqual(['near', 'needs-person', 'not-subject', 'over', 'within']);
  });

  it.each([OF_DISTRICT_1, OF_PHU_NHUAN])('has a head of education in %s over two terms, a doctor with about thirty years in education', (position) => {
    const [line] = overIn(position);
    const dossier = facts.dossiers.find((one) => one.person.code === line?.summary.person);
    const began = dossier?.tenures.map((tenure) => tenure.from.earliest).sort()[0] ?? asOf;
    expect(line?.summary.terms).toBe(2);
    expect(dossier?.person.qualifications).toContain('Tiến sĩ Quản lý giáo dục');
    expect(Math.round(daysBetween(began, asOf) / 365.25)).toBe(30);
    expect(dossier?.tenures.every((tenure) => facts.establishment.units.get(facts.establishment.positions.get(tenure.position)?.unit ?? '')?.sector === 'education')).toBe(true);
  });

  it.each([[2, 0], [3, 0], [2, 1]])('puts the swap of the two heads of education into the best plan, rings of %i and chains of %i', async (maxCycle, maxChain) => {
    const best = await propose({ maxCycle, maxChain });
    expect(best.status).toBe('optimal');
    expect(best.objective).toEqual(best.bound);
    const moves = best.moves.filter((move) => move.from === OF_DISTRICT_1 || move.from === OF_PHU_NHUAN);
    expect(moves.map((move) => [move.from, move.to])).toEqual([[OF_DISTRICT_1, OF_PHU_NHUAN], [OF_PHU_NHUAN, OF_DISTRICT_1]]);
    expect(new Set(moves.map((move) => move.group)).size).toBe(1);
  });

  it('shares departures out among the districts, without loss on the levels before', async () => {
    const { balance, moves } = await propose();
    const districts = new Map<string, number>();
    for (const { fromSeat } of moves) districts.set(fromSeat.locality, (districts.get(fromSeat.locality) ?? 0) + 1);
    expect(districts.size).toBeGreaterThan(2);
    expect(balance?.worst).toBeLessThanOrEqual(balance?.before ?? -1);
  });

  it('finds the swap also for District 1 alone, whose partners sit elsewhere', async () => {
    const best = await propose({ scope: ['HCM-Q01'] });
    expect(best.due).toBe(27);
    expect(best.moves.find((move) => move.from === OF_DISTRICT_1)?.to).toBe(OF_PHU_NHUAN);
  });

  it('leaves in place whoever is under inspection or near retirement, and says why', async () => {
    const { unplaced } = await propose();
    const blockers = new Map(unplaced.map((one) => [one.position, one.blockers.map((blocker) => blocker.code)]));
    expect(blockers.get('HCM-Q01-TH03-01')).toEqual(['bar-inspection']);
    expect(blockers.get('HCM-Q01-MN03-01')).toEqual(['time-left']);
    expect(blockers.get('HCM-BTA-GD-01')).toEqual(['bar-inspection']);
    expect(blockers.get('HCM-GVA-GD-01')).toEqual(['time-left']);
  });

  it('counts the obstacles of the one nobody can place: two of another trade, a spouse, a holder who may not leave', async () => {
    const { unplaced } = await propose();
    const stuck = unplaced.find((one) => one.position === 'HCM-Q05-NG-01');
    expect(stuck?.equalPosts).toBe(4);
    expect(stuck?.blockers.map(({ code, count }) => [code, count])).toEqual([['specialisation-differs', 2], ['family-at-destination', 1], ['holder-cannot-leave', 1]]);
  });

  it('needs a ring of three for the three children\'s houses and a chain for the fourth', async () => {
    const houses = (best: RotationPlan) => best.moves.filter((move) => move.from.endsWith('-NT-01')).map((move) => `${move.from} ${move.to}`);
    expect(houses(await propose({ maxCycle: 2 }))).toEqual([]);
    expect(houses(await propose({ maxCycle: 3 }))).toEqual(['HCM-Q03-NT-01 HCM-Q10-NT-01', 'HCM-Q10-NT-01 HCM-TBI-NT-01', 'HCM-TBI-NT-01 HCM-Q03-NT-01']);
    expect(houses(await propose({ maxCycle: 2, maxChain: 1 }))).toEqual(['HCM-BTH-NT-01 HCM-GVA-NT-01']);
  });
});
