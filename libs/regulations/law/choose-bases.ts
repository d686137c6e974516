import { type Day, formatDay } from '#calendar';

import { type BasisDoubt, doubtsOf, isInForce } from './bases.ts';
import { LEGAL_BASES } from './legal-bases.ts';
import { type BasisPlace, type LegalBasis, type Service } from './legal-basis.ts';
import { amendmentsOf, nameBasis } from './name-basis.ts';

/** What decides which texts a decision rests on. */
export interface BasisQuestion {
  readonly service: Service;
  /** Of the school the decision is about; absent: no school. */
  readonly schoolLevel?: string | undefined;
  /** The day the decision is signed, or its effect while no day of signing is known. */
  readonly on: Day;
  /** Places that the kind of decision leaves empty. */
  readonly without?: readonly BasisPlace[];
  /** Codes of the texts the board insists on; left out = the library chooses. */
  readonly only?: readonly string[] | undefined;
}

/** A text of the library as a decision names it: with the texts that amend it on the day. */
export interface ChosenBasis {
  readonly code: string;
  /** Without "Căn cứ" and without the closing mark. */
  readonly name: string;
}

const ORDER: readonly BasisPlace[] = ['local-government', 'service-law', 'teachers-law', 'service-decree', 'rotation', 'school-charter'];
const PLACE_NAMES: Readonly<Record<BasisPlace, string>> = {
  'local-government': 'luật tổ chức chính quyền địa phương',
  'service-law': 'luật về viên chức hoặc cán bộ, công chức',
  'teachers-law': 'luật nhà giáo',
  'service-decree': 'nghị định về tuyển dụng, sử dụng, quản lý',
  rotation: 'quy định về luân chuyển cán bộ',
  'school-charter': 'điều lệ trường',
};

/**
 * The bases in force on a day, in the lawful order, with what to check before the decision is signed: a place that no text
 * in force fills (`basis-unknown`), a text not compared with a published copy or no longer certain (`basis-unconfirmed`),
 * a text asked for that is not in force (`basis-expired`, `basis-not-yet`).
 */
export function chooseBases(question: BasisQuestion): { readonly bases: readonly ChosenBasis[]; readonly doubts: readonly BasisDoubt[] } {
  const { only, on } = question;
  const wanted = LEGAL_BASES.filter((basis) => (only === undefined ? isInForce(basis, on) && suits(basis, question) : asksFor(only, basis)));
  const ordered = [...wanted].sort((a, b) => placeOf(a) - placeOf(b));
  const bases: ChosenBasis[] = [];
  const doubts: BasisDoubt[] = [];
  for (const basis of ordered) {
    const amendments = amendmentsOf(basis, on);
    const names = [basis, ...amendments].map(nameBasis).filter((name) => name !== undefined);
    if (nameBasis(basis) === undefined) continue;
    bases.push({ code: basis.code, name: names.join('; ') });
    doubts.push(...[basis, ...amendments].flatMap((one) => [...doubtsOf(one, on), ...doubtName(one)]));
  }
  return { bases, doubts: [...missing(question, ordered.filter((basis) => bases.some((one) => one.code === basis.code))), ...doubts] };
}

/** A text asked for by code; an amending text whose original is asked for too is named with it. */
function asksFor(only: readonly string[], basis: LegalBasis): boolean {
  return only.includes(basis.code) && basis.amends?.some((code) => only.includes(code)) !== true;
}

function placeOf(basis: LegalBasis): number {
  const original = basis.amends === undefined ? basis : LEGAL_BASES.find((one) => one.code === basis.amends?.[0]);
  return original?.place === undefined ? ORDER.length : ORDER.indexOf(original.place);
}

function suits(basis: LegalBasis, { service, schoolLevel, without }: BasisQuestion): boolean {
  if (basis.place === undefined || without?.includes(basis.place) === true) return false;
  if (basis.service !== undefined && basis.service !== service) return false;
  return basis.levels === undefined || (schoolLevel !== undefined && basis.levels.includes(schoolLevel));
}

function doubtName(basis: LegalBasis): BasisDoubt[] {
  if (basis.nameUnchecked !== true || !basis.confirmed) return [];
  return [{ code: 'basis-unconfirmed', basis: basis.code, text: `${basis.code}: tên đầy đủ chưa được đối chiếu với bản công bố.` }];
}

function missing(question: BasisQuestion, found: readonly LegalBasis[]): BasisDoubt[] {
  if (question.only !== undefined) return [];
  const needed = ORDER.filter((place) => question.without?.includes(place) !== true && place !== 'teachers-law'
    && (place !== 'school-charter' || question.schoolLevel !== undefined));
  return needed.filter((place) => !found.some((basis) => basis.place === place)).map((place) => ({
    code: 'basis-unknown',
    text: `Thư viện văn bản không có ${PLACE_NAMES[place]} còn hiệu lực vào ngày ${formatDay(question.on)}; cần bổ sung căn cứ này.`,
  }));
}
