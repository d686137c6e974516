import { addDays, parseDay } from '#calendar';
import type { BenchRequest } from '#contracts';
import type { PackProblem, raiseDossier } from '#regulations';

const BARS: readonly unknown[] = [
  'disciplinary-review', 'investigation', 'inspection', 'prosecution', 'reprimand', 'warning', 'removal', 'suspension', 'serious-illness', 'pregnancy',
  'child-under-36-months', 'long-training', 'hardship',
];
const PAPERS: readonly unknown[] = ['asset-declaration', 'health-certificate', 'political-standard'];
const DAY_HINT = 'Viết theo dạng 2018-11-23.';

type Circumstances = Pick<BenchRequest, 'bars' | 'exemptions' | 'attestations'>;

const problem = (place: string, message: string, hint: string): PackProblem => ({ place, code: 'shape', message, hint });
const isDay = (text: unknown): boolean => typeof text === 'string' && parseDay(text) !== undefined;
const wrongDays = (place: string, days: Readonly<Record<string, unknown>>): PackProblem[] =>
  Object.entries(days).filter(([, text]) => text !== undefined && !isDay(text)).map(([field]) => problem(`${place}.${field}`, 'Ngày không hợp lệ.', DAY_HINT));
const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';

/** Every place of the typed circumstances that is wrong, and what to try. */
export function circumstanceProblems({ bars = [], exemptions = [], attestations = [] }: Circumstances): PackProblem[] {
  return [
    ...bars.flatMap(({ kind, from = '', to, childBorn }, at) => [
      ...(BARS.includes(kind) ? [] : [problem(`bars[${at}].kind`, 'Trường hợp không hợp lệ.', 'Chọn một trường hợp trong danh sách.')]),
      ...wrongDays(`bars[${at}]`, { from, to, childBorn }),
    ]),
    ...exemptions.flatMap(({ from = '', to, authority, document }, at) => [
      ...wrongDays(`exemptions[${at}]`, { from, to }),
      ...Object.entries({ authority, document }).filter(([, text]) => !isSaid(text)).map(([field]) => problem(`exemptions[${at}].${field}`, 'Chưa ghi ai cho phép, theo văn bản nào.', 'Ghi cơ quan và số, ngày văn bản.')),
    ]),
    ...attestations.flatMap(({ kind, on = '' }, at) => [
      ...(PAPERS.includes(kind) ? [] : [problem(`attestations[${at}].kind`, 'Loại giấy tờ không hợp lệ.', 'Chọn kê khai tài sản, giấy khám sức khỏe hoặc tiêu chuẩn chính trị.')]),
      ...wrongDays(`attestations[${at}]`, { on }),
    ]),
  ];
}

function dayAfter(last: string): string {
  const found = parseDay(last);
  return found === undefined ? last : addDays(found, 1);
}

/** The circumstances in the words of a golden case; call only when {@link circumstanceProblems} finds nothing. */
export function circumstancesOf({ bars = [], exemptions = [], attestations = [] }: Circumstances): Required<Pick<Parameters<typeof raiseDossier>[0], 'bars' | 'exemptions' | 'attestations'>> {
  return {
    bars: bars.map(({ kind, from, to, childBorn, waived }) => ({ kind, from, waived: waived === 'yes', ...(to === undefined ? {} : { to }), ...(childBorn === undefined ? {} : { childBorn }) })),
    exemptions: exemptions.map(({ from, to, authority, document }) => ({ from, authority, document, ...(to === undefined ? {} : { until: dayAfter(to) }) })),
    attestations: attestations.map(({ kind, on, satisfied }) => ({ kind, on, satisfied })),
  };
}
