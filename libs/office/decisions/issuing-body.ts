import type { IssuerFacts } from '#documents';
import type { Establishment, LocalityFact, UnitFact } from '#tenure';

/** The issuing body of an appointment, who proposes to it, and the place it writes from. */
export interface IssuingBody {
  readonly issuer: IssuerFacts;
  readonly proposer: string;
}

function committeeOf(locality: LocalityFact, above: LocalityFact | undefined): IssuingBody {
  const name = `Ủy ban nhân dân ${locality.name}`;
  return {
    issuer: {
      ...(above ? { superior: `Ủy ban nhân dân ${above.name}` } : {}),
      name,
      place: locality.name,
      authorityTitle: `Chủ tịch ${name}`,
      power: '',
      signerTitle: 'Chủ tịch',
    },
    proposer: locality.level === 'commune' ? 'Trưởng Phòng Văn hóa - Xã hội' : 'Trưởng Phòng Nội vụ',
  };
}

/** Upper-secondary schools belong to the province's Department, wherever they stand. */
function departmentOf(province: LocalityFact): IssuingBody {
  return {
    issuer: {
      superior: `Ủy ban nhân dân ${province.name}`,
      name: 'Sở Giáo dục và Đào tạo',
      place: province.name,
      symbol: 'SGDĐT',
      authorityTitle: 'Giám đốc Sở Giáo dục và Đào tạo',
      power: '',
      signerTitle: 'Giám đốc',
    },
    proposer: 'Trưởng Phòng Tổ chức cán bộ',
  };
}

/**
 * Who appoints the holder of a post in a unit: the chair of the committee of its locality, or the Department for an
 * upper-secondary school. A province may decide otherwise, so the clerk can change it on the draft.
 */
export function issuingBodyFor(unit: UnitFact, establishment: Establishment): IssuingBody | undefined {
  const locality = establishment.localities.get(unit.locality);
  const above = locality?.parent === undefined ? undefined : establishment.localities.get(locality.parent);
  if (!locality) return undefined;
  const province = above?.level === 'province' ? above : locality.level === 'province' ? locality : undefined;
  if (unit.sector === 'education' && unit.level === 'upper-secondary' && province) return departmentOf(province);
  return committeeOf(locality, above);
}
