import { addMonths, day, formatDay } from '#calendar';

import { type BarKind } from '../dossier.ts';
import { cite } from '../law/cite.ts';
import { codes, number } from '../law/parameter.ts';
import { bindLimit } from '../limits/bind-limit.ts';
import { judgeLimit } from '../limits/judge-limit.ts';
import { type Subjection } from '../limits/limit.ts';
import { READING_PARAMETERS } from '../limits/reading-parameters.ts';
import { leavesMonths, retirementDay } from '../moves/retirement.ts';
import { type CaseFile, type Note, type Rule } from '../rule.ts';
import { type Settings } from '../settings.ts';

const LAW = cite('Luật Phòng, chống tham nhũng 2018', 'Điều 25');
const PERIOD = cite('59/2019/NĐ-CP', 'Điều 36');
const NOT_YET = cite('59/2019/NĐ-CP', 'Điều 38');
const NOT_AT_ALL = cite('59/2019/NĐ-CP', 'Điều 39');

const from = day('2019-08-15');

export const CHANGE_YEARS = number({
  code: 'position-change-years', label: 'Thời hạn chuyển đổi vị trí công tác',
  effect: 'Giữ vị trí trong danh mục đủ số năm này thì phải chuyển đổi; luật cho từ 2 đến 5 năm theo từng ngành.',
}, { min: 2, max: 5, unit: 'years' }, [{ from, value: 5, source: PERIOD, confirmedOn: day('2026-11-23') }]);

export const CHANGE_TITLES = codes({
  code: 'position-change-titles', label: 'Vị trí phải định kỳ chuyển đổi',
  effect: 'Các loại vị trí, không giữ chức vụ lãnh đạo, phải định kỳ chuyển đổi.',
}, [{ from, value: ['accountant'], source: PERIOD }]);

export const EXEMPT_MONTHS = number({
  code: 'position-change-exempt-months', label: 'Thời gian còn lại không phải chuyển đổi',
  effect: 'Người còn công tác dưới số tháng này đến khi nghỉ hưu thì không phải chuyển đổi.',
}, { min: 0, max: 60, unit: 'months' }, [{ from, value: 18, source: NOT_AT_ALL, confirmedOn: day('2026-11-23') }]);

const OWN = [CHANGE_YEARS, CHANGE_TITLES, EXEMPT_MONTHS] as const;
const POSTPONES: ReadonlySet<BarKind> = new Set([
  'disciplinary-review', 'inspection', 'investigation', 'prosecution', 'serious-illness', 'long-training', 'pregnancy', 'child-under-36-months',
]);

/** Law on Anti-Corruption 2018 Điều 25: a change of job position every two to five years, for posts without leadership. */
export const positionChange: Rule = {
  code: 'position-change',
  name: 'Định kỳ chuyển đổi vị trí công tác',
  summary: 'Vị trí trong danh mục, không giữ chức vụ lãnh đạo, chuyển đổi sau 2 đến 5 năm. Giá trị tham số lấy theo ngày xem xét.',
  provisions: [LAW, PERIOD, NOT_YET, NOT_AT_ALL],
  parameters: [...OWN, ...READING_PARAMETERS],
  reach: 'other-posts',
  bind(settings) {
    const titles = new Set(settings.of(CHANGE_TITLES));
    const isListed = (position: { head: boolean; titleClass?: string | undefined }): boolean =>
      !position.head && position.titleClass !== undefined && titles.has(position.titleClass);
    const limit = bindLimit(settings, {
      rule: 'position-change', years: settings.of(CHANGE_YEARS), criterion: 'years', cites: [LAW, PERIOD],
      words: { deed: 'giữ vị trí công tác', excess: 'đến kỳ phải chuyển đổi vị trí công tác' },
      subject: bindExemptions(settings),
      counts: isListed,
      own: OWN,
      bind: (other) => positionChange.bind(other),
    });
    return { code: 'position-change', looksAt: isListed, judge: (file) => judgeLimit(file, limit) };
  },
};

function bindExemptions(settings: Settings): (file: CaseFile) => Subjection {
  const months = settings.of(EXEMPT_MONTHS);
  return (file) => {
    const { birth, gender } = file.dossier.person;
    const retiresOn = retirementDay(birth, gender);
    if (retiresOn !== undefined && !leavesMonths(file.asOf, retiresOn, months)) {
      return leaveOut({
        code: 'near-retirement', text: `Còn dưới ${months} tháng đến ngày nghỉ hưu (${formatDay(retiresOn)}), không phải chuyển đổi.`,
        cites: [NOT_AT_ALL], values: { retiresOn, months },
      });
    }
    const bar = file.dossier.bars.find((one) => POSTPONES.has(one.kind) && holds(one, file));
    return bar ? leaveOut({ code: 'not-yet', text: 'Đang trong trường hợp chưa thực hiện chuyển đổi vị trí công tác.', cites: [NOT_YET], values: { kind: bar.kind } }) : { kind: 'subject', notes: [] };
  };
}

function holds(bar: CaseFile['dossier']['bars'][number], { asOf }: CaseFile): boolean {
  const until = bar.kind === 'child-under-36-months' && bar.childBorn !== undefined ? addMonths(bar.childBorn, 36) : bar.until;
  return bar.from <= asOf && (until === undefined || asOf < until);
}

function leaveOut(note: Note): Subjection {
  return { kind: 'not-subject', notes: [note], cites: note.cites ?? [] };
}
