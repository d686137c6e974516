import { type Citation } from '#regulations';

import { type Candidate, type RotationProblem } from './input.ts';
import { type Reason } from './plan.ts';
import { BETWEEN_LOCALITIES, FIT_FOR_POST } from './refusals.ts';
import { type Seat } from './seats.ts';
import { type MatchKind } from './specialisation.ts';

/** Points a move can earn; together 100. */
const OUT_OF = { specialisation: 60, distance: 20, rating: 10, plan: 10 } as const;
/** Kilometres up to which a move earns all points for distance, and from which on none. */
const NEAR = 5;
const FAR = 45;

const MATCH_WORDS: Readonly<Record<MatchKind, string>> = {
  'nothing-asked': 'Vị trí đến không đòi hỏi chuyên môn riêng.',
  'same-field-and-level': 'Đúng chuyên môn, đúng cấp học hoặc lĩnh vực của vị trí đến.',
  'same-field': 'Cùng lĩnh vực chuyên môn, khác cấp học.',
  'related-field': 'Lĩnh vực chuyên môn gần với vị trí đến.',
  'no-match': 'Chuyên môn không phù hợp, được xem xét theo phương án thử.',
};

/** The reasons that carry points, in fixed order; their points add up to the score of the move. */
export function scoreMove(problem: RotationProblem, candidate: Candidate, seat: Seat): readonly Reason[] {
  return [scoreSpecialisation(problem, candidate, seat), scoreDistance(problem, candidate, seat), scoreRatings(problem, candidate), scorePlanning(candidate, seat)];
}

/** Sum of the points of reasons, a whole number from 0 to 100. */
export function addUp(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + (reason.points ?? 0), 0);
}

const reason = (code: string, text: string, points: readonly [number, number], cites: readonly Citation[] = []): Reason => (
  { code, text, cites, points: Math.round(points[0]), outOf: points[1] }
);

function scoreSpecialisation(problem: RotationProblem, candidate: Candidate, seat: Seat): Reason {
  const { kind, grade } = problem.match(candidate, seat);
  return reason(`specialisation-${kind}`, MATCH_WORDS[kind], [(grade * OUT_OF.specialisation) / 100, OUT_OF.specialisation], [FIT_FOR_POST]);
}

function scoreDistance({ geography }: RotationProblem, candidate: Candidate, seat: Seat): Reason {
  const [from, to] = [candidate.seat.place.area, seat.place.area];
  const between = `${geography.nameOf(from)} – ${geography.nameOf(to)}`;
  const kilometres = geography.distance(from, to);
  if (kilometres === undefined) {
    return reason('distance-unknown', `${between}: chưa có tọa độ để tính khoảng cách.`, [OUT_OF.distance / 2, OUT_OF.distance], [BETWEEN_LOCALITIES]);
  }
  const share = Math.min(1, Math.max(0, (FAR - kilometres) / (FAR - NEAR)));
  return reason('distance', `${between}: cách ${writeKilometres(kilometres)} km.`, [share * OUT_OF.distance, OUT_OF.distance], [BETWEEN_LOCALITIES]);
}

/** One decimal with a comma, as Vietnamese writes it. */
function writeKilometres(kilometres: number): string {
  return kilometres.toFixed(1).replace('.', ',');
}

const RATING_POINTS = { excellent: 10, good: 8, completed: 5, 'not-completed': 0 } as const;
const RATING_WORDS = {
  excellent: 'hoàn thành xuất sắc nhiệm vụ', good: 'hoàn thành tốt nhiệm vụ', completed: 'hoàn thành nhiệm vụ', 'not-completed': 'không hoàn thành nhiệm vụ',
} as const;

/** The mean of the last three yearly ratings before the day. */
function scoreRatings({ input }: RotationProblem, candidate: Candidate): Reason {
  const year = Number(input.asOf.slice(0, 4));
  const last = candidate.dossier.ratings.filter((one) => one.year < year && one.year >= year - 3).sort((a, b) => a.year - b.year);
  if (last.length === 0) return reason('ratings-unknown', 'Hồ sơ chưa có xếp loại ba năm gần nhất.', [OUT_OF.rating / 2, OUT_OF.rating]);
  const mean = last.reduce((sum, one) => sum + RATING_POINTS[one.rating], 0) / last.length;
  const words = last.map((one) => `${String(one.year)} ${RATING_WORDS[one.rating]}`).join('; ');
  return reason('ratings', `Xếp loại: ${words}.`, [mean, OUT_OF.rating]);
}

function scorePlanning(candidate: Candidate, seat: Seat): Reason {
  const { plannedFor } = candidate.dossier.person;
  const { code, titleClass } = seat.position;
  const planned = plannedFor.includes(code) || (titleClass !== undefined && plannedFor.includes(titleClass));
  return planned
    ? reason('planned', 'Có trong quy hoạch chức danh đến.', [OUT_OF.plan, OUT_OF.plan])
    : reason('not-planned', 'Chưa thấy trong quy hoạch chức danh đến.', [0, OUT_OF.plan]);
}
