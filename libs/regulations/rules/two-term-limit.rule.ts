import { day } from '#calendar';

import { cite, noTextFound } from '../law/cite.ts';
import { choice, codes, number } from '../law/parameter.ts';
import { bindLimit } from '../limits/bind-limit.ts';
import { judgeLimit } from '../limits/judge-limit.ts';
import { type Subjection } from '../limits/limit.ts';
import { FIRST_TEXT, READING_PARAMETERS, SCHOOL_RULES, SECOND_TEXT } from '../limits/reading-parameters.ts';
import { type CaseFile, type Note, type Rule } from '../rule.ts';
import { type Settings } from '../settings.ts';

const LIMIT = cite('65-QĐ/TW', 'Điều 3 khoản 3');
const LIMIT_BEFORE = cite('98-QĐ/TW', 'Điều 3 khoản 4');
const TITLES = cite('65-QĐ/TW', 'Điều 4 khoản 2');
const OTHER_TITLES = cite('65-QĐ/TW', 'Điều 4 khoản 2 điểm c');
const TITLES_BEFORE = cite('98-QĐ/TW', 'Điều 4', false);
const REORGANISED = cite('116/2024/NĐ-CP', 'Điều 1 khoản 30');

const from = FIRST_TEXT;
const LISTED = [
  'party-secretary', 'committee-chair', 'chief-judge', 'chief-procurator', 'police-head', 'inspection-head', 'finance-head', 'tax-head', 'customs-head',
];

export const LIMIT_YEARS = number({
  code: 'limit-years', label: 'Số năm giữ chức vụ cấp trưởng liên tục',
  effect: 'Giữ chức vụ cấp trưởng liên tục đủ số năm này ở cùng một nơi là giữ chức vụ quá hai nhiệm kỳ liên tiếp.',
}, { min: 1, max: 20, unit: 'years' }, [
  { from, value: 8, source: LIMIT_BEFORE, confirmedOn: day('2026-11-23') },
  { from: SECOND_TEXT, value: 8, source: LIMIT, confirmedOn: day('2026-11-23') },
]);

export const LIMIT_TERMS = number({
  code: 'limit-terms', label: 'Số nhiệm kỳ liên tiếp',
  effect: 'Số nhiệm kỳ trọn liên tiếp được coi là đã đến hạn khi tiêu chí có tính nhiệm kỳ.',
}, { min: 1, max: 5, unit: 'terms' }, [
  { from, value: 2, source: LIMIT_BEFORE },
  { from: SECOND_TEXT, value: 2, source: LIMIT },
]);

export const CRITERION = choice({
  code: 'criterion', label: 'Tiêu chí xác định quá hai nhiệm kỳ',
  effect: 'Chỉ tính số năm theo lời văn của quy định, hay hai nhiệm kỳ trọn liên tiếp cũng là đến hạn dù chưa đủ số năm.',
}, ['years', 'terms-or-years'], [
  { from, value: 'years', source: LIMIT_BEFORE },
  { from: SECOND_TEXT, value: 'years', source: LIMIT },
]);

export const SUBJECT_TITLES = codes({
  code: 'subject-titles', label: 'Chức danh thuộc diện',
  effect: 'Các loại chức danh cấp trưởng áp dụng quy định; thêm loại khác phải có căn cứ của địa phương (khoản 2 điểm c).',
}, [
  { from, value: LISTED, source: TITLES_BEFORE },
  { from: SECOND_TEXT, value: LISTED, source: TITLES, confirmedOn: day('2026-11-23') },
]);

export const UNCLASSIFIED_TITLES = choice({
  code: 'unclassified-titles', label: 'Chức vụ cấp trưởng chưa ghi loại chức danh',
  effect: 'Vị trí cấp trưởng không ghi loại chức danh: vẫn áp dụng (có lưu ý), chờ kết luận, hay bỏ qua.',
}, ['apply', 'ask', 'skip'], [{ from, value: 'apply', source: noTextFound('vị trí chưa phân loại chức danh') }]);

export const COMMUNE_TITLES = choice({
  code: 'commune-titles', label: 'Chức danh nêu tại khoản 2 nhưng ở cấp xã',
  effect: 'Khoản 2 nêu chức danh ở cấp tỉnh, cấp huyện; chức danh cùng loại ở cấp xã: vẫn áp dụng (có lưu ý), chờ kết luận, hay bỏ qua.',
}, ['apply', 'ask', 'skip'], [{ from, value: 'apply', source: noTextFound('áp dụng cho cấp xã sau khi bỏ cấp huyện') }]);

export const PRIVATE_UNITS = choice({
  code: 'private-units', label: 'Đơn vị ngoài công lập',
  effect: 'Người đứng đầu đơn vị ngoài công lập: bỏ qua hay vẫn áp dụng.',
}, ['skip', 'apply'], [{ from, value: 'skip', source: noTextFound('áp dụng cho đơn vị ngoài công lập') }]);

const OWN = [LIMIT_YEARS, LIMIT_TERMS, CRITERION, SUBJECT_TITLES, UNCLASSIFIED_TITLES, COMMUNE_TITLES, PRIVATE_UNITS, SCHOOL_RULES] as const;

