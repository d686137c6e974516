import { type ExchangePlan, type ExchangeProblem } from '#exchange';

import { buildProblem } from './build-problem.ts';
import { explainPlan } from './explain-plan.ts';
import { type Refusal, type RotationInput, type RotationProblem } from './input.ts';
import { type PlannedMove, type RotationPlan } from './plan.ts';
import { compareText } from './seats.ts';

/** Whoever solves: `solve` of the exchange itself, or a worker that runs it. */
export type Solver = (problem: ExchangeProblem) => Promise<ExchangePlan>;

/** One thing a board could change so that somebody finds a seat. */
export type Relaxation =
  | { readonly kind: 'longer-ring'; readonly maxCycle: number; readonly text: string }
  | { readonly kind: 'longer-chain'; readonly maxChain: number; readonly text: string }
  | { readonly kind: 'another-locality'; readonly locality: string; readonly text: string }
  | { readonly kind: 'waive'; readonly code: string; readonly person: string; readonly waiver: 'person' | 'authority' | 'board'; readonly text: string };

/** A relaxation that was tried and does place the person. */
export interface ProvenRelaxation {
  readonly relaxation: Relaxation;
  /** Due people of the rank resolved without and with it. */
  readonly resolvedBefore: number;
  readonly resolvedAfter: number;
  /** The ring or chain the person would be in. */
  readonly moves: readonly PlannedMove[];
}

export interface TrialOptions {
  /** Stop after so many that work; 3 unless said. */
  readonly wanted?: number;
  /** Solve at most so many trials; 16 unless said. */
  readonly most?: number;
  readonly signal?: AbortSignal;
}

/**
 * The cheapest changes that would place somebody the plan leaves over, each tried by solving his rank anew: longer rings and
 * chains first, then one more locality (nearest first), then one waived refusal (the board's own rules, the person's consent,
 * the authority's decision). Empty when nothing tried places him. A change that would cost more people than it helps is not offered.
 * @throws the signal's reason when it is aborted
 */
export async function findRelaxations(problem: RotationProblem, person: string, solver: Solver, options: TrialOptions = {}): Promise<readonly ProvenRelaxation[]> {
  const candidate = problem.candidates.get(person);
  if (candidate === undefined) return [];
  const base: RotationInput = { ...problem.input, ranks: [candidate.seat.position.rank] };
  const before = await planFor(base, solver);
  if (before.moves.some((move) => move.person === person)) return [];
  return tryOut(person, { base, before, solver }, { ...options, list: listRelaxations(problem, person) });
}

interface Trial {
  readonly base: RotationInput;
  readonly before: RotationPlan;
  readonly solver: Solver;
}

async function tryOut(person: string, { base, before, solver }: Trial, options: TrialOptions & { readonly list: readonly Relaxation[] }): Promise<readonly ProvenRelaxation[]> {
  const found: ProvenRelaxation[] = [];
  let left = options.most ?? 16;
  for (const relaxation of options.list) {
    options.signal?.throwIfAborted();
    if (left === 0 || found.length >= (options.wanted ?? 3)) break;
    // What a shorter ring or chain does already, a longer one need not be tried for.
    if (relaxation.kind.startsWith('longer-') && found.some((one) => one.relaxation.kind === relaxation.kind)) continue;
    left -= 1;
    const proven = weighUp(person, relaxation, { before, after: await planFor(relax(base, relaxation), solver) });
    if (proven !== undefined) found.push(proven);
  }
  return found;
}

/** What a relaxation brought, if it places the person and costs nobody else his place. */
function weighUp(person: string, relaxation: Relaxation, plans: { readonly before: RotationPlan; readonly after: RotationPlan }): ProvenRelaxation | undefined {
  const { before, after } = plans;
  const group = after.moves.find((move) => move.person === person)?.group;
  if (group === undefined || after.resolved < before.resolved) return undefined;
  return { relaxation, resolvedBefore: before.resolved, resolvedAfter: after.resolved, moves: after.moves.filter((move) => move.group === group) };
}

async function planFor(input: RotationInput, solver: Solver): Promise<RotationPlan> {
  const problem = buildProblem(input);
  return explainPlan(problem, await solver(problem.exchange));
}

function relax(input: RotationInput, relaxation: Relaxation): RotationInput {
  switch (relaxation.kind) {
    case 'longer-ring': return { ...input, maxCycle: relaxation.maxCycle };
    case 'longer-chain': return { ...input, maxChain: relaxation.maxChain };
    case 'another-locality': return { ...input, alsoPartners: [...(input.alsoPartners ?? []), relaxation.locality] };
    case 'waive': return { ...input, waived: [...(input.waived ?? []), { code: relaxation.code, person: relaxation.person }] };
  }
}

