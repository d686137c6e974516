/** Signs that make a spreadsheet program read a text as a formula, full-width forms included (OWASP, CSV injection). */
const STARTS_FORMULA = /^[=+\-@|\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARDED = /^'+[=+\-@|\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Puts an apostrophe before a text that a spreadsheet program would run; {@link unguarded} takes it away again. */
export function guarded(text: string): string {
  return STARTS_FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.charCodeAt(0) === 39 && GUARDED.test(text) ? text.slice(1) : text;
}
