import { cite } from '#regulations';

import { type Candidate, type Refusal } from './input.ts';
import { type Geography } from './geography.ts';
import { type Seat } from './seats.ts';
import { type Match } from './specialisation.ts';

/** An equal post is the rule, a higher one the exception. */
export const EQUAL_POST = cite('65-QĐ/TW', 'Điều 4 khoản 3');
/** From locality to locality, and between agencies of one level. */
export const BETWEEN_LOCALITIES = cite('65-QĐ/TW', 'Điều 4 khoản 1');
/** Professional level and capacity for the post. */
export const FIT_FOR_POST = cite('65-QĐ/TW', 'Điều 5 khoản 1');

/** What the rotation room itself refuses; what the law refuses comes from the regulations. */
export interface SeatTest {
  readonly geography: Geography;
  readonly match: (candidate: Candidate, seat: Seat) => Match;
  readonly reach: 'province' | 'anywhere';
  /** Whether a trial lets this person change seats within one locality. */
  readonly staysNear: (person: string) => boolean;
}

const mark = (code: string, text: string, more: Pick<Refusal, 'values'> & Partial<Refusal>): Refusal => ({ code, text, cites: [], ...more });

/** Refusals of a pair that need no law: another rank, the same locality, another province, no matching specialisation. */
export function refuseSeat(test: SeatTest, candidate: Candidate, seat: Seat): Refusal[] {
  const refusals: Refusal[] = [];
  const own = candidate.seat;
  if (own.position.rank !== seat.position.rank) {
    refusals.push(mark('rank-differs', 'Hai vị trí không tương đương.', { values: { from: own.position.rank, to: seat.position.rank }, cites: [EQUAL_POST] }));
  }
  if (test.reach === 'province' && own.place.province !== seat.place.province) {
    refusals.push(mark('other-province', 'Vị trí thuộc tỉnh, thành phố khác, ngoài thẩm quyền của cấp lập phương án.', { values: { province: seat.place.province } }));
  }
  if (own.place.area === seat.place.area) {
    refusals.push(mark('same-locality', `Vị trí ở cùng địa phương (${test.geography.nameOf(seat.place.area)}).`, { values: { locality: seat.place.area }, cites: [BETWEEN_LOCALITIES] }));
  }
  if (test.match(candidate, seat).kind === 'no-match') {
    refusals.push(mark('specialisation-differs', 'Chuyên môn không phù hợp với vị trí.', {
      values: { has: candidate.specialisations.join(';'), asks: seat.position.specialisations.join(';') }, cites: [FIT_FOR_POST],
    }));
  }
  return refusals;
}

/** Whether {@link refuseSeat} would find nothing, without writing sentences. */
export function acceptsSeat(test: SeatTest, candidate: Candidate, seat: Seat): boolean {
  const own = candidate.seat;
  return own.position.rank === seat.position.rank
    && own.position.code !== seat.position.code
    && (own.place.area !== seat.place.area || test.staysNear(candidate.person))
    && (test.reach === 'anywhere' || own.place.province === seat.place.province)
    && test.match(candidate, seat).grade > 0;
}

/** Refusals for people and seats that take no part at all. */
export const NOT_A_HEAD: Refusal = mark('not-a-head', 'Người này không giữ vị trí cấp trưởng nào trong ngày xem xét.', { values: {} });
export const NO_SUCH_SEAT: Refusal = mark('no-such-seat', 'Không có vị trí cấp trưởng này trong ngày xem xét.', { values: {} });
export const OUT_OF_SCOPE: Refusal = mark('out-of-scope', 'Vị trí nằm ngoài phạm vi của phương án.', { values: {} });
