import { day, type Day } from '#calendar';

import { type Citation } from '../finding.ts';
import { cite, noTextFound } from '../law/cite.ts';
import { type AnyParameter, choice, codes, number } from '../law/parameter.ts';

/** First day of the oldest text on the two-term rule that packs know (98-QĐ/TW); values start there unless said. */
export const FIRST_TEXT = day('2017-10-07');

/** First day of 65-QĐ/TW, which replaced it. */
export const SECOND_TEXT = day('2022-04-28');

const from = FIRST_TEXT;
const DECREE_170 = day('2025-07-01');
const CONTINUITY = ['continue', 'reset', 'ask'] as const;
const TREATMENT = ['count', 'exclude', 'ask'] as const;

const OLD_DECISION = cite('116/2024/NĐ-CP', 'Điều 1 khoản 30');
const silent = noTextFound('quy định nối tiếp thời gian giữ chức vụ khi tổ chức lại đơn vị');

const onStep = (code: string, what: string, value: (typeof CONTINUITY)[number], later: readonly { from: Day; source: Citation }[] = []) => choice({
  code: `lineage-${code}`, label: `Khi ${what}`,
  effect: `Quyết định thời gian giữ chức vụ trước khi ${what} được cộng tiếp, tính lại từ đầu, hay chờ kết luận.`,
}, CONTINUITY, [{ from, value, source: silent }, ...later.map((one) => ({ ...one, value }))]);

const ofKind = (code: string, what: string, value: (typeof TREATMENT)[number], source = noTextFound(`cách tính ${what}`)) => choice({
  code: `time-${code}`, label: `Tính ${what}`,
  effect: `Quyết định ${what} được tính, không tính, hay chờ kết luận.`,
}, TREATMENT, [{ from, value, source }]);

const inBetween = (code: string, what: string, value: (typeof CONTINUITY)[number], later: readonly { from: Day; source: Citation }[] = []) => choice({
  code: `between-${code}`, label: `${what.charAt(0).toUpperCase()}${what.slice(1)} xen giữa`,
  effect: `Khi ${what} không được tính mà nằm giữa hai thời gian được tính: vẫn liên tục (trừ ra), tính lại từ đầu, hay chờ kết luận.`,
}, CONTINUITY, [{ from, value, source: noTextFound(`tính liên tục khi có ${what} xen giữa`) }, ...later.map((one) => ({ ...one, value }))]);

export const LINEAGE = {
  rename: onStep('rename', 'đổi tên đơn vị', 'continue', [
    { from: day('2024-09-17'), source: OLD_DECISION },
    { from: DECREE_170, source: noTextFound('điều khoản của Nghị định 170/2025/NĐ-CP kế tiếp Điều 1 khoản 30 của 116/2024/NĐ-CP') },
  ]),
  transfer: onStep('transfer', 'chuyển nguyên trạng đơn vị', 'continue'),
  merge: onStep('merge', 'hợp nhất, sáp nhập đơn vị', 'ask'),
  split: onStep('split', 'chia, tách đơn vị', 'ask'),
  abolish: onStep('abolish', 'giải thể đơn vị và lập đơn vị mới', 'ask'),
  levelChange: onStep('level-change', 'thay đổi cấp của đơn vị', 'ask'),
};

export const TIME_KINDS = {
  acting: ofKind('acting', 'thời gian giữ quyền (Q.)', 'exclude'),
  inCharge: ofKind('in-charge', 'thời gian được giao phụ trách, điều hành', 'exclude'),
  seconded: ofKind('seconded', 'thời gian biệt phái', 'exclude'),
};

export const BETWEEN = {
  acting: inBetween('acting', 'thời gian giữ quyền', 'ask'),
  inCharge: inBetween('in-charge', 'thời gian được giao phụ trách', 'ask'),
  seconded: inBetween('seconded', 'thời gian biệt phái', 'continue', [{ from: DECREE_170, source: cite('170/2025/NĐ-CP', 'Điều 26 khoản 3', false) }]),
};

export const SCOPE = choice({
  code: 'service-scope', label: 'Phạm vi “cùng một địa phương, cơ quan, đơn vị”',
  effect: 'Cộng thời gian ở đúng một vị trí, ở cùng một đơn vị (kể cả khi đổi tên, chuyển nguyên trạng), hay ở mọi đơn vị trong cùng địa phương.',
}, ['position', 'unit', 'locality'], [{ from, value: 'unit', source: noTextFound('cách hiểu phạm vi theo từng chức danh') }]);

export const LOCALITY_TITLES = codes({
  code: 'locality-scope-titles', label: 'Chức danh tính theo địa phương',
  effect: 'Với các loại chức danh này, cộng thời gian ở mọi đơn vị trong cùng địa phương thay cho phạm vi chung.',
}, [{ from, value: [], source: noTextFound('cách hiểu phạm vi theo từng chức danh') }]);

export const LONG_TRAINING = ofKind('long-training', 'thời gian học tập trung dài hạn khi vẫn giữ chức vụ', 'count');

export const SUSPENSION = ofKind('suspension', 'thời gian bị tạm đình chỉ công tác khi vẫn giữ chức vụ', 'count');

