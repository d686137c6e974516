import type { Conversion } from '../legacy-fonts/convert.ts';

/** Why a cell needs a look (`warning`) or stops its row (`error`). */
export type CellNote =
  | { readonly code: 'converted-font'; readonly conversion: Conversion }
  | { readonly code: 'two-digit-year'; readonly choices: readonly string[] }
  | { readonly code: 'lost-zeros'; readonly suggestion: string }
  | { readonly code: 'unknown-word'; readonly suggestions: readonly string[] }
  | { readonly code: 'maybe-legacy'; readonly readings: readonly string[] }
  | { readonly code: 'serial-number' | 'removed-characters' | 'not-a-mark' | 'odd-year' | 'computed' | 'century-by-hand' }
  | { readonly code: 'no-such-day' | 'not-a-day' | 'excel-error' | 'broken-character' | 'too-long' };
