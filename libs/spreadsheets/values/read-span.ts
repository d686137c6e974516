import { type DayReading, readDayText } from './read-day.ts';

/** "từ 01/2015 đến nay", "2015 – 2019": the two ends as they were read. */
export interface SpanReading {
  readonly from: DayReading;
  readonly to: DayReading;
}

const DAY = String.raw`(?:ngày\s*)?(?:\d{1,2}\s*[/.]\s*){0,2}\d{4}|(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{1,2}\s*[/.]\s*\d{2}|tháng\s*\d{1,2}\s*(?:năm|[/.-])\s*\d{4}|năm\s*\d{4}|\d{4}-\d{2}(?:-\d{2})?`;
const END = String.raw`nay|hiện\s*nay|hiện\s*tại|` + DAY;
const BOTH = new RegExp(String.raw`^(?:từ\s*)?(?:tháng\s*|năm\s*)?(${DAY})\s*(?:-|–|—|÷|đến|tới|->|→)+\s*(?:hết\s*|tháng\s*|năm\s*)?(${END})(?![\d/])`, 'iu');
const SINCE = new RegExp(String.raw`^(?:từ|kể\s*từ)\s*(?:tháng\s*|năm\s*)?(${DAY})(?![\d/])`, 'iu');

/** Reads a span at the start of a text; `rest` is what follows it. `undefined` where no span stands. */
export function readSpan(text: string): (SpanReading & { readonly rest: string }) | undefined {
  const tidy = text.replaceAll(/[\s\u00A0]+/gu, ' ').trim().normalize('NFC');
  const both = BOTH.exec(tidy);
  if (both) return { from: readDayText(both[1] ?? ''), to: readDayText(both[2] ?? ''), rest: after(tidy, both[0]) };
  const since = SINCE.exec(tidy);
  if (since) return { from: readDayText(since[1] ?? ''), to: { kind: 'empty' }, rest: after(tidy, since[0]) };
  return undefined;
}

function after(text: string, found: string): string {
  return text.slice(found.length).replace(/^[\s:;,.–—-]+/u, '').trim();
}
