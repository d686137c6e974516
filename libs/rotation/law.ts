import { type Dossier, indexHolders, judgeMover, judgePair, type MoveContext, type Mover, type RelativeFact } from '#regulations';

import { type Candidate, type Refusal, type RotationInput } from './input.ts';
import { compareText, type Seat } from './seats.ts';

/** What the regulations say of people and pairs, asked once per person and as often as needed per pair. */
export interface Law {
  mover(candidate: Candidate): Mover;
  /** Refusals of the pair alone; the person's own are with {@link Law.mover}. */
  pair(candidate: Candidate, seat: Seat): readonly Refusal[];
  /** What the law lets pass but wants known of the pair. */
  flags(candidate: Candidate, seat: Seat): readonly Refusal[];
}

/** The room grades specialisations itself, field and level apart, so the law's plain answer would say it twice. */
const ANSWERED_HERE: ReadonlySet<string> = new Set(['specialisation-differs']);

/** Asks the regulations by the pack and day of the input, as rotation on the ground of two terms (partners move for the same policy). */
export function consultLaw(input: RotationInput): Law {
  const { establishment, asOf, pack, dossiers } = input;
  const context: MoveContext = {
    establishment, asOf, pack, instrument: 'rotation', ground: 'two-term', holders: indexHolders(dossiers, establishment, asOf),
  };
  const ties = tiesBothWays(dossiers);
  const movers = new Map<string, Mover>();
  const mover = (candidate: Candidate): Mover => {
    let judged = movers.get(candidate.person);
    if (judged === undefined) {
      const relatives = ties.get(candidate.person) ?? candidate.dossier.relatives;
      // The seat that takes part decides, also for somebody who heads two units.
      judged = { ...judgeMover({ ...candidate.dossier, relatives }, context), position: candidate.seat.position };
      movers.set(candidate.person, judged);
    }
    return judged;
  };
  return {
    mover,
    pair: (candidate, seat) => {
      const { refusals } = judgePair(mover(candidate), seat, context);
      return refusals.length === 0 ? refusals : refusals.filter((one) => !ANSWERED_HERE.has(one.code));
    },
    flags: (candidate, seat) => [...mover(candidate).flags, ...judgePair(mover(candidate), seat, context).flags],
  };
}

/** Family ties are facts about two people; a file may name them from one side only. */
function tiesBothWays(dossiers: readonly Dossier[]): ReadonlyMap<string, readonly RelativeFact[]> {
  const ties = new Map<string, RelativeFact[]>();
  const add = (person: string, relative: string, kind: RelativeFact['kind']): void => {
    const known = ties.get(person) ?? [];
    if (!known.some((one) => one.relative === relative)) known.push({ person, relative, kind });
    ties.set(person, known);
  };
  const turned = { spouse: 'spouse', parent: 'child', child: 'parent', sibling: 'sibling', other: 'other' } as const;
  for (const { relatives } of dossiers) {
    for (const { person, relative, kind } of relatives) {
      add(person, relative, kind);
      add(relative, person, turned[kind]);
    }
  }
  for (const known of ties.values()) known.sort((a, b) => compareText(a.relative, b.relative));
  return ties;
}
