import type { MoveView, UnplacedView } from '#contracts';
import type { RotationPlan } from '#rotation';

type Seat = RotationPlan['moves'][number]['toSeat'];

function seatView({ position, title, unitName, locality, localityName }: Seat): MoveView['to'] {
  return { position, title, unitName, locality, localityName };
}

/** The moves of a plan as they are stored and shown. */
export function moveViews(plan: RotationPlan): readonly MoveView[] {
  return plan.moves.map(({ no, person, fullName, due, fromSeat, toSeat, score, reasons, group }) => ({
    no, person, fullName, due, from: seatView(fromSeat), to: seatView(toSeat), score, group,
    reasons: reasons.map(({ code, text, cites }) => ({ code, text, cites })),
  }));
}

/** The people left without a move, with what stands against them. */
export function unplacedViews(plan: RotationPlan): readonly UnplacedView[] {
  return plan.unplaced.map(({ person, fullName, seat, blockers }) => ({
    person, fullName, title: seat.title, unitName: seat.unitName, localityName: seat.localityName,
    blockers: blockers.map(({ code, text, count, cites }) => ({ code, text, count, cites })),
  }));
}
