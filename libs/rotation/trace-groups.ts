import { type KnownMove, type RotationProblem } from './input.ts';

/** Moves that hang together. `broken`: the last one wants the seat of somebody who stays. */
export interface TracedGroup {
  readonly kind: 'ring' | 'chain' | 'broken';
  readonly name: string;
  /** Each takes the seat of the next. */
  readonly people: readonly string[];
  /** Name of the holder who stays. */
  readonly stays?: string;
}

/** Follows moves from seat to seat. A person or seat used twice is followed once, by the first move in order. */
export function traceGroups(problem: RotationProblem, moves: readonly KnownMove[]): TracedGroup[] {
  const target = new Map<string, string>();
  const takenFrom = new Set<string>();
  for (const { candidate, seat } of moves) {
    if (target.has(candidate.person) || takenFrom.has(seat.id)) continue;
    target.set(candidate.person, seat.id);
    takenFrom.add(seat.id);
  }
  const seen = new Set<string>();
  const groups: Omit<TracedGroup, 'name'>[] = [];
  // Lines first: they begin with somebody whose own seat nobody takes. What is left over runs in rings.
  for (const begins of [(person: string) => !takenFrom.has(person), () => true]) {
    for (const person of target.keys()) {
      if (!seen.has(person) && begins(person)) groups.push(follow(problem, target, { person, seen }));
    }
  }
  const counts = { ring: 0, chain: 0, broken: 0 };
  return groups.map((group) => {
    counts[group.kind] += 1;
    return { ...group, name: `${group.kind}-${String(counts[group.kind])}` };
  });
}

function follow(problem: RotationProblem, target: ReadonlyMap<string, string>, from: { readonly person: string; readonly seen: Set<string> }): Omit<TracedGroup, 'name'> {
  const people: string[] = [];
  let at: string | undefined = from.person;
  let last = at;
  while (at !== undefined && target.has(at) && !from.seen.has(at)) {
    from.seen.add(at);
    people.push(at);
    last = target.get(at) ?? '';
    at = last;
  }
  if (last === from.person) return { kind: 'ring', people };
  const holder = problem.seatPlan.byHolder.get(last);
  const stays = problem.candidates.get(last)?.dossier.person.fullName ?? last;
  return holder === undefined ? { kind: 'chain', people } : { kind: 'broken', people, stays };
}
