/** Text that no office paper can carry: our bug when it reaches a renderer, for the door ({@link unprintable}) refuses it. */
export class UnprintableText extends Error {
  constructor(readonly text: string, readonly letters: readonly string[]) {
    super(`text holds characters that may not be printed: ${letters.join(' ')}`);
    this.name = 'UnprintableText';
  }
}

/**
 * Letters a paper may hold: Latin with all Vietnamese letters and those of minority names, digits, office punctuation,
 * and the line break. Left out on purpose: control characters, marks that turn or hide text (bidi, zero width), lone
 * surrogates and combining marks that no precomposed letter takes up, and every script the paper's typeface lacks.
 */
const PRINTABLE = /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u01a0\u01a1\u01af\u01b0\u1e80-\u1e85\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ab\u20ac\u2116\u2122\u00b2\u00b3\u2264\u2265\u00d7]/u;

const nameOf = (letter: string): string => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The code points (`U+202E`) of a text that may not be printed; empty when all may. The text is taken in its composed form (NFC). */
export function unprintable(text: string): readonly string[] {
  return [...new Set([...text.normalize('NFC')].filter((letter) => !PRINTABLE.test(letter)).map(nameOf))];
}

/** The text in composed form. @throws UnprintableText */
export function printable(text: string): string {
  const letters = unprintable(text);
  if (letters.length > 0) throw new UnprintableText(text, letters);
  return text.normalize('NFC');
}
