import { formatDay, lastDayBefore } from '#calendar';
import { type ReadStint } from '#tenure';

import { type AccountNode, type Turn } from '../finding.ts';
import { type CaseFile, type Note } from '../rule.ts';
import { line, lineOf, writeElapsed, writeImprecise } from '../words.ts';
import { type Clock } from './clock.ts';
import { type Limit } from './limit.ts';
import { type LimitCase } from './limit-case.ts';
import { explainTurns } from './turns/list-turns.ts';

const WHY: Readonly<Record<ReadStint['why'], string>> = {
  counted: 'được tính',
  acting: 'không tính: thời gian giữ quyền',
  'in-charge': 'không tính: thời gian được giao phụ trách',
  seconded: 'không tính: thời gian biệt phái',
  'other-post': 'không tính: không phải chức vụ thuộc diện tính',
  'other-unit': 'không tính: ở địa phương, cơ quan, đơn vị khác',
  'before-break': 'không tính: trước khi gián đoạn',
  'unknown-post': 'không tính: vị trí không có trong danh mục',
};

/** The account of a verdict: provision, stints, sum, exceptions considered, what would turn it, parameters in force and who chose them. */
export function explainLimit(judged: LimitCase, turns: () => readonly Turn[]): AccountNode {
  const { limit, outcome, notes } = judged;
  return line(outcome, sayVerdict(judged), {
    cites: limit.cites,
    values: { rule: limit.rule, outcome },
    children: [
      line('provision', limit.cites.map((one) => one.text).join('; '), { cites: limit.cites, children: limit.doubts }),
      explainStints(judged),
      line('arithmetic', 'Cách tính', { children: explainSum(judged.clock, limit) }),
      ...explainOther(judged),
      line('exceptions', notes.length > 0 ? 'Ngoại lệ và điểm cần lưu ý' : 'Không có ngoại lệ', { children: notes.map(lineOf) }),
      explainTurns(turns),
      limit.parameters,
    ],
  });
}

function sayVerdict(judged: LimitCase): string {
  const { outcome, notes } = judged;
  switch (outcome) {
    case 'needs-person': return `Cần người có thẩm quyền kết luận: ${firstText(notes, (code) => code.startsWith('ask-') || code === 'imprecise-day')}`;
    case 'data-problem': return `Dữ liệu chưa đúng: ${firstText(notes, (code) => TROUBLES.has(code))}`;
    case 'not-subject': return notes.at(-1)?.text ?? 'Không thuộc diện xem xét.';
    default: return sayClock(judged, outcome);
  }
}

const TROUBLES = new Set(['tenure-before-birth', 'ends-before-start', 'outside-unit-life', 'overlapping-rows', 'overlapping-holders']);

function firstText(notes: readonly Note[], is: (code: string) => boolean): string {
  return (notes.find((note) => is(note.code)) ?? notes[0])?.text ?? '';
}

function sayClock({ file, limit, clock }: LimitCase, outcome: 'over' | 'near' | 'within'): string {
  const served = clock.served === undefined ? '' : writeElapsed(clock.served);
  const on = clock.firstDayOver === undefined ? '' : formatDay(clock.firstDayOver);
  const held = `Đã ${limit.words.deed} tại ${file.unit?.name ?? file.position.unit} ${served}`;
  if (outcome === 'over') return `${held}, đến hạn từ ngày ${on}: ${limit.words.excess}.`;
  return outcome === 'near' ? `${held}, sắp đến hạn: ngày ${on}.` : `${held}, chưa đến hạn; đến hạn ngày ${on}.`;
}

function explainStints({ clock, file }: LimitCase): AccountNode {
  const children = clock.service.stints.map((stint) => explainStint(stint, file));
  return line('stints', 'Quá trình giữ chức vụ', { children });
}

function explainStint({ tenure, counted, why }: ReadStint, { index }: CaseFile): AccountNode {
  const { positions, units } = index.establishment;
  const position = positions.get(tenure.position);
  const unit = units.get(position?.unit ?? '')?.name ?? '';
  const decision = tenure.decisionNo === undefined ? '' : `, quyết định số ${tenure.decisionNo}`;
  return line(counted ? 'stint-counted' : 'stint-not-counted',
    `${position?.title ?? tenure.position}, ${unit}, ${writeImprecise(tenure.from)} – ${writeLastDay(tenure)}${decision}: ${WHY[why]}`,
    { values: { position: tenure.position, from: tenure.from.earliest, counted, why } });
}

function writeLastDay({ until }: ReadStint['tenure']): string {
  if (until === undefined) return 'nay';
  return until.precision === 'day' ? formatDay(lastDayBefore(until.latest)) : writeImprecise(until);
}

function explainSum(clock: Clock, limit: Limit): AccountNode[] {
  const { since, reckonedFrom, yearsDay, service, served } = clock;
  if (since === undefined || reckonedFrom === undefined) return [line('nothing-counts', 'Không có thời gian nào được tính.')];
  const sum: AccountNode[] = [line('since', `Giữ liên tục từ ngày ${formatDay(since)}.`, { values: { since } })];
  if (service.excludedDays > 0) sum.push(line('excluded', `Trừ ${service.excludedDays} ngày không tính.`, { values: { days: service.excludedDays } }));
  if (service.brokenBy) sum.push(line('broken', sayBreak(clock), { values: { by: service.brokenBy.code, days: service.brokenBy.days ?? 0 } }));
  if (yearsDay !== undefined && limit.years !== undefined) {
    sum.push(line('years', `${formatDay(reckonedFrom)} → ${formatDay(yearsDay)} = ${limit.years} năm.`, { values: { reckonedFrom, yearsDay, years: limit.years } }));
  }
  if (served) sum.push(line('served', `Đến ngày xem xét đã giữ ${writeElapsed(served)}.`, { values: { ...served } }));
  if (limit.terms !== undefined) sum.push(explainTerms(clock, limit, limit.terms));
  return sum;
}

/** The second reading, where the two lead to different verdicts. */
function explainOther({ other, clock, limit }: LimitCase): AccountNode[] {
  if (other === undefined || other.outcome === clock.outcome) return [];
  return [line('other-reading', 'Cách tính thứ hai', { children: explainSum(other, limit), values: { outcome: other.outcome } })];
}

function explainTerms(clock: Clock, limit: Limit, allowed: number): AccountNode {
  const when = clock.termsDay === undefined ? '' : `; trọn ${allowed} nhiệm kỳ ngày ${formatDay(clock.termsDay)}`;
  return line('terms', `Số nhiệm kỳ liên tiếp đã trọn: ${clock.terms}${when}.`, {
    values: { terms: clock.terms, limit: allowed, criterion: limit.criterion, decidedBy: clock.decidedBy ?? '' },
  });
}

function sayBreak(clock: Clock): string {
  const by = clock.service.brokenBy;
  if (by?.code === 'gap') return `Trước đó gián đoạn ${by.days ?? 0} ngày nên tính lại từ đầu.`;
  if (by?.code === 'lineage') return 'Trước đó là đơn vị khác theo cách tính nối tiếp đơn vị, nên tính lại từ đầu.';
  return 'Trước đó có thời gian không tính xen giữa, nên tính lại từ đầu.';
}