/** 65-QĐ/TW Điều 3 khoản 3: a head post held continuously for eight years or more in the same locality, agency or unit. */
export const twoTermLimit: Rule = {
  code: 'two-term-limit',
  name: 'Không giữ chức vụ quá hai nhiệm kỳ liên tiếp',
  summary: 'Giữ chức vụ cấp trưởng liên tục từ 8 năm trở lên ở cùng một địa phương, cơ quan, đơn vị. Giá trị tham số lấy theo ngày xem xét.',
  provisions: [LIMIT, LIMIT_BEFORE, TITLES, OTHER_TITLES, TITLES_BEFORE, REORGANISED],
  parameters: [...OWN, ...READING_PARAMETERS],
  reach: 'heads',
  bind(settings) {
    const titles = settings.entry(SUBJECT_TITLES);
    const limit = bindLimit(settings, {
      rule: 'two-term-limit',
      years: settings.of(LIMIT_YEARS),
      terms: settings.of(LIMIT_TERMS),
      criterion: settings.of(CRITERION),
      cites: [settings.asOf < SECOND_TEXT ? LIMIT_BEFORE : LIMIT],
      words: { deed: 'giữ chức vụ cấp trưởng liên tục', excess: 'giữ chức vụ quá hai nhiệm kỳ liên tiếp' },
      subject: bindSubject(settings, new Set(titles.value)),
      counts: (position) => position.head,
      own: OWN,
      bind: (other) => twoTermLimit.bind(other),
    });
    return { code: 'two-term-limit', looksAt: (position) => position.head, judge: (file) => judgeLimit(file, limit) };
  },
};

const NO_NOTES: Subjection = Object.freeze({ kind: 'subject', notes: [] });

function bindSubject(settings: Settings, titles: ReadonlySet<string>): (file: CaseFile) => Subjection {
  const unclassified = settings.of(UNCLASSIFIED_TITLES);
  const commune = settings.of(COMMUNE_TITLES);
  const privately = settings.of(PRIVATE_UNITS);
  const charterOnly = settings.of(SCHOOL_RULES) === 'charter-only';
  const local = localList(settings);
  return (file) => {
    const { titleClass } = file.position;
    if (charterOnly && file.position.charterLimit) return leaveOut(CHARTER_ONLY);
    if (privately === 'skip' && file.unit?.ownership === 'private') return leaveOut(PRIVATE);
    if (titleClass === undefined) return weigh(unclassified, UNCLASSIFIED);
    if (!titles.has(titleClass)) return leaveOut(otherTitle(file, titles));
    if (!LISTED.includes(titleClass)) return { kind: 'subject', notes: [local] };
    return isCommune(file) ? weigh(commune, COMMUNE) : NO_NOTES;
  };
}

const PRIVATE: Note = {
  code: 'private-unit', text: 'Đơn vị ngoài công lập, không thuộc diện áp dụng.', cites: [TITLES], turns: [{ parameter: PRIVATE_UNITS.code, value: 'apply' }],
};
const CHARTER_ONLY: Note = {
  code: 'charter-only', text: 'Bộ quy tắc chỉ áp dụng giới hạn nhiệm kỳ theo điều lệ trường cho hiệu trưởng.', cites: [TITLES],
  turns: [{ parameter: SCHOOL_RULES.code, value: 'both' }],
};
const UNCLASSIFIED: Note = {
  code: 'title-class-missing',
  text: 'Vị trí chưa ghi loại chức danh; tạm áp dụng như chức vụ cấp trưởng thuộc diện, cần bổ sung loại chức danh.', cites: [TITLES],
  turns: ['apply', 'skip'].map((value) => ({ parameter: UNCLASSIFIED_TITLES.code, value })),
};
const COMMUNE: Note = {
  code: 'commune-level-title', text: 'Khoản 2 Điều 4 nêu chức danh này ở cấp tỉnh, cấp huyện; đây là chức danh ở cấp xã.', cites: [TITLES],
  turns: ['apply', 'skip'].map((value) => ({ parameter: COMMUNE_TITLES.code, value })),
};

function otherTitle({ position }: CaseFile, titles: Iterable<string>): Note {
  return {
    code: 'title-not-listed',
    text: `Chức danh “${position.title}” không nằm trong danh mục tại Điều 4 khoản 2; chỉ áp dụng khi cấp có thẩm quyền quyết định theo Điều 4 khoản 2(c), cần căn cứ của địa phương.`,
    cites: [TITLES, OTHER_TITLES],
    values: { titleClass: position.titleClass ?? '' },
    turns: [{ parameter: SUBJECT_TITLES.code, value: [...titles, position.titleClass ?? ''] }],
  };
}

function localList(settings: Settings): Note {
  const { source } = settings.entry(SUBJECT_TITLES);
  return {
    code: 'subject-by-local-list', quiet: true,
    text: `Chức danh thuộc diện theo danh mục của địa phương (Điều 4 khoản 2 điểm c; ${source.text}).`,
    cites: [OTHER_TITLES, source],
    turns: [{ parameter: SUBJECT_TITLES.code, value: LISTED }],
  };
}

function isCommune({ unit, index }: CaseFile): boolean {
  return index.establishment.localities.get(unit?.locality ?? '')?.level === 'commune';
}

function leaveOut(note: Note): Subjection {
  return { kind: 'not-subject', notes: [note], cites: [TITLES] };
}

function weigh(choice: 'apply' | 'ask' | 'skip', note: Note): Subjection {
  if (choice === 'skip') return leaveOut(note);
  return { kind: choice === 'ask' ? 'ask' : 'subject', notes: [note] };
}