export const GAP_TOLERATED = number({
  code: 'gap-tolerated-days', label: 'Số ngày gián đoạn vẫn coi là liên tục',
  effect: 'Gián đoạn không quá số ngày này vẫn tính liên tục; 0 nghĩa là quyết định sau phải nối ngay ngày kế tiếp.',
}, { min: 0, max: 366, unit: 'days' }, [{ from, value: 0, source: noTextFound('định lượng “liên tục”') }]);

export const GAP_ASKS = number({
  code: 'gap-asks-days', label: 'Số ngày gián đoạn phải hỏi người có thẩm quyền',
  effect: 'Gián đoạn dài hơn mức coi là liên tục nhưng không quá số ngày này thì chờ kết luận; dài hơn nữa thì tính lại từ đầu.',
}, { min: 0, max: 366, unit: 'days' }, [{ from, value: 31, source: noTextFound('định lượng “liên tục”') }]);

export const DAY_COUNT = choice({
  code: 'day-count', label: 'Cách tính ngày đủ năm',
  effect: 'Đủ năm vào đúng ngày tròn năm, vào ngày liền trước (tính cả ngày đầu), hay sau khi hết ngày tròn năm (Bộ luật Dân sự).',
}, ['anniversary', 'inclusive', 'civil-code'], [{ from, value: 'anniversary', source: noTextFound('cách tính ngày đủ 8 năm') }]);

export const LEAP_DAY = choice({
  code: 'leap-day', label: 'Ngày 29 tháng 2 trong năm thường',
  effect: 'Mốc tròn năm của ngày 29/02 rơi vào ngày 28/02 hay ngày 01/03 trong năm không nhuận.',
}, ['last-of-february', 'first-of-march'], [{ from, value: 'last-of-february', source: cite('Bộ luật Dân sự 2015', 'Điều 148') }]);

export const TERM_YEARS = number({
  code: 'term-years', label: 'Thời hạn một lần bổ nhiệm',
  effect: 'Số năm của một nhiệm kỳ, tính từ ngày quyết định bổ nhiệm có hiệu lực.',
}, { min: 1, max: 10, unit: 'years' }, [
  { from, value: 5, source: noTextFound('thời hạn bổ nhiệm trước Nghị định 138/2020/NĐ-CP') },
  { from: day('2020-12-01'), value: 5, source: cite('138/2020/NĐ-CP', 'Điều 41 khoản 1'), confirmedOn: day('2026-11-23') },
  { from: DECREE_170, value: 5, source: cite('115/2020/NĐ-CP', 'Điều 43 khoản 1') },
]);

export const SHORTEST_TERM = number({
  code: 'shortest-term-months', label: 'Nhiệm kỳ ngắn nhất vẫn tính là một nhiệm kỳ',
  effect: 'Nhiệm kỳ kết thúc sớm do được bổ nhiệm, bầu lại chỉ tính là một nhiệm kỳ trọn khi đã giữ ít nhất số tháng này.',
}, { min: 0, max: 120, unit: 'months' }, [{ from, value: 30, source: noTextFound('nhiệm kỳ không đủ thời hạn') }]);

export const LEAD_MONTHS = number({
  code: 'lead-months', label: 'Thời gian báo trước',
  effect: 'Ngày đến hạn nằm trong số tháng này kể từ ngày xem xét thì báo “sắp đến hạn”.',
}, { min: 0, max: 60, unit: 'months' }, [{ from, value: 12, source: noTextFound('thời gian báo trước') }]);

export const EARLIER_TIME = choice({
  code: 'time-before-the-text', label: 'Thời gian trước khi có quy định',
  effect: 'Thời gian giữ chức vụ trước ngày 07/10/2017 (98-QĐ/TW) hoặc trước ngày 28/04/2022 (65-QĐ/TW) có được tính hay không.',
}, ['count', 'from-2017-10-07', 'from-2022-04-28'], [{ from, value: 'count', source: noTextFound('điều khoản chuyển tiếp') }]);

export const ASK_WHEN = choice({
  code: 'ask-when', label: 'Khi nào phải chờ kết luận',
  effect: 'Chỉ chờ người có thẩm quyền kết luận khi các cách tính cho kết quả khác nhau, hay mỗi khi còn điểm chưa rõ.',
}, ['when-it-matters', 'always'], [{ from, value: 'when-it-matters', source: noTextFound('cách xử lý điểm chưa rõ') }]);

export const SCHOOL_RULES = choice({
  code: 'school-rules', label: 'Áp dụng cho hiệu trưởng',
  effect: 'Hiệu trưởng chịu cả giới hạn theo điều lệ trường và giới hạn 8 năm, hay chỉ một trong hai.',
}, ['both', 'charter-only', 'years-only'], [{ from, value: 'both', source: noTextFound('quan hệ giữa điều lệ trường và 65-QĐ/TW') }]);

/** Code of the parameter that says whether years or terms decide; rules that know both declare it. */
export const CRITERION_CODE = 'criterion';

/** Every parameter that says how unbroken service is read, in the order an account lists them. */
export const READING_PARAMETERS: readonly AnyParameter[] = [
  SCOPE, LOCALITY_TITLES, ...Object.values(LINEAGE), ...Object.values(TIME_KINDS), ...Object.values(BETWEEN), LONG_TRAINING, SUSPENSION, GAP_TOLERATED, GAP_ASKS,
  DAY_COUNT, LEAP_DAY, TERM_YEARS, SHORTEST_TERM, LEAD_MONTHS, EARLIER_TIME, ASK_WHEN,
];
