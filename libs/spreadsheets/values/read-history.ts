import { fold } from '../layout/fold.ts';
import type { DayReading } from './read-day.ts';
import { readSpan } from './read-span.ts';

/** One stretch of a career read from free text. */
export interface HistoryEntry {
  /** The line it was read from, as written. */
  readonly line: string;
  readonly from: DayReading;
  readonly to: DayReading;
  readonly title?: string;
  readonly unit?: string;
  /** 0–1: 1 = both days exact or months, a known title and a unit after it. Under 0.5 a person must look. */
  readonly confidence: number;
}

export interface HistoryReading {
  readonly entries: readonly HistoryEntry[];
  /** Lines in which no span was found; shown to the clerk, never dropped. */
  readonly unread: readonly string[];
}

/** Titles at the start of a line, the longest first. Folded. */
const TITLES = [
  'pho bi thu thuong truc', 'pho hieu truong phu trach', 'pho truong phong phu trach', 'pho truong ban phu trach', 'quyen truong phong', 'quyen hieu truong',
  'pho chu tich thuong truc', 'pho chanh van phong', 'pho chanh thanh tra', 'chanh van phong', 'chanh thanh tra', 'pho hieu truong', 'pho truong phong',
  'pho truong ban', 'pho giam doc', 'pho chu tich', 'pho bi thu', 'to truong', 'to pho', 'hieu truong', 'truong phong', 'truong ban', 'giam doc', 'chu tich',
  'bi thu', 'chuyen vien chinh', 'chuyen vien cao cap', 'chuyen vien', 'giao vien', 'giang vien', 'can su', 'nhan vien', 'ke toan truong', 'ke toan',
  'uy vien', 'thanh tra vien', 'can bo', 'sinh vien', 'hoc vien', 'tong phu trach',
].sort((a, b) => b.length - a.length);

/** Reads "Quá trình công tác": one stretch a line, or several in a line parted by `;`. */
export function readHistory(text: string): HistoryReading {
  const entries: HistoryEntry[] = [];
  const unread: string[] = [];
  for (const line of linesOf(text)) {
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else unread.push(line);
  }
  return { entries, unread };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]|;(?=\s*(?:[-+•*]\s*)?(?:từ|kể từ|tháng|năm|\d))/iu)
    .map((line) => line.replace(/^[\s\u00A0]*[-+•*–][\s\u00A0]+/u, '').trim())
    .filter((line) => line !== '');
}

function readLine(line: string): HistoryEntry | undefined {
  const span = readSpan(line);
  if (!span) return undefined;
  const { title, unit } = splitTitle(span.rest);
  const confidence = confidenceOf(span.from, span.to, { title, unit });
  return { line, from: span.from, to: span.to, confidence, ...(title === undefined ? {} : { title }), ...(unit === undefined ? {} : { unit }) };
}

/** "Hiệu trưởng Trường THCS Nguyễn Du, Quận 1" → title and unit. A comma or dash between them is taken away. */
function splitTitle(rest: string): { title?: string; unit?: string } {
  const words = rest.split(' ');
  const folded = words.map(fold);
  for (const known of TITLES) {
    const length = known.split(' ').length;
    if (folded.slice(0, length).join(' ') !== known) continue;
    const title = words.slice(0, length).join(' ').replace(/[,:;.–-]+$/u, '');
    const unit = words.slice(length).join(' ').replace(/^[\s,:;–-]+/u, '').replace(/[.;]$/, '');
    return unit === '' ? { title } : { title, unit };
  }
  return rest === '' ? {} : { unit: rest };
}

function confidenceOf(from: DayReading, to: DayReading, { title, unit }: { title: string | undefined; unit: string | undefined }): number {
  const days = dayTrust(from) * (to.kind === 'empty' ? 0.7 : dayTrust(to));
  const words = title === undefined ? 0.5 : unit === undefined ? 0.7 : 1;
  return Math.round(days * words * 100) / 100;
}

function dayTrust(reading: DayReading): number {
  if (reading.kind === 'now') return 1;
  if (reading.kind !== 'day') return 0.3;
  return reading.precision === 'year' ? 0.8 : 1;
}
