import { day } from '#calendar';

import { cite, noTextFound } from '../law/cite.ts';
import { type AnyParameter, choice, codes, number } from '../law/parameter.ts';
import { FIRST_TEXT } from '../limits/reading-parameters.ts';

const from = FIRST_TEXT;
const DECREE_170 = day('2025-07-01');

export const NO_MOVE_BEFORE = cite('Luật Cán bộ, công chức 2008', 'Điều 82 khoản 3');
export const NO_MOVE = cite('170/2025/NĐ-CP', 'Điều 25 khoản 5');
export const TEACHERS = cite('Luật Nhà giáo 2025', 'Điều 17 khoản 3');
export const EQUAL_POST = cite('65-QĐ/TW', 'Điều 4 khoản 3');
export const PLANNED = cite('65-QĐ/TW', 'Điều 1');
export const TIES = cite('114-QĐ/TW', 'Điều 6 khoản 5');
export const LEVEL_TAUGHT = cite('28/2020/TT-BGDĐT', 'Điều 11 khoản 1 điểm b');
export const MINIMUM_ROTATION = cite('65-QĐ/TW', 'Điều 8');
export const TEN_YEARS = cite('65-QĐ/TW', 'Điều 5 khoản 2');
export const ONE_TERM = cite('138/2020/NĐ-CP', 'Điều 56 khoản 4 điểm b');
export const ONE_TERM_NOW = cite('727/QĐ-BNV', '', false);
export const REPRIMAND_EQUAL = cite('296-QĐ/TW', '', false);
export const MAY_REAPPOINT = cite('377-QĐ/TW', 'Điều 32 khoản 2', false);
export const HIGHER_DISCIPLINE = cite('377-QĐ/TW', 'Điều 34', false);
export const NON_LOCAL = cite('65-QĐ/TW', 'Điều 4 khoản 2');

export const BARRING_CIRCUMSTANCES = codes({
  code: 'barring-circumstances', label: 'Trường hợp chưa điều động',
  effect: 'Người đang ở một trong các trường hợp này thì chưa điều động, luân chuyển.',
}, [
  { from, value: ['disciplinary-review', 'investigation', 'inspection', 'prosecution', 'serious-illness', 'pregnancy', 'child-under-36-months', 'long-training'], source: NO_MOVE_BEFORE },
  { from: DECREE_170, value: ['disciplinary-review', 'investigation', 'inspection', 'prosecution', 'serious-illness', 'pregnancy', 'child-under-36-months', 'long-training', 'hardship'], source: NO_MOVE, confirmedOn: day('2026-11-23') },
]);

export const CHILD_MONTHS = number({
  code: 'child-months', label: 'Tuổi con được bảo vệ (tháng)',
  effect: 'Người đang nuôi con dưới số tháng tuổi này thì chưa điều động, trừ khi tự nguyện.',
}, { min: 0, max: 72, unit: 'months' }, [
  { from, value: 36, source: noTextFound('điều khoản tương ứng trước ngày 01/07/2025') },
  { from: DECREE_170, value: 36, source: NO_MOVE, confirmedOn: day('2026-11-23') },
]);

export const EQUAL_DISCIPLINE_MONTHS = number({
  code: 'discipline-equal-months', label: 'Thời gian sau kỷ luật chưa bổ nhiệm chức vụ tương đương',
  effect: 'Trong số tháng này kể từ quyết định kỷ luật, đảng viên chưa được bổ nhiệm chức vụ tương đương; 0 là không hạn chế.',
}, { min: 0, max: 60, unit: 'months' }, [
  { from, value: 0, source: noTextFound('hạn chế bổ nhiệm chức vụ tương đương trước 296-QĐ/TW') },
  { from: day('2025-05-30'), value: 12, source: REPRIMAND_EQUAL },
]);

