import { describe, expect, it } from '@jest/globals';

import { day, exactly } from '#calendar';
import { type Dossier } from '#regulations';
import { type Establishment, type LocalityFact, type PositionFact, type TenureFact, type UnitFact } from '#tenure';

import { surveyLand } from './geography.ts';
import { layOutSeats, type SeatPlan } from './seats.ts';
import { asOf } from './town.givens.ts';

const position = (code: string, unit: string, more: Partial<PositionFact> = {}): PositionFact => (
  { code, unit, title: 'Trưởng phòng', head: true, rank: 'head', specialisations: [], seats: 1, charterLimit: false, ...more }
);
const unit = (code: string, locality = 'd1', life: UnitFact['life'] = {}): UnitFact => ({ code, name: code, locality, ownership: 'public', life });
const tenure = (person: string, seat: string, more: Partial<TenureFact> = {}): TenureFact => (
  { person, position: seat, from: exactly(day('2020-01-01')), kind: 'official', ...more }
);
const LOCALITIES: readonly LocalityFact[] = [
  { code: 'p', name: 'P', level: 'province' },
  { code: 'd1', name: 'D1', level: 'district', parent: 'p', life: { until: day('2025-07-01') } },
  { code: 'w1', name: 'W1', level: 'commune', parent: 'd1' }, { code: 'w2', name: 'W2', level: 'commune', parent: 'd1' },
];

function establishment(units: readonly UnitFact[], positions: readonly PositionFact[]): Establishment {
  return {
    localities: new Map(LOCALITIES.map((one) => [one.code, one])), units: new Map(units.map((one) => [one.code, one])),
    positions: new Map(positions.map((one) => [one.code, one])), successions: [],
  };
}

function layOut(world: Establishment, tenures: readonly TenureFact[], preferred: readonly string[] = []): SeatPlan {
  const people = [...new Set(tenures.map((one) => one.person))];
  const dossiers = people.map((code): Dossier => ({
    person: { code, fullName: code, specialisations: [], qualifications: [], plannedFor: [] }, tenures: tenures.filter((one) => one.person === code),
    bars: [], ratings: [], relatives: [],
  }));
  return layOutSeats(world, dossiers, { geography: surveyLand(world, asOf), asOf, preferred: new Set(preferred), headsOnly: true });
}
const idsOf = (plan: SeatPlan): string[] => plan.seats.map((seat) => `${seat.position.code} ${seat.id}`);
const ONE = establishment([unit('u')], [position('s', 'u')]);

describe('head seats on a day', () => {
  it('belong to their official holder of the day', () => {
    expect(idsOf(layOut(ONE, [tenure('a', 's')]))).toEqual(['s a']);
    expect(idsOf(layOut(ONE, [tenure('a', 's', { until: exactly(asOf) })]))).toEqual(['s vacant:s']);
    expect(idsOf(layOut(ONE, [tenure('a', 's', { from: exactly(day('2023-08-02')) })]))).toEqual(['s vacant:s']);
  });

  it('are vacant while somebody only acts', () => {
    expect(idsOf(layOut(ONE, [tenure('a', 's', { kind: 'acting' })]))).toEqual(['s vacant:s']);
  });

  it('are left out where more people hold them than there are seats', () => {
    expect(idsOf(layOut(ONE, [tenure('a', 's'), tenure('b', 's')]))).toEqual([]);
    const two = establishment([unit('u')], [position('s', 'u', { seats: 3 })]);
    expect(idsOf(layOut(two, [tenure('a', 's'), tenure('b', 's')]))).toEqual(['s a', 's b', 's vacant:s']);
  });

  it('exist only in units that live on the day, and only where somebody heads', () => {
    const world = establishment(
      [unit('gone', 'd1', { until: asOf }), unit('to-come', 'd1', { from: day('2023-08-02') }), unit('here', 'd1', { from: asOf })],
      [position('s1', 'gone'), position('s2', 'to-come'), position('s3', 'here'), position('s4', 'here', { head: false })],
    );
    expect(idsOf(layOut(world, []))).toEqual(['s3 vacant:s3']);
  });

  it('let somebody with two of them take part with the one he is due in', () => {
    const world = establishment([unit('u'), unit('v')], [position('s', 'u'), position('t', 'v')]);
    const held = [tenure('a', 's'), tenure('a', 't')];
    expect(idsOf(layOut(world, held))).toEqual(['s a']);
    const due = layOut(world, held, ['a\nt']);
    expect(idsOf(due)).toEqual(['t a']);
    expect(due.concurrent.map((seat) => seat.position.code)).toEqual(['s']);
  });
});

describe('the area of a seat', () => {
  const world = establishment([], []);

  it('is the district of a commune while the district lasts, then the commune itself', () => {
    const before = surveyLand(world, day('2025-06-30'));
    expect([before.placeOf('w1').area, before.placeOf('w2').area, before.placeOf('d1').area]).toEqual(['d1', 'd1', 'd1']);
    const after = surveyLand(world, day('2025-07-01'));
    expect([after.placeOf('w1').area, after.placeOf('w2').area]).toEqual(['w1', 'w2']);
  });

  it('knows its province, and does without one', () => {
    const land = surveyLand(world, asOf);
    expect(land.placeOf('w1')).toEqual({ path: ['w1', 'd1', 'p'], area: 'd1', province: 'p' });
    expect(land.placeOf('nowhere')).toEqual({ path: ['nowhere'], area: 'nowhere', province: '' });
  });

  it('lies a great circle away from another, if both have coordinates', () => {
    const cities: LocalityFact[] = [
      { code: 'sgn', name: '', level: 'district', lat: 10.7769, lon: 106.7009 }, { code: 'han', name: '', level: 'district', lat: 21.0285, lon: 105.8542 },
      { code: 'x', name: '', level: 'district' },
    ];
    const land = surveyLand({ ...world, localities: new Map(cities.map((one) => [one.code, one])) }, asOf);
    // Between the centres of Ho Chi Minh City and Hanoi: 1,143 km.
    expect(land.distance('sgn', 'han')).toBeCloseTo(1143, -1);
    expect(land.distance('han', 'sgn')).toBe(land.distance('sgn', 'han'));
    expect(land.distance('sgn', 'x')).toBeUndefined();
  });
});
