import { type Day, formatDay } from '#calendar';

import { type Citation } from '../finding.ts';
import { findBasis } from './cite.ts';
import { LEGAL_BASES, type LegalBasis } from './legal-bases.ts';

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

/** What a paper is about, which decides the texts it rests on. */
export type PaperKind = 'civil-servant' | 'principal' | 'rotation-plan';

// One line a place in the lawful order; in each line, the texts that have filled it one after another.
const LOCAL_GOVERNMENT = ['Luật Tổ chức chính quyền địa phương 2015', 'Luật Tổ chức chính quyền địa phương (19/02/2025)', 'Luật Tổ chức chính quyền địa phương 2025'];
const CIVIL_SERVANTS = ['Luật Cán bộ, công chức 2008', 'Luật Cán bộ, công chức 2025'];
const PUBLIC_EMPLOYEES = ['Luật Viên chức 2010', 'Luật Viên chức 2025'];
const ROTATION = ['98-QĐ/TW', '65-QĐ/TW'];
const PLACES: Readonly<Record<PaperKind, readonly (readonly string[])[]>> = {
  'civil-servant': [LOCAL_GOVERNMENT, CIVIL_SERVANTS, ['138/2020/NĐ-CP', '170/2025/NĐ-CP'], ROTATION],
  principal: [LOCAL_GOVERNMENT, PUBLIC_EMPLOYEES, ['Luật Nhà giáo 2025'], ['115/2020/NĐ-CP'], ROTATION],
  'rotation-plan': [CIVIL_SERVANTS, ['138/2020/NĐ-CP', '170/2025/NĐ-CP'], ROTATION],
};

/** The texts a paper of this kind rests on on a day, in the lawful order, and what to check before it is signed. */
export function basesFor(kind: PaperKind, on: Day): { readonly bases: readonly LegalBasis[]; readonly doubts: readonly BasisDoubt[] } {
  const bases: LegalBasis[] = [];
  const doubts: BasisDoubt[] = [];
  for (const place of PLACES[kind]) {
    const known = place.map(findBasis).filter((one): one is LegalBasis => one !== undefined);
    const found = known.find((one) => isInForce(one, on));
    if (found) {
      bases.push(found);
      doubts.push(...doubtsOf(found, on));
    } else if (known.some((one) => one.effective !== undefined && one.effective <= on)) {
      doubts.push({ code: 'basis-unknown', text: `Không có văn bản nào trong thư viện còn hiệu lực vào ngày ${formatDay(on)} thay cho ${place.at(-1) ?? ''}.` });
    }
  }
  return { bases, doubts };
}
