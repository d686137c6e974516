import type { WorkbookLimits } from './limits.ts';

/** One entry as the directory at the end of the archive describes it. Offsets and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header starts. */
  readonly at: number;
}

/** Why an archive is not opened. */
export type ZipFault =
  | 'too-large' | 'not-a-zip' | 'broken-directory' | 'too-many-entries' | 'unpacks-too-large' | 'ratio-too-high'
  | 'unsafe-name' | 'link' | 'encrypted' | 'unknown-compression' | 'repeated-name' | 'overlapping-entries';

export type ZipDirectory =
  | { readonly kind: 'listed'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'refused'; readonly fault: ZipFault; readonly detail: string };

const END = 0x06054b50;
const HEADER = 0x02014b50;
const END_SIZE = 22;
const HEADER_SIZE = 46;
/** A comment may follow the end record; 65,535 bytes at most. */
const FARTHEST_END = 65_535 + END_SIZE;
/** Entries this small may pack as tightly as they like. */
const SMALL = 1024 * 1024;
const ESCAPED = 0xffffffff;
const SYMBOLIC_LINK = 0o120000;

const refused = (fault: ZipFault, detail = ''): ZipDirectory => ({ kind: 'refused', fault, detail });

/**
 * Reads the directory of a ZIP archive without unpacking anything and refuses what is too large, too tightly packed,
 * badly named or not what a spreadsheet program writes (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). ZIP64 is refused:
 * no workbook within the limits needs it.
 */
export function readZipDirectory(bytes: Uint8Array, limits: WorkbookLimits): ZipDirectory {
  if (bytes.length > limits.file) return refused('too-large', String(bytes.length));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refused('not-a-zip');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === ESCAPED || count === 0xffff) return refused('broken-directory', 'ZIP64');
  if (count > limits.entries) return refused('too-many-entries', String(count));
  const entries = readEntries(bytes, { start, end, count });
  if (entries === undefined) return refused('broken-directory');
  return checkEntries(entries, limits, start);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= view.byteLength - FARTHEST_END; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

interface RawEntry extends ZipEntry {
  readonly flags: number;
  readonly mode: number;
}

function readEntries(bytes: Uint8Array, place: { start: number; end: number; count: number }): RawEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: RawEntry[] = [];
  let at = place.start;
  for (let index = 0; index < place.count; index += 1) {
    if (at + HEADER_SIZE > place.end || view.getUint32(at, true) !== HEADER) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = latin(bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + nameLength));
    entries.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      mode: view.getUint32(at + 38, true) >>> 16,
      at: view.getUint32(at + 42, true),
    });
    at += HEADER_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function checkEntries(entries: readonly RawEntry[], limits: WorkbookLimits, directory: number): ZipDirectory {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const fault = faultOf(entry, limits) ?? (names.has(entry.name) ? 'repeated-name' : undefined);
    if (fault) return refused(fault, entry.name);
    names.add(entry.name);
    total += entry.unpacked;
  }
  if (total > limits.unpacked) return refused('unpacks-too-large', String(total));
  return overlap(entries, directory) ? refused('overlapping-entries') : { kind: 'listed', entries };
}

function faultOf(entry: RawEntry, limits: WorkbookLimits): ZipFault | undefined {
  if (unsafe(entry.name)) return 'unsafe-name';
  if ((entry.mode & 0o170000) === SYMBOLIC_LINK) return 'link';
  if (entry.flags & 1) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'unknown-compression';
  if (entry.unpacked > limits.unpacked) return 'unpacks-too-large';
  return entry.unpacked > SMALL && entry.unpacked > entry.packed * limits.ratio ? 'ratio-too-high' : undefined;
}

function unsafe(name: string): boolean {
  return name === '' || /^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|\p{Cc}/u.test(name);
}

/** Whether two entries share bytes, the trick of bombs that list one body many times. */
function overlap(entries: readonly RawEntry[], directory: number): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  return sorted.some((entry, index) => entry.at + 30 + entry.packed > (sorted[index + 1]?.at ?? directory));
}
