import { type Day, formatLongDay } from '#calendar';

import { isInForce } from './bases.ts';
import { LEGAL_BASES } from './legal-bases.ts';
import { type LegalBasis } from './legal-basis.ts';

/**
 * A text as a decision names it, without "Căn cứ" and without the closing mark: laws by title and day, other texts by number,
 * day and issuer (Decree 30/2020/NĐ-CP, Annex I, II.6). `undefined` while the day of signing is not known.
 */
export function nameBasis(basis: LegalBasis): string | undefined {
  if (basis.signed === undefined) return undefined;
  const day = formatLongDay(basis.signed);
  if (isLaw(basis)) return `${basis.type} ${basis.title} ${day}`;
  return basis.number === undefined ? undefined : `${basis.type} số ${basis.number} ${day} của ${basis.signedBy ?? basis.issuer} ${basis.title}`;
}

/** Acts of the National Assembly. */
export function isLaw(basis: LegalBasis): boolean {
  return basis.type === 'Luật' || basis.type === 'Bộ luật';
}

/** The texts that amend a text and are in force on a day, in the order they were signed. */
export function amendmentsOf(basis: LegalBasis, on: Day): readonly LegalBasis[] {
  return LEGAL_BASES.filter((one) => one.amends?.includes(basis.code) === true && isInForce(one, on))
    .sort((a, b) => ((a.signed ?? '') < (b.signed ?? '') ? -1 : 1));
}
