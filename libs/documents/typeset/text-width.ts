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

/** Width of a line of text in millimetres; letters outside the table count as wide as an "n". */
export function widthOf(text: string, face: Face): number {
  const widths = faceOf(face);
  const fallback = widths[PLACE.get('n') ?? 0] ?? 0;
  let sum = 0;
  for (const letter of text.normalize('NFC').replaceAll('\u00a0', ' ')) {
    sum += widths[PLACE.get(letter) ?? PLACE.get(baseOf(letter)) ?? -1] ?? fallback;
  }
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

function wrapInto(words: readonly string[], face: Face, widthMm: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, face) <= widthMm) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Breaks a centred text into as few lines as fit the width, as even as they can be: a clerk writes
 * "ỦY BAN NHÂN DÂN / THÀNH PHỐ HỒ CHÍ MINH", not one long line and a leftover word. Line breaks in the text are kept.
 */
export function balance(text: string, face: Face, widthMm: number): string[] {
  return text.split('\n').flatMap((part) => {
    const words = wordsOf(part);
    const fewest = wrapInto(words, face, widthMm);
    let best = fewest;
    for (let narrower = widthMm - 1; narrower > 0; narrower -= 1) {
      const lines = wrapInto(words, face, narrower);
      if (lines.length > fewest.length || lines.some((line) => widthOf(line, face) > narrower)) break;
      best = lines;
    }
    return best;
  });
}
