import { type Arc, type ArcName, type ExchangeProblem, type Vertex } from '#exchange';
import { looksAtHeadsOnly } from '#regulations';

import { drawArcs } from './arcs.ts';
import { findOver, gatherCandidates, reachOf } from './candidates.ts';
import { surveyLand } from './geography.ts';
import { type Candidate, OBJECTIVE_LEVELS, type Refusal, type RotationInput, type RotationProblem, type WishedMove } from './input.ts';
import { consultLaw, type Law } from './law.ts';
import { findLeftOut } from './left-out.ts';
import { type LeftOut } from './plan.ts';
import { NO_SUCH_SEAT, NOT_A_HEAD, OUT_OF_SCOPE, refuseSeat, type SeatTest } from './refusals.ts';
import { compareText, layOutSeats, type Seat, type SeatPlan } from './seats.ts';
import { matchSpecialisations } from './specialisation.ts';
import { readWaivers, type Waivers } from './waivers.ts';

/** Pairs to look at before only the nearest partners are drawn: a few hundred bytes each. */
const MOST_PAIRS = 4_000_000;

/** Everything a problem is made of, before arcs are drawn. */
interface Workshop {
  readonly input: RotationInput;
  readonly law: Law;
  readonly test: SeatTest;
  /** The test by which arcs are drawn: with what the board waived. */
  readonly trial: SeatTest;
  readonly seatPlan: SeatPlan;
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly waivers: Waivers;
  readonly leftOut: readonly LeftOut[];
  takesPart(seat: Seat): boolean;
}

/**
 * Turns people, seats and reviews into an exchange problem. Vertices are the due people of the scope and those of equal
 * rank who may make room: heads alone where the pack looks at heads alone; an arc stands for a move that no rule refuses. The result is the same whatever the order of rows.
 * Refusals are not kept: `whyNot` works them out when asked.
 */
export function buildProblem(input: RotationInput): RotationProblem {
  const shop = setUp(input);
  const { seatPlan, candidates, law } = shop;
  const whyNotLeave = (person: string): readonly Refusal[] => {
    const candidate = candidates.get(person);
    return candidate === undefined ? [NOT_A_HEAD] : shop.waivers.keep(person, law.mover(candidate).refusals);
  };
  const whyNot = (person: string, position: string): readonly Refusal[] => shop.waivers.keep(person, refusalsOf(shop, person, position));
  const { exchange, trimmed, lost } = assemble(shop);
  return {
    input, levels: OBJECTIVE_LEVELS, geography: shop.test.geography, seatPlan, candidates, exchange, trimmed,
    brokenPins: lost.map((move) => ({ move, refusals: whyNot(move[0], move[1]) })),
    leftOut: shop.leftOut, due: [...candidates.values()].filter((candidate) => candidate.wanted),
    takesPart: shop.takesPart, match: shop.test.match, whyNot, whyNotLeave,
    flags: (person, position) => flagPair(shop, person, position),
    waivedFor: (person, position) => refusalsOf(shop, person, position).filter((one) => shop.waivers.has(person, one.code)),
  };
}

function setUp(input: RotationInput): Workshop {
  const geography = surveyLand(input.establishment, input.asOf);
  const over = findOver(input.reviews);
  const seatPlan = layOutSeats(input.establishment, input.dossiers, { geography, asOf: input.asOf, preferred: new Set(over.keys()), headsOnly: looksAtHeadsOnly(input.pack) });
  const reach = reachOf(input, seatPlan);
  const matchWords = matchSpecialisations(input.relatedFields);
  const match: SeatTest['match'] = (candidate, seat) => matchWords(candidate.specialisations, seat.position.specialisations);
  const test: SeatTest = { geography, match, reach: input.reach ?? 'province', staysNear: () => false };
  const waivers = readWaivers(input.waived);
  const candidates = gatherCandidates(input, seatPlan, { over, ...reach });
  return {
    input, law: consultLaw(input), test, trial: waive(test, waivers), seatPlan, waivers, takesPart: reach.takesPart, candidates,
    // A trial that looks at some ranks only says nothing of the others.
    leftOut: input.ranks === undefined ? findLeftOut({ ...input, seatPlan, candidates, over, placeOf: geography.placeOf, inScope: reach.covers }) : [],
  };
}

/** Every refusal of a pair, waived or not, each code once. */
function refusalsOf(shop: Workshop, person: string, position: string): readonly Refusal[] {
  const candidate = shop.candidates.get(person);
  const seat = shop.seatPlan.byPosition.get(position)?.[0];
  if (candidate === undefined) return [NOT_A_HEAD];
  if (seat === undefined) return [NO_SUCH_SEAT];
  const found = [
    ...shop.law.mover(candidate).refusals, ...(shop.takesPart(seat) ? [] : [OUT_OF_SCOPE]), ...refuseSeat(shop.test, candidate, seat),
    ...shop.law.pair(candidate, seat),
  ];
  return found.filter((one, index) => found.findIndex((other) => other.code === one.code) === index);
}

