import { day, partsOf } from '#calendar';

import { type RatingFact } from '../../dossier.ts';
import { noTextFound } from '../../law/cite.ts';
import { choice, number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type MoverGate, put, refusal } from '../gate.ts';
import { THREE_YEARS_170 } from '../provisions.ts';

const from = FIRST_TEXT;
const DECREE_170 = day('2025-07-01');

export const RATED_YEARS = number({
  code: 'rated-years', label: 'Số năm xếp loại gần nhất được xem xét',
  effect: 'Xem xếp loại chất lượng của số năm này trước năm luân chuyển; 0 là không xem xét.',
}, { min: 0, max: 10, unit: 'years' }, [
  { from, value: 3, source: noTextFound('số năm xếp loại được xem xét trước Nghị định 170/2025/NĐ-CP') },
  { from: DECREE_170, value: 3, source: THREE_YEARS_170, confirmedOn: day('2026-11-23') },
]);

export const POOR_RATING = choice({
  code: 'poor-rating', label: 'Có năm không hoàn thành nhiệm vụ',
  effect: 'Trong các năm được xem xét có năm xếp loại không hoàn thành nhiệm vụ: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'flag', source: noTextFound('mức xếp loại tối thiểu khi luân chuyển') }]);

export const MISSING_RATING = choice({
  code: 'missing-rating', label: 'Hồ sơ thiếu xếp loại hằng năm',
  effect: 'Hồ sơ thiếu xếp loại của một trong các năm được xem xét: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'flag', source: noTextFound('cách xử lý khi hồ sơ thiếu xếp loại') }]);

/** The yearly ratings before the move: a failed year stands out, a missing one is said to be missing. */
export const ratings: MoverGate = {
  code: 'ratings',
  name: 'Xếp loại chất lượng hằng năm',
  asks: 'mover',
  provisions: [THREE_YEARS_170],
  parameters: [RATED_YEARS, POOR_RATING, MISSING_RATING],
  bind: (settings, { asOf }) => {
    const count = settings.of(RATED_YEARS);
    const years = Array.from({ length: count }, (_, back) => partsOf(asOf).year - 1 - back);
    const cites = [settings.entry(RATED_YEARS).source];
    return ({ dossier, marks }) => {
      const poor = years.filter((year) => ratingOf(dossier.ratings, year) === 'not-completed');
      const missing = years.filter((year) => ratingOf(dossier.ratings, year) === undefined);
      if (poor.length > 0) {
        put(settings.of(POOR_RATING), refusal('rating-poor', `Xếp loại không hoàn thành nhiệm vụ: năm ${write(poor)}.`, { cites, values: { years: poor.join(',') }, waiver: 'authority' }), marks);
      }
      if (missing.length > 0) {
        put(settings.of(MISSING_RATING), refusal('rating-missing', `Hồ sơ chưa có xếp loại năm ${write(missing)} nên chưa xét được.`, { cites, values: { years: missing.join(',') }, waiver: 'authority' }), marks);
      }
    };
  },
};

const ratingOf = (list: readonly RatingFact[], year: number): RatingFact['rating'] | undefined => list.find((one) => one.year === year)?.rating;
const write = (years: readonly number[]): string => [...years].reverse().join(', ');
