/** What a cell can hold at most. */
const LONGEST = 32_767;

/**
 * A text as a cell of a workbook holds it. The cell is typed as text, so that no sign at its start makes it a formula;
 * here only what XML cannot carry is taken out, and `_x0041_`, which readers take for the letter A (ECMA-376 Part 1,
 * 22.4.2.4), is escaped.
 */
export function safeText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').slice(0, LONGEST);
}
