import { addMonths, day, formatDay, laterOf } from '#calendar';

import { type BarFact, type BarKind } from '../../dossier.ts';
import { noTextFound } from '../../law/cite.ts';
import { choice, number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type Settings } from '../../settings.ts';
import { type MoverFile, type MoverGate } from '../gate.ts';
import { type MoveContext } from '../move.ts';
import { REAPPOINT_377, REPRIMAND_296 } from '../provisions.ts';
import { BAR_WORDS } from './circumstances.gate.ts';

const from = FIRST_TEXT;

export const EQUAL_MONTHS = number({
  code: 'discipline-equal-months', label: 'Thời gian sau kỷ luật chưa bổ nhiệm chức vụ tương đương',
  effect: 'Trong số tháng này kể từ quyết định kỷ luật, đảng viên chưa được bổ nhiệm chức vụ tương đương; 0 là không hạn chế.',
}, { min: 0, max: 60, unit: 'months' }, [
  { from, value: 0, source: noTextFound('hạn chế bổ nhiệm chức vụ tương đương trước 296-QĐ/TW') },
  { from: day('2025-05-30'), value: 12, source: REPRIMAND_296 },
]);

export const EQUAL_POSTS = choice({
  code: 'discipline-equal-posts', label: 'Kỷ luật và chức vụ tương đương',
  effect: '296-QĐ/TW chưa cho bổ nhiệm chức vụ tương đương trong một năm, 377-QĐ/TW Điều 32 khoản 2 cho xem xét bổ nhiệm lại: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['bar', 'flag', 'ignore'], [
  { from, value: 'bar', source: noTextFound('hạn chế bổ nhiệm chức vụ tương đương trước 296-QĐ/TW') },
  { from: day('2025-05-30'), value: 'bar', source: REPRIMAND_296 },
]);

const PENALTIES: ReadonlySet<BarKind> = new Set(['reprimand', 'warning', 'removal']);

/** Equal posts after a penalty: 296-QĐ/TW bars a Party member for a year; 377-QĐ/TW lets reappointment be considered. */
export const discipline: MoverGate = {
  code: 'discipline',
  name: 'Kỷ luật và chức vụ tương đương',
  asks: 'mover',
  provisions: [REPRIMAND_296, REAPPOINT_377],
  parameters: [EQUAL_MONTHS, EQUAL_POSTS],
  bind: (settings, context) => {
    const off = settings.of(EQUAL_POSTS) === 'ignore' || settings.of(EQUAL_MONTHS) === 0;
    return (file) => {
      if (off || file.dossier.person.partyJoined === undefined) return;
      for (const bar of file.dossier.bars) if (PENALTIES.has(bar.kind)) judge(bar, file, settings, context);
    };
  },
};

function judge(bar: BarFact, { marks }: MoverFile, settings: Settings, { asOf }: MoveContext): void {
  const window = addMonths(bar.from, settings.of(EQUAL_MONTHS));
  const until = bar.until === undefined ? window : laterOf(bar.until, window);
  if (bar.from > asOf || until <= asOf) return;
  const mark = {
    code: `discipline-${bar.kind}`,
    text: `Đảng viên ${BAR_WORDS[bar.kind]} từ ngày ${formatDay(bar.from)}: chưa bổ nhiệm chức vụ tương đương trước ngày ${formatDay(until)} (296-QĐ/TW); Điều 32 khoản 2 của 377-QĐ/TW lại cho xem xét bổ nhiệm lại.`,
    cites: [settings.entry(EQUAL_MONTHS).source, REAPPOINT_377],
    values: { kind: bar.kind, from: bar.from, until },
  };
  if (settings.of(EQUAL_POSTS) === 'flag') marks.flags.push(mark);
  else marks.refusals.push({ ...mark, waiver: 'authority' });
}
