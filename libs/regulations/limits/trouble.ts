import { type Day, formatDay } from '#calendar';
import { type CountedSpan, type Service, type TenureFact, type UnitFact } from '#tenure';

import { type CaseFile, type Note } from '../rule.ts';
import { writeImprecise } from '../words.ts';

/** What in the records behind a service cannot be right. Only stints the verdict rests on are looked at. */
export function findTrouble(file: CaseFile, service: Service): Note[] {
  const notes: Note[] = [];
  const spans = service.chain.length > 0 ? service.chain : [{ tenure: file.held, from: file.held.from.earliest }];
  spans.forEach((span, at) => {
    checkBirth(file, span.tenure, notes);
    checkOrder(span.tenure, notes);
    checkUnit(file, span.tenure, notes);
    checkOwnRows(span, spans[at + 1], notes);
    checkHolders(file, span.tenure, notes);
  });
  return notes;
}

function checkBirth({ dossier }: CaseFile, tenure: TenureFact, notes: Note[]): void {
  const { birth } = dossier.person;
  if (birth === undefined || tenure.from.latest > birth.earliest) return;
  notes.push({
    code: 'tenure-before-birth',
    text: `Ngày giữ chức vụ (${writeImprecise(tenure.from)}) không sau ngày sinh (${writeImprecise(birth)}).`,
    values: { position: tenure.position, from: tenure.from.earliest, birth: birth.earliest },
  });
}

function checkOrder(tenure: TenureFact, notes: Note[]): void {
  if (tenure.until === undefined || tenure.until.latest > tenure.from.earliest) return;
  notes.push({
    code: 'ends-before-start',
    text: `Ngày thôi giữ chức vụ không sau ngày bắt đầu (${writeImprecise(tenure.from)}).`,
    values: { position: tenure.position, from: tenure.from.earliest, until: tenure.until.latest },
  });
}

function checkUnit(file: CaseFile, tenure: TenureFact, notes: Note[]): void {
  const { positions, units } = file.index.establishment;
  const unit = units.get(positions.get(tenure.position)?.unit ?? '');
  if (!unit?.life || fits(unit.life, tenure, file.asOf)) return;
  notes.push({
    code: 'outside-unit-life',
    text: `Thời gian giữ chức vụ từ ${writeImprecise(tenure.from)} nằm ngoài thời gian tồn tại của ${unit.name} (${writeLife(unit.life)}).`,
    values: { position: tenure.position, unit: unit.code, from: tenure.from.earliest },
  });
}

function fits(life: NonNullable<UnitFact['life']>, tenure: TenureFact, asOf: Day): boolean {
  if (life.from !== undefined && tenure.from.latest < life.from) return false;
  if (life.until === undefined) return true;
  return tenure.until === undefined ? asOf < life.until : tenure.until.earliest <= life.until;
}

function writeLife(life: NonNullable<UnitFact['life']>): string {
  const from = life.from === undefined ? '' : `từ ngày ${formatDay(life.from)}`;
  const until = life.until === undefined ? '' : `đến trước ngày ${formatDay(life.until)}`;
  return `${from} ${until}`.trim();
}

function checkOwnRows(span: CountedSpan, next: CountedSpan | undefined, notes: Note[]): void {
  if (!next || next.tenure.position !== span.tenure.position) return;
  const { until } = span.tenure;
  if (until !== undefined && until.earliest <= next.tenure.from.latest) return;
  notes.push({
    code: 'overlapping-rows',
    text: `Hai dòng quá trình công tác ở cùng một vị trí trùng thời gian (từ ${writeImprecise(span.tenure.from)} và từ ${writeImprecise(next.tenure.from)}).`,
    values: { position: span.tenure.position, from: span.tenure.from.earliest, other: next.tenure.from.earliest },
  });
}

function checkHolders({ incumbents, index }: CaseFile, tenure: TenureFact, notes: Note[]): void {
  const holders = incumbents?.get(tenure.position);
  if (!holders || tenure.kind !== 'official') return;
  const others = holders.filter((other) => other.person !== tenure.person && surelyOverlap(other, tenure));
  const seats = index.establishment.positions.get(tenure.position)?.seats ?? 1;
  const first = others[0];
  if (!first || others.length < seats) return;
  notes.push({
    code: 'overlapping-holders',
    text: `Vị trí ${tenure.position} có ${seats} biên chế nhưng hồ sơ ghi thêm người giữ cùng thời gian (mã ${first.person}, từ ${writeImprecise(first.from)}).`,
    values: { position: tenure.position, other: first.person, from: first.from.earliest },
  });
}

/** Overlap that no reading of unclear days can remove. */
function surelyOverlap(a: TenureFact, b: TenureFact): boolean {
  return (b.until === undefined || a.from.latest < b.until.earliest) && (a.until === undefined || b.from.latest < a.until.earliest);
}