/** Somebody who may not leave at all is helped by no shape and no locality. */
function listRelaxations(problem: RotationProblem, person: string): readonly Relaxation[] {
  if (problem.whyNotLeave(person).length > 0) return waivers(problem, person);
  return [...longerShapes(problem), ...moreLocalities(problem, person), ...waivers(problem, person)];
}

function longerShapes({ input }: RotationProblem): Relaxation[] {
  const { maxCycle = 2, maxChain = 0 } = input;
  const rings = maxCycle === 0 ? [] : [maxCycle + 1, maxCycle + 2];
  return [
    ...rings.map((most): Relaxation => ({ kind: 'longer-ring', maxCycle: most, text: `Cho phép vòng hoán đổi ${String(most)} người.` })),
    ...[maxChain + 1, maxChain + 2].map((most): Relaxation => ({
      kind: 'longer-chain', maxChain: most, text: `Cho phép chuỗi ${String(most)} người vào vị trí đang khuyết.`,
    })),
  ];
}

const MOST_LOCALITIES = 6;

/** Localities outside that have a seat of his rank in his province, nearest first. */
function moreLocalities({ seatPlan, geography, candidates, takesPart }: RotationProblem, person: string): Relaxation[] {
  const own = candidates.get(person)?.seat;
  if (own === undefined) return [];
  const outside = seatPlan.seats.filter((seat) => !takesPart(seat) && seat.position.rank === own.position.rank && seat.place.province === own.place.province);
  const far = (area: string): number => geography.distance(own.place.area, area) ?? Number.MAX_VALUE;
  return [...new Set(outside.map((seat) => seat.place.area))]
    .sort((a, b) => far(a) - far(b) || compareText(a, b))
    .slice(0, MOST_LOCALITIES)
    .map((locality): Relaxation => ({ kind: 'another-locality', locality, text: `Mở rộng phạm vi thêm ${geography.nameOf(locality)}.` }));
}

/** Refusals a trial may set aside: not those that nobody may lift, and never an equal rank. */
const BOARD_MAY_WAIVE: ReadonlySet<string> = new Set(['specialisation-differs', 'same-locality']);
const CHEAPER = ['board', 'person', 'authority'] as const;

function waivers(problem: RotationProblem, person: string): Relaxation[] {
  const rank = problem.candidates.get(person)?.seat.position.rank;
  const own = problem.whyNotLeave(person);
  if (own.length > 0) return onlyOne(problem, own, person);
  const equals = problem.seatPlan.seats.filter((seat) => problem.takesPart(seat) && seat.position.rank === rank && seat.holder !== person);
  const pairs = equals.flatMap((seat) => onlyOne(problem, problem.whyNot(person, seat.position.code), person));
  const returns = equals.flatMap((seat) => holderWaivers(problem, seat.holder, person));
  const all = [...pairs, ...returns];
  const first = all.filter((one, index) => all.findIndex((other) => other.code === one.code && other.person === one.person) === index);
  return first.sort((a, b) => CHEAPER.indexOf(a.waiver) - CHEAPER.indexOf(b.waiver) || compareText(a.person, b.person) || compareText(a.code, b.code));
}

type Waive = Extract<Relaxation, { kind: 'waive' }>;

/** One waiver can only help where a single refusal stands. */
function onlyOne({ candidates }: RotationProblem, refusals: readonly Refusal[], person: string): Waive[] {
  const [only, ...others] = refusals;
  if (only === undefined || others.length > 0) return [];
  const waiver = BOARD_MAY_WAIVE.has(only.code) ? 'board' : only.waiver;
  if (waiver === undefined || waiver === 'none') return [];
  const name = candidates.get(person)?.dossier.person.fullName ?? person;
  return [{ kind: 'waive', code: only.code, person, waiver, text: `Xem xét bỏ qua đối với ${name}: ${only.text}` }];
}

/** What keeps the holder of a seat from leaving it, or from taking the seat offered in return. */
function holderWaivers(problem: RotationProblem, holder: string | undefined, person: string): Waive[] {
  const seat = problem.candidates.get(person)?.seat;
  if (holder === undefined || seat === undefined || !problem.candidates.has(holder)) return [];
  const stuck = problem.whyNotLeave(holder);
  return onlyOne(problem, stuck.length > 0 ? stuck : problem.whyNot(holder, seat.position.code), holder);
}
