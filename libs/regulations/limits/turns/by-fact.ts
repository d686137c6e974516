import { addDays, type Day, daysBetween, formatDay } from '#calendar';

import { type Turn } from '../../finding.ts';
import { writeImprecise } from '../../words.ts';
import { dayReached } from '../clock.ts';
import { type LimitCase } from '../limit-case.ts';
import { sayOutcome } from './say-outcome.ts';

/** Facts that the file lacks or has wrong, and what would follow once they are known. */
export function turnsByFact(judged: LimitCase): Turn[] {
  return [...toMend(judged), ...startDay(judged), ...titleClass(judged)];
}

/** Rows that cannot be right: the verdict the same service would get without them cannot be foretold, only which row to mend. */
function toMend({ trouble }: LimitCase): Turn[] {
  return trouble.map((note): Turn => ({
    kind: 'fact', code: 'mend-record', fact: note.code, position: String(note.values?.['position'] ?? ''), text: `Sửa dữ liệu: ${note.text}`,
  }));
}

/** A start known only by month or year: the last day of it that still makes the limit reached. */
function startDay({ clock, limit, file }: LimitCase): Turn[] {
  const first = clock.service.chain[0];
  if (first === undefined || first.tenure.from.precision === 'day' || limit.years === undefined || clock.decidedBy !== 'years') return [];
  const { earliest, latest } = first.tenure.from;
  const reached = (start: Day): boolean => dayReached(addDays(start, clock.service.excludedDays), limit.years ?? 0, limit) <= file.asOf;
  if (!reached(earliest) || reached(latest)) return [{ ...missingStart(file.position.code), text: `Ghi rõ ngày bắt đầu giữ chức vụ (hồ sơ chỉ ghi ${writeImprecise(first.tenure.from)}).` }];
  const last = lastThat(reached, earliest, latest);
  return [{
    ...missingStart(file.position.code), on: last, outcome: 'over',
    text: `Ghi rõ ngày bắt đầu giữ chức vụ (hồ sơ chỉ ghi ${writeImprecise(first.tenure.from)}): từ ngày ${formatDay(last)} trở về trước thì ${sayOutcome('over')}, sau ngày đó thì chưa.`,
  }];
}

const missingStart = (position: string): Pick<Turn, 'kind' | 'code' | 'fact' | 'position'> => ({ kind: 'fact', code: 'start-day', fact: 'from', position });

/** The last day of a range that something still holds for; it holds for the first day and not for the last. */
function lastThat(holds: (on: Day) => boolean, first: Day, last: Day): Day {
  let [yes, no] = [first, last];
  while (daysBetween(yes, no) > 1) {
    const middle = addDays(yes, Math.floor(daysBetween(yes, no) / 2));
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function titleClass({ notes, file }: LimitCase): Turn[] {
  if (!notes.some((note) => note.code === 'title-class-missing')) return [];
  return [{ kind: 'fact', code: 'title-class', fact: 'title_class', position: file.position.code, text: 'Ghi loại chức danh của vị trí: loại không thuộc danh mục thì không xem xét.' }];
}
