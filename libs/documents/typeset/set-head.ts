import { formatLongDay } from '#calendar';
import { type HeaderBlock, type Line, type NumberBlock, type PaperDocument, textOf } from '../paper/paper.ts';
import { balanced, faceOf, lineIn, ruleUnder, type Setting } from './setting.ts';
import { type Item } from './sheet.ts';
import { widthOf } from './text-width.ts';

/** Blank room for the clerk's pen: no-break spaces, so that it neither breaks nor shrinks. */
const blank = (count: number): string => '\u00a0'.repeat(count);
const SLACK_MM = 2;
/** The right column takes a long place and date on one line, but leaves the issuer its room. */
const WIDEST_SHARE = 0.6;

/** Boxes 1 to 4 and the marks below them: two columns, heading and date at the right, issuer and number at the left. */
export function setHead(paper: PaperDocument, setting: Setting): Item[] {
  const header = paper.blocks.find((block): block is HeaderBlock => block.kind === 'header');
  const number = paper.blocks.find((block): block is NumberBlock => block.kind === 'number');
  if (!header) return [];
  const dateMm = number ? widthOf(textOf(dateLine(number)), faceOf(setting.layout, 'placeDate')) : 0;
  const rightMm = Math.max(headingMm(setting) + SLACK_MM, setting.textWidthMm / 2, Math.min(dateMm + SLACK_MM, setting.textWidthMm * WIDEST_SHARE));
  const leftMm = setting.textWidthMm - rightMm;
  const rows = [[issuerItems(header, setting, leftMm - SLACK_MM), headingItems(setting)]];
  if (number) rows.push([[numberItem(number, setting), ...marks(paper, setting)], [dateItem(number)]]);
  return [{ kind: 'columns', widthsMm: [leftMm, rightMm], rows }];
}

function headingMm(setting: Setting): number {
  const { heading } = setting.layout.words;
  return Math.max(...heading.map(({ box, text }) => widthOf(text, faceOf(setting.layout, box))));
}

function headingItems(setting: Setting): Item[] {
  const { heading } = setting.layout.words;
  const last = heading.at(-1);
  const items: Item[] = heading.map(({ box, text }) => ({ kind: 'paragraph', box, line: [{ text }] }));
  if (last) items.push(ruleUnder(setting.layout.headingRule, widthOf(last.text, faceOf(setting.layout, last.box))));
  return items;
}

function issuerItems(header: HeaderBlock, setting: Setting, widthMm: number): Item[] {
  const items: Item[] = [];
  if (header.superior) {
    items.push({ kind: 'paragraph', box: 'superior', line: balanced(setting, 'superior', header.superior, widthMm).line });
  }
  const issuer = header.superior ? header.issuer : brokenBySense(header.issuer, setting);
  const { line, widestMm } = balanced(setting, 'issuer', issuer, widthMm);
  items.push({ kind: 'paragraph', box: 'issuer', line });
  const mark = setting.layout.issuerMark;
  items.push('text' in mark ? { kind: 'paragraph', box: 'issuer', line: [{ text: mark.text }] } : ruleUnder(mark, widestMm));
  return items;
}

/** "ỦY BAN NHÂN DÂN / QUẬN 1": the body's kind on the first line, its place on the second. */
function brokenBySense(line: Line, setting: Setting): Line {
  const [first, ...rest] = line;
  const kind = setting.layout.words.issuerBreaks.find((words) => first?.text.toUpperCase().startsWith(`${words} `));
  if (first === undefined || kind === undefined) return line;
  return [{ ...first, text: `${first.text.slice(0, kind.length)}\n${first.text.slice(kind.length + 1)}` }, ...rest];
}

function numberItem(block: NumberBlock, setting: Setting): Item {
  const { words } = setting.layout;
  const number = block.number === undefined ? blank(10) : twoDigits(block.number);
  return { kind: 'paragraph', box: 'number', line: [{ text: `${words.number}${number}${words.numberJoin}${block.symbol}` }], beforePt: 6 };
}

/** Numbers under 10 are written with a leading zero. */
function twoDigits(number: string): string {
  return /^\d$/u.test(number) ? `0${number}` : number;
}

/** Blanks are as wide as what the clerk will write there: two figures for day and month, four for the year. */
function dateLine(block: NumberBlock): Line {
  const date = block.date === undefined
    ? `ngày${blank(6)}tháng${blank(6)}năm${blank(9)}`
    : formatLongDay(block.date);
  return [...block.place, { text: `, ${date}` }];
}

function dateItem(block: NumberBlock): Item {
  return { kind: 'paragraph', box: 'placeDate', line: dateLine(block), beforePt: 6 };
}

function marks(paper: PaperDocument, setting: Setting): Item[] {
  const items: Item[] = [];
  const add = (box: 'secrecy' | 'draftMark', words: string): void => {
    const text = lineIn(setting.layout, box, [{ text: words }]).map((run) => run.text).join('');
    items.push({ kind: 'frame', box, text, widthMm: widthOf(text, faceOf(setting.layout, box)) + 8 });
  };
  if (paper.secrecy) add('secrecy', paper.secrecy);
  if (paper.draft) add('draftMark', setting.layout.words.draft);
  return items;
}
