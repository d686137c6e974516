import { addDays, exactly } from '#calendar';
import { type Dossier, indexHolders, judgeMover, judgePair, type MoveContext, type Mover, prepareReview, type RelativeFact, type Reviewer } from '#regulations';
import { indexLineage, type LineageIndex, type TenureFact } from '#tenure';

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
  const lineage = indexLineage(establishment);
  const heirs = new Set(establishment.successions.map((one) => one.toUnit));
  let reviewer: Reviewer | undefined;
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
      const refused = judgePair(mover(candidate), seat, context).refusals.filter((one) => !ANSWERED_HERE.has(one.code));
      if (!servedInLine(candidate, seat, { lineage, heirs })) return refused;
      reviewer ??= prepareReview({ establishment, asOf, pack });
      const over = reviewAfter(candidate, seat, { input, reviewer });
      return over === undefined ? refused : [...refused, over];
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

/** Whether service at the destination could run on from a unit the person has served in: the same unit or one it came out of. */
function servedInLine(candidate: Candidate, seat: Seat, index: { readonly lineage: LineageIndex; readonly heirs: ReadonlySet<string> }): boolean {
  const { establishment } = index.lineage;
  const here = seat.unit.code;
  return candidate.dossier.tenures.some((tenure) => {
    const unit = establishment.positions.get(tenure.position)?.unit;
    if (unit === undefined) return false;
    return unit === here || (index.heirs.has(here) && index.lineage.link(unit, here, tenure.from.latest) !== undefined);
  });
}

/** Reviews the file as it would read on the day of the move: over at once means that the move would help nobody. */
function reviewAfter(candidate: Candidate, seat: Seat, by: { readonly input: RotationInput; readonly reviewer: Reviewer }): Refusal | undefined {
  const { asOf } = by.input;
  const ended = candidate.dossier.tenures.map((tenure): TenureFact => {
    const running = tenure.from.earliest <= asOf && (tenure.until === undefined || tenure.until.latest > asOf);
    return running && tenure.position === candidate.seat.position.code ? { ...tenure, until: exactly(asOf) } : tenure;
  });
  const started: TenureFact = {
    person: candidate.person, position: seat.position.code, from: exactly(asOf), until: exactly(addDays(asOf, 1)), kind: 'official', appointment: 'first',
  };
  const kept = ended.filter((tenure) => tenure.from.earliest < asOf);
  const review = by.reviewer({ ...candidate.dossier, tenures: [...kept, started] });
  const over = review.lines.find((line) => line.position === seat.position.code && line.summary.outcome === 'over')?.summary;
  if (over === undefined) return undefined;
  return {
    code: 'over-at-destination', text: 'Đã công tác tại đơn vị đến: nhận nhiệm vụ là quá hạn ngay.', waiver: 'none',
    cites: over.cites.map((text) => ({ text, confirmed: true })), values: { servingSince: over.servingSince ?? '' },
  };
}
