import { day } from '#calendar';

import { type PersonFact } from '../../dossier.ts';
import { type Citation } from '../../finding.ts';
import { noTextFound } from '../../law/cite.ts';
import { choice, codes } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type Marks, type PairGate, put, refusal } from '../gate.ts';
import { STANDARDS } from '../provisions.ts';

const from = FIRST_TEXT;
const SECOND_TEXT = day('2022-04-28');
const silent = noTextFound('tiêu chuẩn theo từng chức danh; do địa phương quy định');
const titles = (code: string, label: string, effect: string) => codes({ code, label, effect }, [{ from, value: [], source: silent }, { from: SECOND_TEXT, value: [], source: STANDARDS }]);

export const INTERMEDIATE_TITLES = titles('theory-intermediate-titles', 'Chức danh cần trung cấp lý luận chính trị',
  'Người đến các loại chức danh này phải có lý luận chính trị từ trung cấp trở lên.');
export const ADVANCED_TITLES = titles('theory-advanced-titles', 'Chức danh cần cao cấp lý luận chính trị',
  'Người đến các loại chức danh này phải có lý luận chính trị từ cao cấp trở lên.');
export const QUALIFIED_TITLES = titles('qualified-titles', 'Chức danh cần trình độ ghi trong hồ sơ',
  'Người đến các loại chức danh này phải có ít nhất một trình độ, văn bằng ghi trong hồ sơ.');

export const UNMET_STANDARD = choice({
  code: 'unmet-standard', label: 'Chưa đạt tiêu chuẩn chức danh',
  effect: 'Người chưa đạt tiêu chuẩn của chức danh đến: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'require', source: silent }, { from: SECOND_TEXT, value: 'require', source: STANDARDS, confirmedOn: day('2026-11-23') }]);

export const UNKNOWN_STANDARD = choice({
  code: 'unknown-standard', label: 'Hồ sơ thiếu dữ liệu về tiêu chuẩn',
  effect: 'Hồ sơ không ghi trình độ mà chức danh đến cần: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'flag', source: noTextFound('cách xử lý khi hồ sơ thiếu dữ liệu về tiêu chuẩn') }]);

const LEVELS: readonly NonNullable<PersonFact['politicalTheory']>[] = ['none', 'elementary', 'intermediate', 'advanced', 'bachelor'];
type Level = 'intermediate' | 'advanced';
const LEVEL_WORDS: Readonly<Record<Level, string>> = { intermediate: 'trung cấp', advanced: 'cao cấp' };

/** Standards of the post by title class, as the board lists them: political theory, a qualification on file. */
export const standards: PairGate = {
  code: 'standards',
  name: 'Tiêu chuẩn của chức danh đến',
  asks: 'pair',
  provisions: [STANDARDS],
  parameters: [INTERMEDIATE_TITLES, ADVANCED_TITLES, QUALIFIED_TITLES, UNMET_STANDARD, UNKNOWN_STANDARD],
  bind: (settings) => {
    const needs = new Map<string, Level>();
    for (const title of settings.of(INTERMEDIATE_TITLES)) needs.set(title, 'intermediate');
    for (const title of settings.of(ADVANCED_TITLES)) needs.set(title, 'advanced');
    const qualified = new Set(settings.of(QUALIFIED_TITLES));
    const how = { unmet: settings.of(UNMET_STANDARD), unknown: settings.of(UNKNOWN_STANDARD), source: settings.entry(UNMET_STANDARD).source };
    return ({ dossier: { person } }, { position: { titleClass } }, marks) => {
      if (titleClass === undefined) return;
      const level = needs.get(titleClass);
      if (level !== undefined) judgeTheory(person, level, how, marks);
      if (qualified.has(titleClass) && person.qualifications.length === 0) {
        put(how.unknown, refusal('qualification-unknown', 'Hồ sơ không ghi trình độ, văn bằng mà chức danh đến cần.', { cites: [how.source], waiver: 'authority' }), marks);
      }
    };
  },
};

interface How {
  readonly unmet: 'require' | 'flag' | 'ignore';
  readonly unknown: 'require' | 'flag' | 'ignore';
  readonly source: Citation;
}

function judgeTheory({ politicalTheory }: PersonFact, level: Level, how: How, marks: Marks): void {
  if (politicalTheory === undefined) {
    put(how.unknown, refusal('theory-unknown', 'Hồ sơ không ghi trình độ lý luận chính trị.', { cites: [how.source], values: { needed: level }, waiver: 'authority' }), marks);
  } else if (LEVELS.indexOf(politicalTheory) < LEVELS.indexOf(level)) {
    put(how.unmet, refusal('theory-too-low', `Chưa có lý luận chính trị từ ${LEVEL_WORDS[level]} trở lên.`,
      { cites: [how.source], values: { has: politicalTheory, needed: level }, waiver: 'authority' }), marks);
  }
}
