import { addDays, addMonths, type Day, formatDay } from '#calendar';

import { type Outcome, type Turn } from '../../finding.ts';
import { type LimitCase } from '../limit-case.ts';
import { sayOutcome } from './say-outcome.ts';

/** The verdicts that the running of time alone will bring, earliest first; none when the limit has been passed. */
export function turnsByDay(judged: LimitCase): Turn[] {
  const { exemption, outcome, clock, file } = judged;
  if (exemption !== undefined && outcome === 'not-subject') return exemption.until === undefined ? [] : [turnOn(exemption.until, judged.plain, 'leave-ends')];
  const { firstDayOver } = clock;
  if (firstDayOver === undefined || (outcome !== 'near' && outcome !== 'within')) return [];
  const leaves = file.held.until?.latest;
  const coming: Turn[] = [];
  if (outcome === 'within') coming.push(turnOn(nearDay(judged, firstDayOver), 'near', 'day'));
  coming.push(turnOn(firstDayOver, 'over', 'day'));
  if (leaves === undefined) return coming;
  return [...coming.filter((turn) => turn.on !== undefined && turn.on < leaves), leaving(leaves)];
}

/** First day from which the limit lies within the lead time. */
function nearDay({ limit }: LimitCase, firstDayOver: Day): Day {
  let on = addMonths(firstDayOver, -limit.leadMonths);
  while (addMonths(on, limit.leadMonths) < firstDayOver) on = addDays(on, 1);
  return on;
}

function turnOn(on: Day, outcome: Outcome, code: 'day' | 'leave-ends'): Turn {
  const when = code === 'day' ? `Từ ngày ${formatDay(on)}` : `Hết thời hạn được cho phép, từ ngày ${formatDay(on)}`;
  return { kind: 'day', code, on, outcome, text: `${when}: ${sayOutcome(outcome)}.` };
}

function leaving(on: Day): Turn {
  return { kind: 'day', code: 'leaves', on, text: `Từ ngày ${formatDay(on)} thôi giữ chức vụ này, không còn xem xét.` };
}
