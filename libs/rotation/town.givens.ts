import { addDays, day, exactly } from '#calendar';
import { type BarFact, DEFAULT_PACK, type Dossier, findPack, prepareReview, type RelativeFact } from '#regulations';
import { type LocalityFact, type PositionFact, type TenureFact, type UnitFact } from '#tenure';

import { type RotationInput } from './index.ts';

/** A head and his seat in a town made up for a test; the seat is called after him: `seat-a` of `a`. */
export interface Citizen {
  readonly at: string;
  /** First day in the seat; over the limit unless said. */
  readonly since?: string;
  readonly rank?: string;
  readonly asks?: readonly string[];
  readonly has?: readonly string[];
  readonly born?: string;
  readonly bars?: readonly Omit<BarFact, 'person'>[];
  readonly spouse?: string;
  /** Deputy in the unit of this head instead of a head. */
  readonly deputyOf?: string;
  readonly earlier?: readonly { readonly seat: string; readonly from: string; readonly to: string }[];
}

export interface Town {
  readonly people: Readonly<Record<string, Citizen>>;
  /** Vacant head seats by locality: `{ v1: 'd2' }` is the seat `seat-v1` in d2. */
  readonly vacant?: Readonly<Record<string, string>>;
  /** Parents of localities; every locality lies in the province `p` unless said. */
  readonly parents?: Readonly<Record<string, string>>;
}

export const OVER = '2013-01-01';
export const RECENT = '2021-01-01';
export const asOf = day('2023-08-01');

const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  d1: [10.776, 106.7], d2: [10.799, 106.68], d3: [10.783, 106.686], d4: [10.758, 106.704], d5: [10.508, 106.863], e1: [16.05, 108.2],
};

function localitiesOf(town: Town): Map<string, LocalityFact> {
  const localities = new Map<string, LocalityFact>([['p', { code: 'p', name: 'Tỉnh P', level: 'province' }], ['q', { code: 'q', name: 'Tỉnh Q', level: 'province' }]]);
  for (const [code, [lat, lon]] of Object.entries(PLACES)) {
    localities.set(code, { code, name: `Quận ${code}`, level: 'district', parent: town.parents?.[code] ?? 'p', lat, lon });
  }
  return localities;
}

const unitOf = (name: string, locality: string): UnitFact => ({ code: `unit-${name}`, name: `Trường ${name}`, locality, ownership: 'public', level: 'office' });

function seatOf(name: string, citizen: Partial<Citizen>): PositionFact {
  const head = citizen.deputyOf === undefined;
  return {
    code: `seat-${name}`, unit: `unit-${citizen.deputyOf ?? name}`, title: head ? 'Trưởng phòng' : 'Phó Trưởng phòng', head, rank: citizen.rank ?? 'head',
    specialisations: citizen.asks ?? ['education'], titleClass: head ? 'office-head' : 'office-deputy', seats: 1, charterLimit: false,
  };
}

function tenuresOf(name: string, { since = OVER, earlier = [] }: Citizen): TenureFact[] {
  const past = earlier.map(({ seat, from, to }): TenureFact => (
    { person: name, position: seat, from: exactly(day(from)), until: exactly(addDays(day(to), 1)), kind: 'official', appointment: 'first' }
  ));
  return [...past, { person: name, position: `seat-${name}`, from: exactly(day(since)), kind: 'official', appointment: 'first' }];
}

function dossierOf(name: string, citizen: Citizen): Dossier {
  const relatives: RelativeFact[] = citizen.spouse === undefined ? [] : [{ person: name, relative: citizen.spouse, kind: 'spouse' }];
  return {
    person: {
      code: name, fullName: name.toUpperCase(), birth: exactly(day(citizen.born ?? '1980-01-01')), gender: 'male', specialisations: citizen.has ?? ['education'],
      qualifications: [], plannedFor: [],
    },
    tenures: tenuresOf(name, citizen), bars: (citizen.bars ?? []).map((bar) => ({ ...bar, person: name })), ratings: [], relatives,
  };
}

/** Everything `buildProblem` reads about the town, reviewed by the default pack unless another is named. */
export function settle(town: Town, code: string = DEFAULT_PACK): RotationInput {
  const pack = findPack(code);
  if (pack === undefined) throw new Error(`no pack ${code}`);
  const people = Object.entries(town.people);
  const vacant = Object.entries(town.vacant ?? {});
  const units = [...people.filter(([, one]) => one.deputyOf === undefined).map(([name, one]) => unitOf(name, one.at)), ...vacant.map(([name, at]) => unitOf(name, at))];
  const positions = [...people.map(([name, one]) => seatOf(name, one)), ...vacant.map(([name]) => seatOf(name, {}))];
  const establishment = {
    localities: localitiesOf(town), units: new Map(units.map((unit) => [unit.code, unit])), positions: new Map(positions.map((one) => [one.code, one])), successions: [],
  };
  const dossiers = people.map(([name, one]) => dossierOf(name, one));
  return { asOf, establishment, dossiers, pack, reviews: dossiers.map(prepareReview({ establishment, asOf, pack })) };
}