function flagPair(shop: Workshop, person: string, position: string): readonly Refusal[] {
  const candidate = shop.candidates.get(person);
  const seat = shop.seatPlan.byPosition.get(position)?.[0];
  return candidate === undefined || seat === undefined ? [] : shop.law.flags(candidate, seat);
}

/** The problem, and the pins that no arc allows: they would make the whole problem unsolvable, so they are handed back. */
function assemble(shop: Workshop): { readonly exchange: ExchangeProblem; readonly trimmed: boolean; readonly lost: readonly WishedMove[] } {
  const { input, candidates } = shop;
  const [maxCycle, maxChain, pinned] = [input.maxCycle ?? 2, input.maxChain ?? 0, input.pinned ?? []];
  const movers = [...candidates.values()].filter((candidate) => shop.waivers.keep(candidate.person, shop.law.mover(candidate).refusals).length === 0);
  const free = new Set(movers.map((candidate) => candidate.person));
  const vacant = maxChain === 0 ? [] : vacantSeats(shop);
  const { arcs, trimmed } = drawArcs(movers, [...movers.map((candidate) => candidate.seat), ...vacant], {
    test: shop.trial, geography: shop.test.geography, longShapes: maxCycle !== 2 || maxChain > 1 || pinned.length > 0,
    mostPairs: input.mostPairs ?? MOST_PAIRS, always: pinned.flatMap(([person, position]) => (shop.seatPlan.byPosition.get(position) ?? []).map((seat) => [person, seat.id] as const)),
    passes: (candidate, seat) => shop.waivers.keep(candidate.person, shop.law.pair(candidate, seat)).length === 0,
  });
  const vertices: Vertex[] = [...candidates.values()]
    .filter((candidate) => candidate.wanted || free.has(candidate.person))
    .map((candidate) => (candidate.wanted ? { id: candidate.person, mustMove: true } : { id: candidate.person }));
  const pins = findArcs(shop.seatPlan, pinned, arcs);
  const exchange: ExchangeProblem = {
    vertices, vacancies: vacant.map((seat) => ({ id: seat.id })), arcs, maxCycle, maxChain, objective: OBJECTIVE_LEVELS.map(() => 'sum' as const),
    pinned: pins.map((found) => found.slice(0, 1)).flat(), forbidden: findArcs(shop.seatPlan, input.forbidden ?? [], arcs).flat(),
    ...(input.maxExtraMoves === undefined ? {} : { maxExtraMoves: input.maxExtraMoves }), ...balanceOf(input, vertices, candidates),
  };
  return { exchange, trimmed, lost: pinned.filter((_, index) => pins[index]?.length === 0) };
}

/** Departures shared out among the areas people sit in. A trial of some ranks says nothing of the whole and goes without. */
function balanceOf(input: RotationInput, vertices: readonly Vertex[], candidates: ReadonlyMap<string, Candidate>): Pick<ExchangeProblem, 'balance'> {
  const areas = new Map<string, string[]>();
  for (const { id } of vertices) {
    const area = candidates.get(id)?.seat.place.area ?? '';
    const known = areas.get(area);
    if (known === undefined) areas.set(area, [id]);
    else known.push(id);
  }
  if (input.ranks !== undefined || areas.size < 2) return {};
  return { balance: { localities: [...areas].map(([name, seats]) => ({ name, seats: seats.sort(compareText) })).sort((one, other) => compareText(one.name, other.name)) } };
}

/** Vacant seats in scope whose rank a candidate holds. */
function vacantSeats(shop: Workshop): Seat[] {
  const wanted = shop.input.vacancies === undefined ? undefined : new Set(shop.input.vacancies);
  const ranks = new Set([...shop.candidates.values()].map((candidate) => candidate.seat.position.rank));
  return shop.seatPlan.seats.filter((seat) => seat.holder === undefined && ranks.has(seat.position.rank) && shop.takesPart(seat)
    && (wanted === undefined || wanted.has(seat.position.code)));
}

/** The arcs that stand for each move, several when the position has several seats, none when no rule or shape allows it. */
function findArcs(seatPlan: SeatPlan, moves: readonly WishedMove[], arcs: readonly Arc[]): ArcName[][] {
  if (moves.length === 0) return [];
  const drawn = new Set(arcs.map(([from, to]) => `${from}\n${to}`));
  return moves.map(([person, position]) => (seatPlan.byPosition.get(position) ?? [])
    .filter((seat) => drawn.has(`${person}\n${seat.id}`))
    .map((seat): ArcName => [person, seat.id])
    .sort((a, b) => compareText(a[1], b[1])));
}

/** A test in which the waived refusals of the room itself no longer count; the grade of a waived mismatch is the lowest. */
function waive(test: SeatTest, waivers: Waivers): SeatTest {
  const match: SeatTest['match'] = (candidate, seat) => {
    const found = test.match(candidate, seat);
    return found.grade === 0 && waivers.has(candidate.person, 'specialisation-differs') ? { kind: 'no-match', grade: 40 } : found;
  };
  return { ...test, match, staysNear: (person) => waivers.has(person, 'same-locality') };
}
