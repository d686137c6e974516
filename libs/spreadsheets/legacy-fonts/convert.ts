import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** A text that a font of before Unicode had drawn: shown to the clerk before and after. */
export interface Conversion {
  readonly encoding: LegacyEncoding;
  readonly before: string;
  readonly after: string;
}

/** Which old encoding a font stands for, by its name. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) return undefined;
  if (/^\.vn/i.test(font)) return 'tcvn3';
  return /^vni[-\s]/i.test(font) ? 'vni' : undefined;
}

/** Whether a TCVN3 font draws small letters as capitals (`.VnTimeH`). */
export function drawsCapitals(font: string): boolean {
  return /^\.vn.*h$/i.test(font.trim());
}

/**
 * Turns a text into Unicode by the font of its cell, the only reliable sign. `undefined` when the font is a Unicode
 * font or the text already reads the same. A text under an old font that holds Vietnamese letters of Unicode already
 * was typed in Unicode and is left alone.
 */
export function convertByFont(text: string, font: string | undefined): Conversion | undefined {
  const encoding = encodingOfFont(font);
  if (encoding === undefined || font === undefined || alreadyUnicode(text)) return undefined;
  const turned = encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
  const after = encoding === 'tcvn3' && drawsCapitals(font) ? turned.toUpperCase() : turned;
  return after === text ? undefined : { encoding, before: text, after };
}

/** Letters that only Unicode Vietnamese has: Latin Extended Additional, ơ, ư, ă, đ, and loose marks. */
function alreadyUnicode(text: string): boolean {
  return /[\u1EA0-\u1EF9ĂăĐđƠơƯư\u0300-\u0323]/u.test(text);
}