export const EQUAL_DISCIPLINE = choice({
  code: 'discipline-equal-posts', label: 'Kỷ luật và chức vụ tương đương',
  effect: '296-QĐ/TW chưa cho bổ nhiệm chức vụ tương đương trong một năm, 377-QĐ/TW Điều 32 khoản 2 cho xem xét bổ nhiệm lại: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['bar', 'flag', 'ignore'], [{ from, value: 'bar', source: REPRIMAND_EQUAL }]);

export const HIGHER_MONTHS = {
  reprimand: higher('reprimand', 'khiển trách', 12, 24),
  warning: higher('warning', 'cảnh cáo', 30, 36),
  removal: higher('removal', 'cách chức', 60, 60),
};

function higher(code: string, what: string, before: number, now: number) {
  return number({
    code: `discipline-higher-${code}-months`, label: `Thời gian sau ${what} chưa giữ chức vụ cao hơn`,
    effect: `Trong số tháng này kể từ quyết định ${what} thì chưa được bổ nhiệm chức vụ cao hơn.`,
  }, { min: 0, max: 120, unit: 'months' }, [
    { from, value: before, source: cite('80-QĐ/TW', '', false) },
    { from: day('2025-10-08'), value: now, source: HIGHER_DISCIPLINE },
  ]);
}

export const TWO_TERM_TIME_LEFT = choice({
  code: 'time-left-two-term', label: 'Thời gian công tác còn lại khi luân chuyển theo diện hai nhiệm kỳ',
  effect: 'Người luân chuyển theo diện hai nhiệm kỳ hoặc không là người địa phương phải còn đủ một nhiệm kỳ, đủ 10 năm, hay không xét.',
}, ['one-term', 'ten-years', 'none'], [
  { from, value: 'one-term', source: cite('98-QĐ/TW', 'Điều 5 khoản 3') },
  { from: day('2020-12-01'), value: 'one-term', source: ONE_TERM },
  { from: DECREE_170, value: 'one-term', source: ONE_TERM_NOW },
]);

export const TRANSFER_TIME_LEFT = choice({
  code: 'time-left-transfer', label: 'Thời gian công tác còn lại khi điều động',
  effect: 'Điều động, bổ nhiệm chức vụ tương đương có xét thời gian công tác còn lại hay không.',
}, ['none', 'one-term'], [{ from, value: 'none', source: cite('138/2020/NĐ-CP', 'Điều 42 khoản 4') }]);

export const ROTATION_MONTHS_LEFT = number({
  code: 'time-left-rotation-months', label: 'Thời gian công tác còn lại khi luân chuyển',
  effect: 'Người luân chuyển để đào tạo, rèn luyện phải còn ít nhất số tháng công tác này.',
}, { min: 0, max: 240, unit: 'months' }, [
  { from, value: 120, source: cite('98-QĐ/TW', 'Điều 5 khoản 3') },
  { from: day('2022-04-28'), value: 120, source: TEN_YEARS, confirmedOn: day('2026-11-23') },
]);

export const MINIMUM_MONTHS = number({
  code: 'minimum-rotation-months', label: 'Thời gian luân chuyển tối thiểu',
  effect: 'Người vừa luân chuyển đến chưa đủ số tháng này thì chưa chuyển tiếp.',
}, { min: 0, max: 120, unit: 'months' }, [
  { from, value: 36, source: cite('98-QĐ/TW', '', false) },
  { from: day('2022-04-28'), value: 36, source: MINIMUM_ROTATION, confirmedOn: day('2026-11-23') },
]);

export const MUST_BE_PLANNED = choice({
  code: 'must-be-planned', label: 'Phải có trong quy hoạch',
  effect: 'Người luân chuyển không có trong quy hoạch chức danh đến: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'flag', source: PLANNED }]);

export const SPECIALISATION = choice({
  code: 'specialisation-match', label: 'Đúng chuyên môn của vị trí',
  effect: 'Người không có chuyên môn nào của vị trí đến: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'require', source: noTextFound('mức độ khớp chuyên môn khi luân chuyển') }]);

export const TEACHING_YEARS = number({
  code: 'teaching-years', label: 'Số năm dạy học ở cấp học',
  effect: 'Hiệu trưởng chuyển sang cấp học khác phải có ít nhất số năm dạy ở cấp học đó (4 năm ở vùng khó khăn).',
}, { min: 0, max: 20, unit: 'years' }, [{ from, value: 5, source: LEVEL_TAUGHT }]);

export const NON_LOCAL_TITLES = codes({
  code: 'non-local-titles', label: 'Chức danh không bố trí người địa phương',
  effect: 'Người có quê quán tại nơi đến không được bố trí vào các loại chức danh này.',
}, [{ from, value: ['party-secretary', 'committee-chair'], source: NON_LOCAL }]);

export const COOLING_OFF_MONTHS = number({
  code: 'cooling-off-months', label: 'Thời gian trước khi trở lại đơn vị cũ',
  effect: 'Người đã giữ chức vụ cấp trưởng tại đơn vị đến chỉ trở lại sau ít nhất số tháng này; 0 là không hạn chế.',
}, { min: 0, max: 120, unit: 'months' }, [{ from, value: 0, source: noTextFound('thời gian trước khi trở lại đơn vị cũ') }]);

/** Every parameter of moves, in the order an account lists them. */
export const MOVE_PARAMETERS: readonly AnyParameter[] = [
  BARRING_CIRCUMSTANCES, CHILD_MONTHS, EQUAL_DISCIPLINE_MONTHS, EQUAL_DISCIPLINE, ...Object.values(HIGHER_MONTHS), TWO_TERM_TIME_LEFT,
  TRANSFER_TIME_LEFT, ROTATION_MONTHS_LEFT, MINIMUM_MONTHS, MUST_BE_PLANNED, SPECIALISATION, TEACHING_YEARS, NON_LOCAL_TITLES, COOLING_OFF_MONTHS,
];
