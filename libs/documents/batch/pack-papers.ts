import { zipSync } from 'fflate';

/** A finished file of a batch. */
export interface PaperFile {
  /** Base name for people; made safe and unique here. */
  readonly name: string;
  readonly ending: 'docx' | 'pdf' | 'html' | 'txt';
  readonly bytes: Uint8Array;
}

const NO_CLOCK = '1980-01-02T12:00:00';
const LONGEST_NAME = 120;

/**
 * One ZIP of a batch, in the order given: names begin with their place in it (`01-…`), hold Latin letters, digits, dots
 * and dashes only, and never a path. Same files, same bytes.
 */
export function packPapers(files: readonly PaperFile[]): Uint8Array {
  const digits = Math.max(2, String(files.length).length);
  const entries = files.map((file, at): [string, Uint8Array] => [`${String(at + 1).padStart(digits, '0')}-${safeName(file.name)}.${file.ending}`, file.bytes]);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_CLOCK });
}

/** Vietnamese letters lose their marks, everything else becomes a dash: a name that every machine and every ZIP program takes. */
export function safeName(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const safe = bare.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, LONGEST_NAME);
  return safe === '' ? 'van-ban' : safe;
}
