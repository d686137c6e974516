import { fold } from '../layout/fold.ts';

/** A catalogue: code → the ways offices write it. Compared without marks, case and punctuation. */
type Catalogue = Readonly<Record<string, readonly string[]>>;

const POLITICAL_THEORY: Catalogue = {
  none: ['Không', 'Chưa', 'Chưa học', 'Chưa qua đào tạo', 'Chưa có'],
  elementary: ['Sơ cấp', 'SC', 'Sơ cấp LLCT', 'Sơ cấp lý luận chính trị', 'SCLLCT'],
  intermediate: ['Trung cấp', 'TC', 'Trung cấp LLCT', 'TCLLCT', 'TC LLCT', 'Trung cấp lý luận chính trị', 'Trung cấp chính trị', 'TCCT', 'Trung cấp LLCT-HC', 'TCLLCT-HC'],
  advanced: ['Cao cấp', 'CC', 'Cao cấp LLCT', 'CCLLCT', 'CC LLCT', 'Cao cấp lý luận chính trị', 'Cao cấp chính trị', 'CCCT'],
  bachelor: ['Cử nhân', 'CN', 'Cử nhân chính trị', 'Cử nhân LLCT', 'CNCT', 'Cử nhân lý luận chính trị'],
};
const RATINGS: Catalogue = {
  excellent: ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành xuất sắc', 'HTXSNV', 'HTXS', 'Xuất sắc', 'HTXSCNV', 'Hoàn thành xuất sắc chức trách nhiệm vụ'],
  good: ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành tốt', 'HTTNV', 'HTT', 'Tốt'],
  completed: ['Hoàn thành nhiệm vụ', 'HTNV', 'Hoàn thành', 'HT'],
  'not-completed': ['Không hoàn thành nhiệm vụ', 'Không hoàn thành', 'KHTNV', 'KHT', 'Chưa hoàn thành nhiệm vụ'],
};
const GENDERS: Catalogue = { male: ['Nam', 'Ông', 'M'], female: ['Nữ', 'Bà', 'Nu', 'F'] };
const CATALOGUES = { 'political-theory': index(POLITICAL_THEORY), rating: index(RATINGS), gender: index(GENDERS) } as const;

interface Word {
  readonly code: string;
  readonly word: string;
  readonly folded: string;
}

function index(catalogue: Catalogue): { readonly words: readonly Word[]; readonly codes: ReadonlyMap<string, string>; readonly seen: Map<string, CatalogueReading> } {
  const words = Object.entries(catalogue).flatMap(([code, each]) => each.map((word) => ({ code, word, folded: fold(word) })));
  return { words, seen: new Map(), codes: new Map([...words.map(({ code, folded }) => [folded, code] as const), ...Object.keys(catalogue).map((code) => [code, code] as const)]) };
}

/** A word found in its catalogue, or the nearest words that are in it. */
export type CatalogueReading =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'unknown'; readonly suggestions: readonly { readonly code: string; readonly word: string }[] };

/** Looks a word up in the catalogue of a field, as offices abbreviate it. */
export function readCatalogue(field: keyof typeof CATALOGUES, text: string): CatalogueReading {
  const { seen } = CATALOGUES[field];
  const known = seen.get(text);
  if (known) return known;
  const reading = lookUp(field, text);
  if (seen.size < MOST_SEEN) seen.set(text, reading);
  return reading;
}

/** A list writes the same few words again and again. */
const MOST_SEEN = 1000;

function lookUp(field: keyof typeof CATALOGUES, text: string): CatalogueReading {
  const wanted = fold(text);
  const { words, codes } = CATALOGUES[field];
  const code = codes.get(wanted) ?? codes.get(text);
  return code === undefined ? { kind: 'unknown', suggestions: nearest(wanted, words) } : { kind: 'known', code };
}

/** Up to three words, the nearest first, none further than two fifths of its length. */
function nearest(wanted: string, words: readonly Word[]): { code: string; word: string }[] {
  const near = words
    .map(({ code, word, folded }) => ({ code, word, distance: editDistance(wanted, folded), length: folded.length }))
    .filter(({ distance, length }) => distance <= Math.max(1, length * 0.4))
    .sort((a, b) => a.distance - b.distance);
  const first = near.filter(({ code }, index) => near.findIndex((other) => other.code === code) === index);
  return first.slice(0, 3).map(({ code, word }) => ({ code, word }));
}

/** Levenshtein distance, for words of a catalogue (short on both sides: longer texts are cut at 60 characters). */
export function editDistance(left: string, right: string): number {
  const a = [...left].slice(0, 60);
  const b = [...right].slice(0, 60);
  let above = b.map((_, index) => index + 1);
  above.unshift(0);
  for (const [row, letter] of a.entries()) {
    const line = [row + 1];
    for (const [column, other] of b.entries()) {
      const change = (above[column] ?? 0) + (letter === other ? 0 : 1);
      line.push(Math.min(change, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}

const YES = new Set(['x', 'co', 'v', 'yes', '1', 'true', 'dung']);
const NO = new Set(['', 'khong', 'no', '0', 'false', 'k']);

/** `x`, `✓`, "có" → true; empty, "-", "không" → false; `undefined` for anything else. */
export function readMark(text: string): boolean | undefined {
  if (/^[xX×✓✔☑√]+$/u.test(text.trim())) return true;
  const word = fold(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
