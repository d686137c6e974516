import { addMonths, day, type Day, formatDay } from '#calendar';

import { type BarFact, type BarKind } from '../../dossier.ts';
import { type Citation } from '../../finding.ts';
import { noTextFound } from '../../law/cite.ts';
import { codes, number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type Settings } from '../../settings.ts';
import { type Marks, type MoverFile, type MoverGate, refusal } from '../gate.ts';
import { type MoveContext } from '../move.ts';
import { NO_TRANSFER_170, PROCEEDINGS_LAW, TEACHERS } from '../provisions.ts';
import { isSchoolLevel } from '../school-level.ts';

const from = FIRST_TEXT;
const DECREE_170 = day('2025-07-01');
const TEACHERS_LAW = day('2026-01-01');

export const BARRING = codes({
  code: 'barring-circumstances', label: 'Trường hợp chưa điều động',
  effect: 'Người đang ở một trong các trường hợp này thì chưa điều động, luân chuyển.',
}, [
  {
    from, source: PROCEEDINGS_LAW,
    value: ['disciplinary-review', 'investigation', 'inspection', 'prosecution', 'serious-illness', 'pregnancy', 'child-under-36-months', 'long-training'],
  },
  {
    from: DECREE_170, source: NO_TRANSFER_170, confirmedOn: day('2026-11-23'),
    value: ['disciplinary-review', 'investigation', 'inspection', 'prosecution', 'serious-illness', 'pregnancy', 'child-under-36-months', 'long-training', 'hardship'],
  },
]);

export const CHILD_MONTHS = number({
  code: 'child-months', label: 'Tuổi con được bảo vệ (tháng)',
  effect: 'Người đang nuôi con dưới số tháng tuổi này thì chưa điều động, trừ khi tự nguyện.',
}, { min: 0, max: 72, unit: 'months' }, [
  { from, value: 36, source: noTextFound('điều khoản tương ứng trước ngày 01/07/2025') },
  { from: DECREE_170, value: 36, source: NO_TRANSFER_170, confirmedOn: day('2026-11-23') },
]);

const WAIVABLE: ReadonlySet<BarKind> = new Set(['pregnancy', 'child-under-36-months', 'hardship']);

/** How each circumstance is named in sentences. */
export const BAR_WORDS: Readonly<Record<BarKind, string>> = {
  'disciplinary-review': 'đang trong thời gian xem xét kỷ luật', investigation: 'đang bị điều tra', inspection: 'đang bị thanh tra, kiểm tra',
  prosecution: 'đang bị khởi tố, truy tố, xét xử', reprimand: 'bị khiển trách', warning: 'bị cảnh cáo', removal: 'bị cách chức', suspension: 'đang bị tạm đình chỉ công tác',
  'serious-illness': 'đang điều trị bệnh hiểm nghèo', pregnancy: 'đang mang thai, nghỉ thai sản',
  'child-under-36-months': 'đang nuôi con dưới 36 tháng tuổi', 'long-training': 'đang học tập trung dài hạn', hardship: 'có hoàn cảnh đặc biệt khó khăn',
};

/** Proceedings, illness, pregnancy, a small child, long training, hardship: nobody is moved, unless the person agrees where the law lets them. */
export const circumstances: MoverGate = {
  code: 'circumstances',
  name: 'Trường hợp chưa điều động, luân chuyển',
  asks: 'mover',
  provisions: [PROCEEDINGS_LAW, NO_TRANSFER_170, TEACHERS],
  parameters: [BARRING, CHILD_MONTHS],
  bind: (settings, context) => (file) => {
    for (const bar of file.dossier.bars) judge(bar, file, settings, context);
  },
};

function judge(bar: BarFact, file: MoverFile, settings: Settings, context: MoveContext): void {
  if (bar.from > context.asOf || !settings.of(BARRING).includes(bar.kind)) return;
  const until = endOf(bar, settings);
  if (until !== undefined && until <= context.asOf) return;
  mark(bar, until, citesFor(bar, file, settings, context), file.marks);
}

/** First day the circumstance no longer holds; a child's age is reckoned from its birth. */
function endOf(bar: BarFact, settings: Settings): Day | undefined {
  const child = bar.kind === 'child-under-36-months' ? bar.childBorn : undefined;
  return child === undefined ? bar.until : addMonths(child, settings.of(CHILD_MONTHS));
}

function mark(bar: BarFact, until: Day | undefined, cites: readonly Citation[], marks: Marks): void {
  const values = { kind: bar.kind, from: bar.from, until: until ?? '', waived: bar.waived };
  const end = until === undefined ? '' : ` (đến trước ngày ${formatDay(until)})`;
  const waivable = WAIVABLE.has(bar.kind);
  if (bar.waived && waivable) {
    marks.flags.push({ code: `waived-${bar.kind}`, text: `Người ${BAR_WORDS[bar.kind]}${end} nhưng tự nguyện.`, cites, values });
    return;
  }
  marks.refusals.push(refusal(`bar-${bar.kind}`, `Chưa điều động: ${BAR_WORDS[bar.kind]}${end}.`, { cites, values, waiver: waivable ? 'person' : 'none' }));
}

/** The Law on Teachers stands beside the decree for teachers who are pregnant or raise a small child. */
function citesFor(bar: BarFact, { position }: MoverFile, settings: Settings, { asOf, establishment }: MoveContext): readonly Citation[] {
  const { source } = settings.entry(BARRING);
  const level = establishment.units.get(position?.unit ?? '')?.level ?? '';
  const teaches = asOf >= TEACHERS_LAW && isSchoolLevel(level) && (bar.kind === 'pregnancy' || bar.kind === 'child-under-36-months');
  return teaches ? [source, TEACHERS] : [source];
}
