import type { WritableRow } from '../dataset/write-csv.ts';
import type { Field } from '../layout/fields.ts';
import { readDayText } from '../values/read-day.ts';
import { readTitle } from '../values/title-words.ts';
import { at, kindOf } from './at.ts';
import { dayBefore } from './day-before.ts';
import { findPost, LEAVE_OUT } from './find-post.ts';
import { valueIn } from './find-person.ts';
import type { HeldAgainst } from './held-against.ts';
import { wholeDay } from './person-part.ts';
import type { Choice, KnownPosition } from './preview-types.ts';
import type { RowDraft } from './row-draft.ts';
import { sayDay } from './say-note.ts';
import { changeTenure, createTenure } from './write-tenure.ts';

/** The post the row names: one row of tenures.csv, created or changed, and what it ends. */
export function previewPost(draft: RowDraft, held: HeldAgainst, person: string): void {
  const { listed } = draft;
  const title = valueIn(listed, 'title');
  if (title === '') return;
  if (listed.unit === '') {
    draft.note('title', { code: 'no-unit', weight: 'warning', message: 'Không rõ đơn vị của chức vụ này. Chưa ghi chức vụ.' });
    return;
  }
  const words = readTitle(title);
  const position = findPost(draft, held, { unit: listed.unit, title: words.title, person });
  if (!position) return;
  draft.mark(['title', 'unit'], 'same');
  const from = firstDay(draft, held, { person, position });
  if (from === undefined) return;
  const [to, decision_no, decision_signed] = [valueIn(listed, 'to'), valueIn(listed, 'decision-no'), wholeDay(draft, 'decision-signed')];
  const said: WritableRow = { person_code: person, position_code: position.code, from, to, kind: words.kind, decision_no, decision_signed };
  const started = held.tenures.started(person, position.code, from);
  if (started) changePost(draft, held, started, said);
  else newPost(draft, held, said, position);
}

/** The first day in post; without one, what is on file already is the post, or it is asked for. */
function firstDay(draft: RowDraft, held: HeldAgainst, { person, position }: { person: string; position: KnownPosition }): string | undefined {
  const from = valueIn(draft.listed, 'from');
  if (from !== '') return from;
  if (held.tenures.holds(person, position.code)) return held.tenures.open(person).find((row) => row.position_code === position.code)?.from;
  const { sheet, row } = draft.listed;
  const answer = draft.ask({
    id: `since|${sheet}!${row}`, kind: 'since-when', words: position.name, blocks: false, choices: [{ value: LEAVE_OUT, label: 'Không ghi chức vụ này' }],
    message: `Danh sách không ghi ngày giữ chức vụ ${position.name}. Ghi ngày, nếu không chức vụ chưa được ghi.`,
  });
  const day = answer === undefined ? undefined : readDayText(answer);
  if (day?.kind === 'day') return day.text;
  if (answer !== LEAVE_OUT) draft.note('title', { code: 'since-when', weight: 'warning', message: 'Chưa có ngày giữ chức vụ: chức vụ chưa được ghi.' });
  return undefined;
}

const FIELD_OF: Readonly<Record<string, Field>> = { from: 'from', to: 'to', kind: 'title', decision_no: 'decision-no', decision_signed: 'decision-signed' };

/** A tenure on file that the list tells more of. Empty cells change nothing, and a day is never made less exact. */
function changePost(draft: RowDraft, held: HeldAgainst, onFile: WritableRow, said: WritableRow): void {
  const row: Record<string, string | undefined> = { ...onFile };
  const was: Record<string, string> = {};
  for (const [column, field] of Object.entries(FIELD_OF)) {
    const [old, now] = [column === 'kind' ? kindOf(onFile) : at(onFile, column), at(said, column)];
    if (now === '') continue;
    const lessExact = (column === 'from' || column === 'to') && old.startsWith(now);
    if (now === old || lessExact) draft.mark([field], 'same');
    else {
      row[column] = now;
      was[column] = old;
      draft.markChange([field], old);
    }
  }
  if (Object.keys(was).length > 0) changeTenure(draft, held, { onFile, row, was });
}

function newPost(draft: RowDraft, held: HeldAgainst, said: WritableRow, position: KnownPosition): void {
  if (said.to === '' && (!endsOthers(draft, held, said) || !emptiesSeat(draft, held, said, position))) return;
  if (said.to !== '' && held.tenures.clash(position.code, position.seats ?? 1, said)) {
    draft.note('from', { code: 'seat-held', weight: 'error', message: 'Thời gian này trùng với người khác giữ cùng chức vụ trong hồ sơ.' });
    return;
  }
  draft.mark(['title', 'unit', 'from', 'to', 'decision-no', 'decision-signed'], 'new');
  createTenure(draft, held, said);
}

/** Posts he still holds on file: ended on the day before, or held together. Whether the new one is written. */
function endsOthers(draft: RowDraft, held: HeldAgainst, said: WritableRow): boolean {
  for (const other of [...held.tenures.open(at(said, 'person_code'))]) {
    const code = at(other, 'position_code');
    const answer = draft.ask({
      id: `other|${draft.listed.sheet}!${draft.listed.row}|${code}`, kind: 'other-post', words: nameOf(held, code), blocks: true,
      message: `Hồ sơ ghi người này vẫn giữ chức vụ ${nameOf(held, code)} từ ${sayDay(at(other, 'from'))}.`,
      choices: [...closing(other, said, 'Thôi chức vụ cũ'), { value: 'both', label: 'Giữ cả hai chức vụ' }, { value: LEAVE_OUT, label: 'Không ghi chức vụ mới' }],
    });
    if (answer !== 'close' && answer !== 'both') return false;
    if (answer === 'close') close(draft, held, other, said);
  }
  return true;
}

/** The seat is held by another: his tenure ends on the day before, or the new one is left out. Whether it is written. */
function emptiesSeat(draft: RowDraft, held: HeldAgainst, said: WritableRow, position: KnownPosition): boolean {
  const other = held.tenures.clash(position.code, position.seats ?? 1, said);
  if (!other) return true;
  const name = nameOfPerson(held, at(other, 'person_code'));
  const answer = draft.ask({
    id: `seat|${draft.listed.sheet}!${draft.listed.row}`, kind: 'seat-taken', words: name, blocks: true,
    message: `Chức vụ ${nameOf(held, position.code)} đang do ${name} giữ từ ${sayDay(at(other, 'from'))}.`,
    choices: [...closing(other, said, `${name} thôi giữ`), { value: LEAVE_OUT, label: 'Không ghi chức vụ của dòng này' }],
  });
  if (answer === 'close') close(draft, held, other, said);
  return answer === 'close';
}

/** An open tenure can end on the day before another starts, where it started before that. */
function closing(other: WritableRow, said: WritableRow, words: string): Choice[] {
  const last = dayBefore(at(said, 'from'));
  return at(other, 'to') === '' && last >= at(other, 'from') ? [{ value: 'close', label: `${words}, hết ngày ${sayDay(last)}` }] : [];
}

function close(draft: RowDraft, held: HeldAgainst, other: WritableRow, said: WritableRow): void {
  changeTenure(draft, held, { onFile: other, row: { ...other, to: dayBefore(at(said, 'from')) }, was: { to: at(other, 'to') } });
}

function nameOf(held: HeldAgainst, code: string): string {
  const position = held.positions.get(code);
  return position ? `${position.name}, ${held.units.nameOf(position.unit)}` : code;
}

function nameOfPerson(held: HeldAgainst, code: string): string {
  return at(held.people.get(code)?.row, 'full_name') || code;
}
