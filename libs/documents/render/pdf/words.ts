import { type Line } from '../../paper/paper.ts';
import { printable } from '../../paper/printable.ts';

/** A run for pdfmake. */
export interface PdfRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly noWrap?: boolean;
}

/** Longer than any number of a paper: such a token may be broken where the line ends. */
const LONGEST_TOKEN = 40;
const MARKED = /[-/–]/u;
const PIECES = /\n|[^\n ]+ *| +/gu;

interface Stretch {
  text: string;
  readonly bold: boolean | undefined;
  readonly italics: boolean | undefined;
}

/**
 * The line as runs that pdfmake justifies rightly. It widens every seam between runs and every place a line could break,
 * also where no space is ("Khuê ," and "NĐ- CP"): so runs of one look are joined, a space belongs to the word before it,
 * and a token like 115/2020/NĐ-CP is kept whole. In cells of a table (`whole` false) tokens may break.
 */
export function runsOf(line: Line, whole: boolean): PdfRun[] {
  const runs = stretchesOf(line).flatMap((stretch) => (whole ? tokensOf(stretch) : [asRun(stretch, stretch.text)]));
  return runs.length === 0 ? [{ text: '\u00a0' }] : runs;
}

function stretchesOf(line: Line): Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of line) {
    const text = printable(run.text);
    const last = stretches.at(-1);
    const spaces = last === undefined ? 0 : text.length - text.replace(/^ +/u, '').length;
    if (last) last.text += text.slice(0, spaces);
    const rest = text.slice(spaces);
    if (rest === '') continue;
    if (last && last.bold === run.bold && last.italics === run.italic) last.text += rest;
    else stretches.push({ text: rest, bold: run.bold, italics: run.italic });
  }
  return stretches;
}

/** Words with marks inside stand alone and whole; words between them stay together. */
function tokensOf(stretch: Stretch): PdfRun[] {
  const runs: PdfRun[] = [];
  let plain = '';
  for (const piece of stretch.text.match(PIECES) ?? []) {
    if (!MARKED.test(piece) || piece.length > LONGEST_TOKEN) {
      plain += piece;
      continue;
    }
    if (plain !== '') runs.push(asRun(stretch, plain));
    runs.push({ ...asRun(stretch, piece), noWrap: true });
    plain = '';
  }
  return plain === '' ? runs : [...runs, asRun(stretch, plain)];
}

function asRun(stretch: Stretch, text: string): PdfRun {
  return {
    text,
    ...(stretch.bold === undefined ? {} : { bold: stretch.bold }),
    ...(stretch.italics === undefined ? {} : { italics: stretch.italics }),
  };
}
