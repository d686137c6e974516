import type { WritableRow } from '../dataset/write-csv.ts';
import type { DayReading } from '../values/read-day.ts';
import { type HistoryEntry, readHistory } from '../values/read-history.ts';
import { readTitle } from '../values/title-words.ts';
import { LEAVE_OUT } from './find-post.ts';
import type { HeldAgainst } from './held-against.ts';
import type { HistoryLine, KnownPosition } from './preview-types.ts';
import type { RowDraft } from './row-draft.ts';
import { createTenure } from './write-tenure.ts';

/** A line this sure, with its post on file, is taken unasked; every other waits for a look and is otherwise left out. */
const SURE = 0.9;

/** "01/2015–06/2019: Hiệu trưởng Trường …": each line becomes a tenure where its post is on file, or is shown as it stands. */
export function previewHistory(draft: RowDraft, held: HeldAgainst, person: string): void {
  for (const cell of draft.listed.cells) {
    if (cell.field !== 'history' || cell.value === '') continue;
    const { entries, unread } = readHistory(cell.value);
    entries.forEach((entry, index) => draft.history.push(takeEntry(draft, held, { entry, person, index })));
    for (const line of unread) draft.history.push({ line, from: '', to: '', title: '', unit: '', confidence: 0, state: 'left-out', why: 'Không thấy thời gian trong dòng này.' });
    draft.mark(['history'], draft.history.some(({ state }) => state === 'taken') ? 'new' : 'same');
  }
}

type Taking = { readonly entry: HistoryEntry; readonly person: string; readonly index: number };

function takeEntry(draft: RowDraft, held: HeldAgainst, taking: Taking): HistoryLine {
  const { entry, person } = taking;
  const { unit = '', title = '' } = entry;
  const words = readTitle(title);
  const position = positionOf(held, unit, words.title);
  const line = { line: entry.line, from: textOf(entry.from), to: textOf(entry.to), title, unit, confidence: entry.confidence, ...(position ? { position: position.code } : {}) };
  if (line.from === '') return { ...line, state: 'left-out', why: 'Chưa rõ ngày bắt đầu.' };
  if (position === undefined) return { ...line, state: 'left-out', why: 'Đơn vị hoặc chức vụ không có trong hồ sơ.' };
  if (held.tenures.started(person, position.code, line.from)) return { ...line, state: 'on-file' };
  const row: WritableRow = { person_code: person, position_code: position.code, from: line.from, to: line.to, kind: words.kind };
  if (held.tenures.clash(position.code, position.seats ?? 1, row)) return { ...line, state: 'left-out', why: 'Trùng thời gian với người khác giữ cùng chức vụ trong hồ sơ.' };
  return settle(draft, held, line, { ...taking, row });
}

function settle(draft: RowDraft, held: HeldAgainst, line: Omit<HistoryLine, 'state'>, { row, index }: Taking & { row: WritableRow }): HistoryLine {
  const { sheet, row: at } = draft.listed;
  if (line.confidence < SURE || line.to === '') {
    const answer = draft.ask({
      id: `history|${sheet}!${at}|${index}`, kind: 'history-line', words: line.line, blocks: false, message: `Ghi quá trình công tác “${line.line}”?`,
      choices: [{ value: 'take', label: 'Ghi' }, { value: LEAVE_OUT, label: 'Không ghi' }],
    });
    if (answer !== 'take') return { ...line, state: answer === LEAVE_OUT ? 'left-out' : 'asked' };
  }
  createTenure(draft, held, row);
  return { ...line, state: 'taken' };
}

function positionOf(held: HeldAgainst, unit: string, title: string): KnownPosition | undefined {
  if (unit === '' || title === '') return undefined;
  const found = held.units.find(unit);
  if (found.kind !== 'same') return undefined;
  const match = held.titlesIn(found.code).find(title);
  return match.kind === 'same' ? held.positions.get(match.code) : undefined;
}

function textOf(reading: DayReading): string {
  return reading.kind === 'day' ? reading.text : '';
}
