import type { IssuerFacts } from '#documents';
import type { Establishment, LocalityFact, UnitFact } from '#tenure';

/** The issuing body of an appointment, who proposes to it, and the place it writes from. */
export interface IssuingBody {
  /** The locality's code for its committee; with `:SGDDT` for the Department of Education of a province. */
  readonly code: string;
  readonly locality: string;
  readonly issuer: IssuerFacts;
  readonly proposer: string;
  readonly recipients: readonly string[];
  readonly executors: readonly string[];
  readonly templateSet: string;
}

export const STATE_SET = 'state-30-2020';
const USUAL = { recipients: [], executors: [], templateSet: STATE_SET } as const;

function committeeOf(locality: LocalityFact, above: LocalityFact | undefined): IssuingBody {
  const name = `Ủy ban nhân dân ${locality.name}`;
  return {
    code: locality.code,
    locality: locality.code,
    issuer: {
      ...(above ? { superior: `Ủy ban nhân dân ${above.name}` } : {}),
      name,
      place: locality.name,
      authorityTitle: `Chủ tịch ${name}`,
      signerTitle: 'Chủ tịch',
    },
    proposer: locality.level === 'commune' ? 'Trưởng Phòng Văn hóa - Xã hội' : locality.level === 'province' ? 'Giám đốc Sở Nội vụ' : 'Trưởng Phòng Nội vụ',
    ...USUAL,
  };
}

/** Upper-secondary schools belong to the province's Department, wherever they stand. */
function departmentOf(province: LocalityFact): IssuingBody {
  return {
    code: `${province.code}:SGDDT`,
    locality: province.code,
    issuer: {
      superior: `Ủy ban nhân dân ${province.name}`,
      name: 'Sở Giáo dục và Đào tạo',
      place: province.name,
      symbol: 'SGDĐT',
      authorityTitle: 'Giám đốc Sở Giáo dục và Đào tạo',
      signerTitle: 'Giám đốc',
    },
    proposer: 'Trưởng Phòng Tổ chức cán bộ',
    ...USUAL,
  };
}

const aboveOf = (locality: LocalityFact, establishment: Establishment): LocalityFact | undefined =>
  (locality.parent === undefined ? undefined : establishment.localities.get(locality.parent));

/**
 * Who appoints the holder of a post in a unit: the chair of the committee of its locality, or the Department for an
 * upper-secondary school. A province may decide otherwise, so the clerk can change it on the draft.
 */
export function issuingBodyFor(unit: UnitFact, establishment: Establishment): IssuingBody | undefined {
  const locality = establishment.localities.get(unit.locality);
  if (!locality) return undefined;
  const above = aboveOf(locality, establishment);
  const province = above?.level === 'province' ? above : locality.level === 'province' ? locality : undefined;
  if (unit.sector === 'education' && unit.level === 'upper-secondary' && province) return departmentOf(province);
  return committeeOf(locality, above);
}

/** Every body that may issue, as its name suggests: the committee of each locality and the Department of each province. */
export function usualBodies(establishment: Establishment): readonly IssuingBody[] {
  return [...establishment.localities.values()].flatMap((locality) => [
    committeeOf(locality, aboveOf(locality, establishment)),
    ...(locality.level === 'province' ? [departmentOf(locality)] : []),
  ]);
}
