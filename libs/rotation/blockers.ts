import { type Citation } from '#regulations';

import { type Candidate, type Refusal, type RotationProblem } from './input.ts';
import { type Blocker, type UnplacedClass } from './plan.ts';
import { type Seat } from './seats.ts';

/** What the arcs and the plan say, made once for all unplaced people. */
export interface Surroundings {
  /** Seats that somebody may take. */
  readonly reachable: ReadonlySet<string>;
  /** Everybody the plan moves, and the seats it fills. */
  readonly moving: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  /** Positions of the scope by rank. */
  readonly equals: ReadonlyMap<string, readonly Seat[]>;
}

/** What was found about one unplaced person. */
export interface Obstacles {
  readonly kind: UnplacedClass;
  readonly equalPosts: number;
  readonly blockers: readonly Blocker[];
}

/** Looks at every equal post of the scope and names the first obstacle on the way to it. */
export function findObstacles(problem: RotationProblem, candidate: Candidate, around: Surroundings): Obstacles {
  const equals = (around.equals.get(candidate.seat.position.rank) ?? []).filter((seat) => seat.id !== candidate.seat.id);
  const own = problem.whyNotLeave(candidate.person);
  if (own.length > 0) {
    return { kind: 'cannot-leave', equalPosts: equals.length, blockers: own.map((refusal) => blockerOf(refusal, equals.length)) };
  }
  const { counts, kind } = countObstacles(problem, candidate, { equals, around });
  const blockers = [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { kind, equalPosts: equals.length, blockers: blockers.length > 0 ? blockers : [NO_EQUAL_POST] };
}

interface Counted {
  readonly counts: ReadonlyMap<string, Blocker>;
  /** The furthest anybody's seat lies on the way to a plan. */
  readonly kind: UnplacedClass;
}

function countObstacles(problem: RotationProblem, candidate: Candidate, { equals, around }: { readonly equals: readonly Seat[]; readonly around: Surroundings }): Counted {
  const counts = new Map<string, Blocker>();
  let kind: UnplacedClass = 'no-acceptable-seat';
  const count = (seat: Seat, times: number): void => {
    const obstacle = firstObstacle(problem, candidate, { seat, around });
    const known = counts.get(obstacle.refusal.code);
    counts.set(obstacle.refusal.code, blockerOf(obstacle.refusal, (known?.count ?? 0) + times));
    if (ORDER.indexOf(obstacle.kind) > ORDER.indexOf(kind)) kind = obstacle.kind;
  };
  const isFar = (seat: Seat): boolean => problem.input.reach !== 'anywhere' && seat.place.province !== candidate.seat.place.province;
  const far = equals.filter(isFar);
  // Where thousands of posts lie in other provinces, they are counted without asking every rule about each.
  if (far[0] !== undefined) count(far[0], far.length);
  for (const seat of equals) if (!isFar(seat)) count(seat, 1);
  return { counts, kind };
}

const ORDER: readonly UnplacedClass[] = ['cannot-leave', 'no-acceptable-seat', 'nobody-takes-his-seat', 'no-ring', 'outcompeted'];
const NO_EQUAL_POST: Blocker = { code: 'no-equal-post', text: 'Không có vị trí tương đương nào khác trong phạm vi.', count: 0, cites: [] };

function blockerOf(refusal: { readonly code: string; readonly text: string; readonly cites: readonly Citation[] }, count: number): Blocker {
  return { code: refusal.code, text: GENERAL_WORDS[refusal.code] ?? refusal.text, count, cites: refusal.cites };
}

/** Sentences that speak of several posts at once; the others stand as the refusal wrote them. */
const GENERAL_WORDS: Readonly<Record<string, string>> = {
  'same-locality': 'Vị trí tương đương ở cùng địa phương.',
  'other-province': 'Vị trí tương đương ở tỉnh, thành phố khác.',
  'specialisation-differs': 'Chuyên môn không phù hợp với vị trí.',
  'family-at-destination': 'Có người thân giữ vị trí lãnh đạo hoặc cấp phó tại đơn vị đến.',
};

interface Obstacle {
  readonly kind: UnplacedClass;
  readonly refusal: Pick<Refusal, 'code' | 'text' | 'cites'>;
}

function firstObstacle(problem: RotationProblem, candidate: Candidate, to: { readonly seat: Seat; readonly around: Surroundings }): Obstacle {
  const { seat, around } = to;
  const [refusal] = problem.whyNot(candidate.person, seat.position.code);
  if (refusal !== undefined) return { kind: 'no-acceptable-seat', refusal };
  if (seat.holder === undefined) return emptySeat(around, seat);
  const stuck = problem.whyNotLeave(seat.holder);
  if (stuck.length > 0) {
    return { kind: 'no-acceptable-seat', refusal: { code: 'holder-cannot-leave', text: 'Người đang giữ vị trí chưa thể điều động.', cites: stuck.flatMap((one) => one.cites) } };
  }
  if (around.taken.has(seat.id) || around.moving.has(seat.holder)) return { kind: 'outcompeted', refusal: OUTCOMPETED };
  return refusedInReturn(problem, candidate, to);
}

const OUTCOMPETED: Obstacle['refusal'] = { code: 'outcompeted', text: 'Vị trí đã dùng cho phương án tốt hơn.', cites: [] };
const HOLDER_NOT_DUE: Obstacle['refusal'] = { code: 'holder-not-due', text: 'Người đang giữ vị trí chưa đến hạn; phương án giới hạn số người chưa đến hạn phải chuyển.', cites: [] };
const NOBODY: Obstacle['refusal'] = { code: 'nobody-takes-his-seat', text: 'Không ai có thể nhận vị trí người này để lại.', cites: [] };
const NO_RING: Obstacle['refusal'] = { code: 'no-ring', text: 'Người giữ vị trí đó không nhận được vị trí đổi lại; không khép được vòng trong giới hạn.', cites: [] };

function emptySeat(around: Surroundings, seat: Seat): Obstacle {
  if (around.taken.has(seat.id)) return { kind: 'outcompeted', refusal: OUTCOMPETED };
  return { kind: 'no-ring', refusal: { code: 'vacancy-unused', text: 'Vị trí đang khuyết; phương án không dùng chuỗi vào vị trí khuyết.', cites: [] } };
}

function refusedInReturn(problem: RotationProblem, candidate: Candidate, to: { readonly seat: Seat; readonly around: Surroundings }): Obstacle {
  if (!to.around.reachable.has(candidate.seat.id)) return { kind: 'nobody-takes-his-seat', refusal: NOBODY };
  const [back] = problem.whyNot(to.seat.holder ?? '', candidate.seat.position.code);
  // An open swap that a plan leaves unused is one that a better use, a pin or a limit on people outbid.
  if (back === undefined) {
    const spared = problem.input.maxExtraMoves !== undefined && problem.candidates.get(to.seat.holder ?? '')?.due === false;
    return { kind: 'outcompeted', refusal: spared ? HOLDER_NOT_DUE : OUTCOMPETED };
  }
  return { kind: 'no-ring', refusal: { ...NO_RING, text: `${NO_RING.text} Lý do: ${back.text}`, code: `return-${back.code}`, cites: back.cites } };
}
