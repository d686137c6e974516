import { type Day, formatDay } from '#calendar';

import { type Citation } from '../finding.ts';
import { findBasis } from './cite.ts';
import { LEGAL_BASES } from './legal-bases.ts';
import { type LegalBasis } from './legal-basis.ts';

/** Something to check before a text is relied on. */
export interface BasisDoubt {
  readonly code: 'basis-expired' | 'basis-not-yet' | 'basis-unconfirmed' | 'basis-unknown';
  readonly text: string;
  readonly basis?: string;
}

/** Whether a text applies on a day, as far as its days are known. */
export function isInForce(basis: LegalBasis, on: Day): boolean {
  return (basis.effective === undefined || basis.effective <= on) && (basis.until === undefined || on < basis.until);
}

/** What stands against relying on a text on a day; empty when it is in force and confirmed. */
export function doubtsOf(basis: LegalBasis, on: Day): BasisDoubt[] {
  const doubts: BasisDoubt[] = [];
  if (basis.effective !== undefined && on < basis.effective) {
    doubts.push({ code: 'basis-not-yet', basis: basis.code, text: `${basis.code} chưa có hiệu lực vào ngày ${formatDay(on)} (có hiệu lực từ ngày ${formatDay(basis.effective)}).` });
  }
  if (basis.until !== undefined && on >= basis.until) {
    const heir = basis.replacedBy === undefined ? '' : `, thay bằng ${basis.replacedBy}`;
    doubts.push({ code: 'basis-expired', basis: basis.code, text: `${basis.code} đã hết hiệu lực từ ngày ${formatDay(basis.until)}${heir}.` });
  }
  if (basis.uncertainFrom !== undefined && on >= basis.uncertainFrom) {
    doubts.push({ code: 'basis-unconfirmed', basis: basis.code, text: `${basis.code}: chưa xác nhận còn hiệu lực từ ngày ${formatDay(basis.uncertainFrom)}.` });
  }
  if (!basis.confirmed) {
    doubts.push({ code: 'basis-unconfirmed', basis: basis.code, text: `${basis.code} chưa được đối chiếu với bản công bố.` });
  }
  return doubts;
}

/** The library entry a citation begins with; the longest sign wins. */
export function basisOf(citation: string): LegalBasis | undefined {
  const codes = LEGAL_BASES.map((one) => one.code).filter((code) => citation === code || citation.startsWith(`${code} `));
  return findBasis(codes.sort((a, b) => b.length - a.length)[0] ?? '');
}

/** What stands against citing provisions on a day: the text behind each, and wording nobody has confirmed. */
export function doubtsOfCitations(citations: readonly Citation[], on: Day): BasisDoubt[] {
  return citations.flatMap((citation) => {
    const basis = basisOf(citation.text);
    if (!basis) return [];
    const doubts = doubtsOf(basis, on);
    if (citation.confirmed || doubts.some((one) => one.code === 'basis-unconfirmed')) return doubts;
    return [...doubts, { code: 'basis-unconfirmed' as const, basis: basis.code, text: `Điều khoản “${citation.text}” chưa được đối chiếu với bản công bố.` }];
  });
}
