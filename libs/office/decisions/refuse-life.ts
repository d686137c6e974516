import type { LifeRefusal } from '#documents';
import { Refused, type StoredDecision } from '#persistence';
import { formatDay, parseDay } from '#calendar';

import { type DeedRefused, DeedStopped, refuse } from '../desk/refusals.ts';

type Sentence = (decision: StoredDecision) => DeedRefused;

const name = (decision: StoredDecision): string => `“${decision.title}”`;

const LIFE: Readonly<Record<LifeRefusal, Sentence>> = {
  stale: (decision) => refuse('stale', decision.id, `${name(decision)} vừa được người khác thay đổi (đang là bản ${decision.version}). Tải lại để xem rồi làm tiếp.`),
  'wrong-state': (decision) => refuse('wrong-state', decision.id, `${name(decision)} đang ở trạng thái không cho phép việc này.`),
  'own-draft': (decision) => refuse('own-draft', decision.id, `Người soạn hoặc sửa sau cùng không tự kiểm tra ${name(decision)}; cần người khác kiểm tra.`),
  executed: (decision) => refuse('wrong-state', decision.id, `${name(decision)} đã thi hành; chỉ có thể hủy bỏ bằng một quyết định khác.`),
  'not-executed': (decision) => refuse('wrong-state', decision.id, `${name(decision)} chưa thi hành; chỉ cần rút lại.`),
  'bad-number': (decision) => refuse('bad-number', decision.id, `Số của ${name(decision)} không hợp lệ: ghi số, có thể thêm chữ và ký hiệu, ví dụ 15 hoặc 15/QĐ-UBND.`),
  'bad-day': (decision) => refuse('bad-day', decision.id, `Ngày ban hành của ${name(decision)} muộn hơn hôm nay.`),
};

/** The sentence for what the life of a decision does not allow. */
export function refusedLife(why: LifeRefusal, decision: StoredDecision): DeedRefused {
  return LIFE[why](decision);
}

type About = Readonly<Record<string, string>>;
const seat = (about: About): string => `${about['title'] ?? 'vị trí'} – ${about['unit'] ?? ''}`;
const on = (about: About): string => {
  const found = parseDay(about['day'] ?? '');
  return found === undefined ? '' : ` vào ngày ${formatDay(found)}`;
};

/** Rules of the tables that a paper's carrying out may break, as an official would say it. */
const RULES: Readonly<Record<string, (about: About) => string>> = {
  one_holder_per_seat_at_a_time: (about) => `Vị trí ${seat(about)} còn ${about['holder'] ?? 'người khác'} giữ${on(about)}. Chưa có ai được điều chuyển.`,
  nobody_twice_in_one_seat: (about) => `${about['person'] ?? 'Người này'} đã giữ chính vị trí ấy trong thời gian này.`,
  nobody_in_two_seats_at_a_time: (about) => `${about['person'] ?? 'Người này'} còn giữ ${about['other'] ?? 'vị trí khác'}${on(about)}; một người không giữ hai vị trí. Chưa có ai được điều chuyển.`,
  no_more_holders_than_seats: (about) => `Vị trí ${seat(about)} đã đủ người${on(about)}.`,
  the_holder_is_in_post: (about) => `${about['person'] ?? 'Người này'} không giữ ${seat(about)}${on(about)} nên không có gì để kết thúc. Dữ liệu đã thay đổi từ khi lập dự thảo.`,
  person_and_post_are_known: () => 'Hồ sơ hoặc vị trí nêu trong quyết định không còn trong dữ liệu.',
  nothing_later_depends_on_it: (about) => `Không hủy bỏ được: nhiệm kỳ của ${about['person'] ?? 'người liên quan'} đã có thay đổi sau đó${about['later'] ? ` (${about['later']})` : ''}. Hủy bỏ các quyết định sau trước.`,
  the_whole_group_is_issued: () => 'Còn quyết định cùng nhóm chưa ban hành.',
  a_tenure_ends_after_it_began: () => 'Ngày có hiệu lực không muộn hơn ngày bắt đầu nhiệm kỳ đang giữ.',
};
const NUMBERS: ReadonlySet<string> = new Set(['one_number_an_issuer_and_year']);

/** Turns a rule of the tables that said no into a refusal; anything else goes on as it is. @throws DeedStopped or what came in */
export function readRefusal(error: unknown, value: string): never {
  if (!(error instanceof Refused)) throw error;
  if (NUMBERS.has(error.constraint)) {
    throw new DeedStopped(refuse('number-taken', value, `Số ${value} đã được cơ quan này dùng trong năm. Kiểm tra lại sổ và ghi số khác.`));
  }
  const sentence = RULES[error.constraint];
  if (sentence === undefined) throw error;
  throw new DeedStopped(refuse('cannot-carry-out', value, sentence(error.about)));
}
