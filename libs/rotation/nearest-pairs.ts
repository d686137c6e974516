import { type Geography } from './geography.ts';
import { type Group, likelySeats } from './groups.ts';
import { type Candidate } from './input.ts';
import { type SeatTest } from './refusals.ts';
import { compareText, type Seat } from './seats.ts';

export interface Nearness {
  /** Partners of either kind, those who must move and the others, that each wanted person is given. */
  readonly room: number;
  readonly geography: Geography;
  readonly test: SeatTest;
  readonly always: readonly (readonly [string, string])[];
  allowed(mover: Candidate, seat: Seat): boolean;
}

/** Seats each person may take, in the order of the people and of the seats' names. */
type Targets = Map<Candidate, Set<Seat>>;

/**
 * The pairs worth looking at when all would be too many: of each wanted person the nearest partners whose seat he may take,
 * both ways. Areas are tried from near to far, so that nothing near is missed; equally near ones by code.
 */
export function nearestPairs(groups: readonly Group[], near: Nearness): readonly (readonly [Candidate, readonly Seat[]])[] {
  const found: Targets = new Map();
  const nearest = rankAreas(groups, near);
  for (const group of groups) {
    const people = new Map(group.movers.map((mover) => [mover.person, mover] as const));
    const bySkill = new Map<string, ReadonlyMap<string, readonly Seat[]>>();
    for (const mover of group.movers.filter((one) => one.wanted)) {
      const skill = mover.specialisations.join(';');
      const areas = bySkill.get(skill) ?? arrange(mover, group, near.test);
      bySkill.set(skill, areas);
      choose(mover, { areas, order: nearest(mover.seat) }, { people, found, near });
    }
    addAlways(group, { people, found, near });
  }
  const movers = groups.flatMap((group) => group.movers).filter((mover) => found.has(mover));
  return movers.map((mover) => [mover, [...(found.get(mover) ?? [])].sort((a, b) => compareText(a.id, b.id))] as const);
}

/** The seats that suit somebody, by area. */
function arrange(mover: Candidate, group: Group, test: SeatTest): ReadonlyMap<string, readonly Seat[]> {
  const areas = new Map<string, Seat[]>();
  for (const seat of likelySeats(mover, group.seats, test)) {
    const known = areas.get(seat.place.area);
    if (known) known.push(seat);
    else areas.set(seat.place.area, [seat]);
  }
  return areas;
}

/** All areas a seat may be exchanged with, from near to far, worked out once for each area. */
function rankAreas(groups: readonly Group[], { geography, test }: Nearness): (seat: Seat) => readonly string[] {
  const provinces = new Map<string, Set<string>>();
  const provinceOf = (seat: Seat): string => (test.reach === 'anywhere' ? '' : seat.place.province);
  for (const seat of groups.flatMap((group) => [...group.seats.values()].flat())) {
    const known = provinces.get(provinceOf(seat));
    if (known) known.add(seat.place.area);
    else provinces.set(provinceOf(seat), new Set([seat.place.area]));
  }
  const ranked = new Map<string, readonly string[]>();
  return (seat) => {
    const own = seat.place.area;
    let order = ranked.get(own);
    if (order === undefined) {
      const far = [...(provinces.get(provinceOf(seat)) ?? [])].map((area) => [geography.distance(own, area) ?? Number.MAX_VALUE, area] as const);
      ranked.set(own, (order = far.sort((a, b) => a[0] - b[0] || compareText(a[1], b[1])).map(([, area]) => area)));
    }
    return order;
  };
}

interface Surroundings {
  readonly areas: ReadonlyMap<string, readonly Seat[]>;
  readonly order: readonly string[];
}

interface Choice {
  readonly people: ReadonlyMap<string, Candidate>;
  readonly found: Targets;
  readonly near: Nearness;
}

function choose(mover: Candidate, { areas, order }: Surroundings, choice: Choice): void {
  const left = { wanted: choice.near.room, others: choice.near.room };
  for (const area of order) {
    for (const seat of areas.get(area) ?? []) {
      const kind = choice.people.get(seat.holder ?? '')?.wanted === true ? 'wanted' : 'others';
      if (left[kind] > 0 && join(mover, seat, choice)) left[kind] -= 1;
    }
    if (left.wanted + left.others === 0) return;
  }
}

/** Adds the pair, and the way back where its holder may go it. */
function join(mover: Candidate, seat: Seat, { people, found, near }: Choice): boolean {
  if (!near.allowed(mover, seat)) return false;
  add(found, mover, seat);
  const holder = people.get(seat.holder ?? '');
  if (holder !== undefined && near.allowed(holder, mover.seat)) add(found, holder, mover.seat);
  return true;
}

function addAlways(group: Group, { people, found, near }: Choice): void {
  if (near.always.length === 0) return;
  for (const seat of [...group.seats.values()].flat()) {
    for (const [person, id] of near.always) {
      const mover = id === seat.id ? people.get(person) : undefined;
      if (mover !== undefined && near.allowed(mover, seat)) add(found, mover, seat);
    }
  }
}

function add(found: Targets, mover: Candidate, seat: Seat): void {
  const known = found.get(mover);
  if (known) known.add(seat);
  else found.set(mover, new Set([seat]));
}
