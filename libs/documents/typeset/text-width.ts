import { MEASURED, UNITS_PER_EM, WIDTHS } from './times-widths.ts';

export interface Face {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const MM_PER_PT = 25.4 / 72;
const HORN = '\u031b';
const PLACE = new Map([...MEASURED].map((letter, at) => [letter, at]));

function faceOf(face: Face): readonly number[] {
  if (face.bold) return face.italic ? WIDTHS.boldItalic : WIDTHS.bold;
  return face.italic ? WIDTHS.italic : WIDTHS.regular;
}

/** The letter without its marks; the horn of ơ and ư belongs to the letter. */
function baseOf(letter: string): string {
  const apart = letter.normalize('NFD');
  const base = apart.slice(0, 1);
  return apart.includes(HORN) ? (base + HORN).normalize('NFC') : base;
}

/** Places of letters met so far; the letters of papers are few. */
const placeOfLetter = new Map<string, number>([['\u00a0', PLACE.get(' ') ?? 0]]);
const FALLBACK = PLACE.get('n') ?? 0;

function placeOf(letter: string): number {
  const known = placeOfLetter.get(letter);
  if (known !== undefined) return known;
  const found = PLACE.get(letter) ?? PLACE.get(baseOf(letter)) ?? FALLBACK;
  placeOfLetter.set(letter, found);
  return found;
}

/** Width of a line of text in millimetres; letters outside the table count as wide as an "n". */
export function widthOf(text: string, face: Face): number {
  const widths = faceOf(face);
  let sum = 0;
  for (const letter of text.normalize('NFC')) sum += widths[placeOf(letter)] ?? 0;
  return (sum / UNITS_PER_EM) * face.sizePt * MM_PER_PT;
}

/** Pairs of words that a break by sense does not part, in capitals. */
const PAIRS = new Set([
  'THÀNH PHỐ', 'HỒ CHÍ', 'CHÍ MINH', 'ỦY BAN', 'NHÂN DÂN', 'THÀNH ỦY', 'QUẬN ỦY', 'HUYỆN ỦY', 'ĐẢNG ỦY', 'TỈNH ỦY', 'GIÁO DỤC', 'ĐÀO TẠO', 'NỘI VỤ',
  'TIỂU HỌC', 'TRUNG HỌC', 'CƠ SỞ', 'PHỔ THÔNG', 'MẦM NON', 'VĂN PHÒNG', 'BAN THƯỜNG', 'THƯỜNG VỤ', 'TỔ CHỨC', 'ĐIỀU ĐỘNG', 'BỔ NHIỆM', 'LUÂN CHUYỂN',
  'CÔNG CHỨC', 'VIÊN CHỨC', 'QUẢN LÝ', 'CHỨC VỤ', 'LÃNH ĐẠO', 'GIỮ CHỨC', 'KÉO DÀI', 'THỜI GIAN', 'NGHỈ HƯU', 'ĐỐI VỚI', 'VỀ VIỆC', 'PHỤ TRÁCH', 'ĐƠN VỊ', 'CƠ QUAN',
]);

/** Words that stay on one line: a number belongs to the word before it ("QUẬN 1"), compounds keep together. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(/ +/u).filter((each) => each !== '')) {
    const last = words.at(-1);
    const pair = `${last?.split(' ').at(-1) ?? ''} ${word}`.toUpperCase();
    if (last !== undefined && (/^\d/u.test(word) || PAIRS.has(pair))) words[words.length - 1] = `${last} ${word}`;
    else words.push(word);
  }
  return words;
}

/** How words fall into lines of a width: the words' numbers at which lines begin, and the widest line. */
function wrapAt(widths: readonly number[], spaceMm: number, widthMm: number): { starts: number[]; widestMm: number } {
  const starts: number[] = [];
  let used = 0;
  let widestMm = 0;
  widths.forEach((width, at) => {
    const longer = used + spaceMm + width;
    const fits = at > 0 && longer <= widthMm;
    if (!fits) starts.push(at);
    used = fits ? longer : width;
    widestMm = Math.max(widestMm, used);
  });
  return { starts, widestMm };
}

/**
 * Breaks a centred text into as few lines as fit the width, as even as they can be: a clerk writes
 * "ỦY BAN NHÂN DÂN / THÀNH PHỐ HỒ CHÍ MINH", not one long line and a leftover word. Line breaks in the text are kept.
 */
export function balance(text: string, face: Face, widthMm: number): string[] {
  const spaceMm = widthOf(' ', face);
  return text.split('\n').flatMap((part) => {
    const words = wordsOf(part);
    const widths = words.map((word) => widthOf(word, face));
    let best = wrapAt(widths, spaceMm, widthMm);
    // Narrower and narrower while the lines stay as few: the next try is a hair below the widest line so far.
    for (;;) {
      const tried = wrapAt(widths, spaceMm, best.widestMm - 0.01);
      if (tried.starts.length > best.starts.length || tried.widestMm >= best.widestMm) break;
      best = tried;
    }
    return best.starts.map((start, at) => words.slice(start, best.starts[at + 1]).join(' '));
  });
}
