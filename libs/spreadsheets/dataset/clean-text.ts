/** Why a text may not enter the house. */
export type TextFault = 'control-character' | 'bidi-control' | 'invisible-character' | 'broken-character';

export type CleanText =
  | { readonly kind: 'clean'; readonly text: string }
  | { readonly kind: 'unclean'; readonly fault: TextFault; readonly character: string };

const FAULTS: readonly (readonly [TextFault, RegExp])[] = [
  ['broken-character', /[\p{Cs}\uFFFD\uFFFE\uFFFF]/u],
  ['bidi-control', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  ['invisible-character', /[\u00AD\u200B-\u200D\u2060-\u2064\uFEFF]/u],
  ['control-character', /[\p{Cc}\u2028\u2029]/u],
];
/** Nearly every code, day and number passes here: printable ASCII without spaces. */
const SURELY_CLEAN = /^[!-~]*$/;

/**
 * The one policy for text: composed (NFC), no-break spaces made plain, ends trimmed; control characters, direction
 * controls, invisible characters, lone surrogates and the mark of an earlier broken conversion (U+FFFD) are refused.
 */
export function cleanText(raw: string): CleanText {
  if (SURELY_CLEAN.test(raw)) return { kind: 'clean', text: raw };
  const text = raw.replaceAll('\u00A0', ' ').trim().normalize('NFC');
  for (const [fault, pattern] of FAULTS) {
    const found = pattern.exec(text);
    if (found) return { kind: 'unclean', fault, character: codePointOf(found[0]) };
  }
  return { kind: 'clean', text };
}

/** `U+202E`, the way a character that must not be printed is named. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A value fit for a message: short, and every character that must not be printed shown by its number. */
export function showable(value: string): string {
  const cut = value.length > 120 ? `${value.slice(0, 119)}…` : value;
  return cut.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/gu, (character) => `<${codePointOf(character)}>`);
}
