import { covers, type Day, formatDay } from '#calendar';
import { type BasisSlot, LEGAL_BASES, type LegalBasis, type Service } from './library.ts';

export interface Warning {
  readonly code: string;
  readonly text: string;
}

/** What decides which texts a decision rests on. */
export interface BasisQuestion {
  readonly service: Service;
  readonly schoolLevel?: string | undefined;
  /** The day the decision is signed, or its effect while no day of signing is known. */
  readonly on: Day;
  /** Slots that have no place in the kind of decision. */
  readonly without?: readonly BasisSlot[];
  /** Ids the board insists on; left out = the library chooses. */
  readonly only?: readonly string[] | undefined;
}

const ORDER: readonly BasisSlot[] = ['local-government', 'service-law', 'service-decree', 'rotation', 'school-charter'];
const SLOT_NAMES: Readonly<Record<BasisSlot, string>> = {
  'local-government': 'luật tổ chức chính quyền địa phương',
  'service-law': 'luật về viên chức hoặc cán bộ, công chức',
  'service-decree': 'nghị định về tuyển dụng, sử dụng, quản lý',
  rotation: 'quy định về luân chuyển cán bộ',
  'school-charter': 'điều lệ trường',
};

/**
 * The bases in force on a day, in the lawful order, with warnings: a slot no text in force fills (`basis-unknown`),
 * a text not yet compared with a published copy (`basis-unconfirmed`), a text asked for that is not in force (`basis-expired`).
 */
export function chooseBases(question: BasisQuestion, library: readonly LegalBasis[] = LEGAL_BASES): { bases: readonly LegalBasis[]; warnings: readonly Warning[] } {
  const wanted = question.only === undefined
    ? library.filter((basis) => covers(basis, question.on) && suits(basis, question))
    : library.filter((basis) => question.only?.includes(basis.id));
  const bases = [...wanted].sort((a, b) => ORDER.indexOf(a.slot) - ORDER.indexOf(b.slot));
  return { bases, warnings: [...missing(question, bases), ...bases.flatMap((basis) => doubts(basis, question.on))] };
}

function suits(basis: LegalBasis, question: BasisQuestion): boolean {
  if (question.without?.includes(basis.slot)) return false;
  if (basis.service !== undefined && basis.service !== question.service) return false;
  return basis.levels === undefined || (question.schoolLevel !== undefined && basis.levels.includes(question.schoolLevel));
}

function missing(question: BasisQuestion, bases: readonly LegalBasis[]): Warning[] {
  if (question.only !== undefined) return [];
  const needed = ORDER.filter((slot) => !question.without?.includes(slot) && (slot !== 'school-charter' || question.schoolLevel !== undefined));
  return needed.filter((slot) => !bases.some((basis) => basis.slot === slot)).map((slot) => ({
    code: 'basis-unknown',
    text: `Thư viện văn bản không có ${SLOT_NAMES[slot]} còn hiệu lực vào ngày ${formatDay(question.on)}; cần bổ sung căn cứ này.`,
  }));
}

function doubts(basis: LegalBasis, on: Day): Warning[] {
  const found: Warning[] = [];
  if (!covers(basis, on)) {
    const since = on < basis.from ? `chưa có hiệu lực (có hiệu lực từ ngày ${formatDay(basis.from)})` : `đã hết hiệu lực từ ngày ${formatDay(basis.until ?? basis.from)}`;
    found.push({ code: 'basis-expired', text: `${basis.name}: ${since}.` });
  }
  if (!basis.confirmed) found.push({ code: 'basis-unconfirmed', text: `${basis.name}: chưa đối chiếu với bản công bố, cần kiểm tra trước khi ký.` });
  return found;
}
