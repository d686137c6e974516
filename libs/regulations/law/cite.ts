import { type Citation } from '../finding.ts';
import { LEGAL_BASES } from './legal-bases.ts';
import { type LegalBasis } from './legal-basis.ts';

const byCode = new Map(LEGAL_BASES.map((basis) => [basis.code, basis]));

/** The text behind a sign such as `65-QĐ/TW`, if the library holds it. */
export function findBasis(code: string): LegalBasis | undefined {
  return byCode.get(code);
}

/** A provision of a text in the library, down to the smallest unit relied on. */
export interface Provision extends Citation {
  readonly basis: string;
  readonly unit: string;
}

/**
 * A citation as it is printed, e.g. `65-QĐ/TW Điều 3 khoản 3`.
 * @throws Error when the library does not hold the text: a rule may rely on nothing that has no entry.
 */
export function cite(basis: string, unit: string, confirmed = true): Provision {
  const entry = byCode.get(basis);
  if (!entry) throw new Error(`no legal basis "${basis}" in the library`);
  return Object.freeze({ text: unit === '' ? basis : `${basis} ${unit}`, confirmed: confirmed && entry.confirmed, basis, unit });
}

/** What a value rests on when no text was found: the board's own choice, never shown as law. */
export function noTextFound(what: string): Citation {
  return Object.freeze({ text: `không tìm thấy văn bản: ${what}`, confirmed: false });
}
