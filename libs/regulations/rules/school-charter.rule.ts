import { day } from '#calendar';
import { type UnitFact } from '#tenure';

import { cite, type Provision } from '../law/cite.ts';
import { number } from '../law/parameter.ts';
import { bindLimit } from '../limits/bind-limit.ts';
import { judgeLimit } from '../limits/judge-limit.ts';
import { type Limit } from '../limits/limit.ts';
import { FIRST_TEXT, READING_PARAMETERS, SCHOOL_RULES } from '../limits/reading-parameters.ts';
import { type CaseFile, type Note, type Rule } from '../rule.ts';
import { type Settings } from '../settings.ts';

const PRESCHOOL = cite('52/2020/TT-BGDĐT', 'Điều 10 khoản 1 điểm c');
const PRIMARY = cite('28/2020/TT-BGDĐT', 'Điều 11 khoản 1 điểm c');
const SECONDARY = cite('32/2020/TT-BGDĐT', 'Điều 11', false);
const SECONDARY_BEFORE = cite('12/2011/TT-BGDĐT', 'Điều 18', false);
const UNLIMITED = cite('85/2023/NĐ-CP', 'Điều 1 khoản 23', false);
const PARTY_LIMIT = cite('65-QĐ/TW', 'Điều 3 khoản 3');

/** Each level of school has its own charter; units without a level rest on all three. */
const CHARTERS: readonly { readonly level: RegExp; readonly provision: Provision }[] = [
  { level: /^(preschool|kindergarten|nursery)/, provision: PRESCHOOL },
  { level: /^primary/, provision: PRIMARY },
  { level: /secondary/, provision: SECONDARY },
];

const from = FIRST_TEXT;
const CHARTERS_2020 = day('2020-11-01');

export const CHARTER_TERMS = number({
  code: 'charter-terms', label: 'Số nhiệm kỳ liên tiếp tối đa tại một trường công lập',
  effect: 'Giữ đủ số nhiệm kỳ liên tiếp này tại một trường công lập thì không bổ nhiệm lại tại trường đó.',
}, { min: 1, max: 5, unit: 'terms' }, [
  { from, value: 2, source: SECONDARY_BEFORE },
  { from: CHARTERS_2020, value: 2, source: PRIMARY, confirmedOn: day('2026-11-23') },
]);

const OWN = [CHARTER_TERMS, SCHOOL_RULES] as const;

/** The charters of public schools: five-year terms, at most two in a row at one school. */
export const schoolCharter: Rule = {
  code: 'school-charter',
  name: 'Hiệu trưởng không quá hai nhiệm kỳ liên tiếp tại một trường công lập',
  summary: 'Nhiệm kỳ 5 năm, không quá hai nhiệm kỳ liên tiếp tại một trường công lập. Giá trị tham số lấy theo ngày xem xét.',
  provisions: [PRESCHOOL, PRIMARY, SECONDARY, SECONDARY_BEFORE, UNLIMITED, PARTY_LIMIT],
  parameters: [...OWN, ...READING_PARAMETERS],
  reach: 'heads',
  bind(settings) {
    const limits = new Map<Provision, Limit>();
    const limitFor = (provision: Provision): Limit => {
      const known = limits.get(provision);
      if (known) return known;
      const made = makeLimit(settings, provision);
      limits.set(provision, made);
      return made;
    };
    const off = settings.of(SCHOOL_RULES) === 'years-only';
    return {
      code: 'school-charter',
      looksAt: (position) => position.head && position.charterLimit && !off,
      judge: (file) => judgeLimit(file, limitFor(charterOf(file.unit, settings))),
    };
  },
};

function charterOf(unit: UnitFact | undefined, settings: Settings): Provision {
  const found = CHARTERS.find((charter) => charter.level.test(unit?.level ?? ''))?.provision ?? PRIMARY;
  return found === SECONDARY && settings.asOf < CHARTERS_2020 ? SECONDARY_BEFORE : found;
}

function makeLimit(settings: Settings, provision: Provision): Limit {
  const reading = bindLimit(settings, {
    rule: 'school-charter', terms: settings.of(CHARTER_TERMS), criterion: 'terms',
    cites: [provision],
    words: { deed: 'giữ chức vụ hiệu trưởng', excess: 'đã trọn số nhiệm kỳ liên tiếp tối đa tại trường, không bổ nhiệm lại tại trường này' },
    subject: (file) => (isPrivate(file) ? { kind: 'not-subject', notes: [PRIVATE], cites: [provision] } : { kind: 'subject', notes: [NO_THIRD] }),
    counts: (position) => position.head,
    own: OWN,
    bind: (other) => schoolCharter.bind(other),
  });
  return reading;
}

const isPrivate = (file: CaseFile): boolean => file.unit?.ownership === 'private';

const PRIVATE: Note = { code: 'private-school', text: 'Trường ngoài công lập: điều lệ chỉ giới hạn nhiệm kỳ tại trường công lập.' };
const NO_THIRD: Note = {
  code: 'unlimited-renewal-excepts-charter', quiet: true,
  text: 'Việc bổ nhiệm lại không hạn chế số lần không áp dụng khi quy định của Đảng hoặc pháp luật chuyên ngành giới hạn nhiệm kỳ.',
  cites: [UNLIMITED],
};
