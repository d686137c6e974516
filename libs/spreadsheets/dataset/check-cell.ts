import { dayOf, parseDay, parseImpreciseDay } from '#calendar';
import type { ColumnSpec } from '#contracts';

import { type CleanText, cleanText } from './clean-text.ts';
import { type Sentence, say } from './sentences.ts';

/** A cell in canonical text, or the sentence that refuses it. */
export type CheckedCell =
  | { readonly kind: 'fine'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: Sentence };

const fine = (text: string): CheckedCell => ({ kind: 'fine', text });
const refused = (sentence: Sentence): CheckedCell => ({ kind: 'refused', sentence });

const SLASHED = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const SLASHED_MONTH = /^(\d{2})\/(\d{4})$/;
const LOOKS_LIKE_DAY = /^(\d{4}-\d{2}-\d{2}|\d{2}\/\d{2}\/\d{4})$/;
const LONGEST_LIST = 4000;

/** Reads one raw cell as its column asks. */
export function checkCell(raw: string, column: ColumnSpec): CheckedCell {
  const clean = cleanText(raw);
  if (clean.kind === 'unclean') return refused(sayUnclean(clean));
  const { text } = clean;
  if (text === '') return column.required ? refused(say('missing-value')) : fine(column.fallback ?? '');
  return READERS[column.kind](text, column);
}

function sayUnclean(fault: Extract<CleanText, { kind: 'unclean' }>): Sentence {
  return say(fault.fault, fault.character);
}

const READERS: Readonly<Record<ColumnSpec['kind'], (text: string, column: ColumnSpec) => CheckedCell>> = {
  code: readCode,
  text: readText,
  choice: readChoice,
  day: readDay,
  'imprecise-day': readImpreciseDay,
  list: readList,
  whole: readWhole,
  decimal: readDecimal,
};

function readCode(text: string): CheckedCell {
  if (text.includes(';')) return refused(say('code-with-semicolon'));
  if (text.length > 100) return refused(say('too-long', '100'));
  // Codes order the canonical form; beyond the basic plane the orders of JavaScript and PostgreSQL part.
  if (/[\u{10000}-\u{10FFFF}]/u.test(text)) return refused(say('rare-character'));
  return fine(text);
}

function readText(text: string, column: ColumnSpec): CheckedCell {
  const longest = column.longest ?? 500;
  return text.length > longest ? refused(say('too-long', String(longest))) : fine(text);
}

function readChoice(text: string, column: ColumnSpec): CheckedCell {
  const choice = column.choices?.find((each) => each === text);
  return choice === undefined ? refused(say('not-a-choice', (column.choices ?? []).join(', '))) : fine(choice);
}

function readDay(text: string): CheckedCell {
  const iso = isoOf(text);
  if (iso !== undefined) return fine(iso);
  return refused(say(LOOKS_LIKE_DAY.test(text) ? 'no-such-day' : 'not-a-day'));
}

/** The day in ISO form: from `YYYY-MM-DD` or `dd/MM/yyyy`; `undefined` when it is neither or no such day exists. */
function isoOf(text: string): string | undefined {
  const parts = SLASHED.exec(text);
  return parts ? dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1])) : parseDay(text);
}

function readImpreciseDay(text: string): CheckedCell {
  const iso = isoOf(text);
  if (iso !== undefined) return fine(iso);
  const parts = SLASHED_MONTH.exec(text);
  const turned = parts ? `${parts[2]}-${parts[1]}` : text;
  if (parseImpreciseDay(turned)) return fine(turned);
  return refused(say(LOOKS_LIKE_DAY.test(text) ? 'no-such-day' : 'not-an-imprecise-day'));
}

function readList(text: string): CheckedCell {
  const items = text.split(';').map((item) => item.trim()).filter((item) => item !== '');
  const joined = [...new Set(items)].join(';');
  return joined.length > LONGEST_LIST ? refused(say('too-long', String(LONGEST_LIST))) : fine(joined);
}

function readWhole(text: string, column: ColumnSpec): CheckedCell {
  if (!/^-?\d{1,9}$/.test(text)) return refused(say('not-a-whole-number'));
  return withinRange(String(Number(text)), column);
}

function readDecimal(text: string, column: ColumnSpec): CheckedCell {
  if (!/^-?\d{1,3}(\.\d{1,15})?$/.test(text)) return refused(say('not-a-number'));
  return withinRange(plainDecimal(text), column);
}

/** Leading and trailing zeros gone, so that equal numbers are equal texts. */
function plainDecimal(text: string): string {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const decimals = part.replace(/0+$/, '');
  const size = String(Number(whole)) + (decimals === '' ? '' : `.${decimals}`);
  return text.startsWith('-') && size !== '0' ? `-${size}` : size;
}

function withinRange(text: string, column: ColumnSpec): CheckedCell {
  const value = Number(text);
  const { min = -Infinity, max = Infinity } = column;
  return value < min || value > max ? refused(say('out-of-range', String(min), String(max))) : fine(text);
}
