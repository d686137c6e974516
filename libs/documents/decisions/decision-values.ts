import { type Day, day, formatLongDay, lastDayBefore } from '#calendar';
import { type Service } from '#regulations';
import { type FactValues } from '../wording/fill.ts';
import { birthInText, bodyInText, honorific, isSchool, postInText, sentenceCase, tidy, unitInText } from '../wording/names.ts';
import { type DecisionFacts, type PostFacts } from './decision-facts.ts';

const TERM_YEARS = 5;

const OBJECTS: Readonly<Record<Service, string>> = {
  'public-employee': 'viên chức quản lý',
  'civil-servant': 'công chức giữ chức vụ lãnh đạo',
};
const GRADES: Readonly<Record<Service, string>> = {
  'public-employee': 'chức danh nghề nghiệp và bậc lương',
  'civil-servant': 'ngạch và bậc lương',
};

/** Where a lower allowance finds its preservation, by the day of effect. */
const ALLOWANCE_SOURCES = [
  { from: day('2022-04-28'), text: 'Điều 11 Quy định số 65-QĐ/TW ngày 28 tháng 4 năm 2022 của Bộ Chính trị' },
  { from: day('2025-07-01'), text: 'Điều 51 Nghị định số 170/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ' },
] as const;

const ACTING = { 'full-powers': 'giao quyền chức vụ lãnh đạo, quản lý', 'in-charge': 'giao phụ trách cơ quan, đơn vị' } as const;

/** The post the decision is about: the new one where there is one. */
export function mainPost(facts: DecisionFacts): PostFacts {
  return tidy(facts.to.unitName) === '' ? facts.from : facts.to;
}

/** Managers of public schools are public employees, heads of offices civil servants, unless the facts say otherwise. */
export function serviceOf(facts: DecisionFacts): Service {
  return facts.service ?? (isSchool(tidy(mainPost(facts).unitName)) ? 'public-employee' : 'civil-servant');
}

/** The texts the wording may ask for. Facts are complete by now ({@link unmetFacts} came first). */
export function decisionValues(facts: DecisionFacts, effective: Day): FactValues {
  const service = serviceOf(facts);
  const called = calledOf(facts);
  return {
    ...partyValues(facts), ...earlierValues(facts),
    'person.honorific': called,
    'person.Honorific': sentenceCase(called),
    'person.fullName': tidy(facts.person.fullName),
    'person.birth': birthInText(tidy(facts.person.birth)),
    'from.unit': unitOf(facts.from),
    'from.post': postOf(facts.from),
    'to.unit': unitOf(facts.to),
    'to.post': postOf(facts.to),
    effective: formatLongDay(effective),
    'effective.eve': formatLongDay(lastDayBefore(effective)),
    until: facts.until === undefined ? undefined : formatLongDay(facts.until),
    reason: tidy(facts.reason).replace(/[.;]+$/u, ''),
    'acting.abstract': ACTING[facts.acting ?? 'in-charge'],
    term: `${String(facts.termYears ?? TERM_YEARS).padStart(2, '0')} năm`,
    'service.object': OBJECTS[service],
    'service.grade': GRADES[service],
    'allowance.source': allowanceSource(service, effective),
    proposer: tidy(facts.proposer),
    executors: executorsOf(facts),
  };
}

/** Comrades are called đồng chí whoever they are; everybody else by gender, which is a needed fact. */
function calledOf(facts: DecisionFacts): string {
  return facts.regime === 'party' ? 'đồng chí' : honorific(facts.person.gender ?? 'male');
}

const PARTY_DEEDS = { appoint: 'bổ nhiệm', designate: 'chỉ định', assign: 'phân công', confirm: 'chuẩn y' } as const;
const ELECTED_POST = /^(Phó )?Bí thư|^Ủy viên|^Phó Chủ nhiệm Ủy ban Kiểm tra|^Chủ nhiệm Ủy ban Kiểm tra/iu;

function partyValues(facts: DecisionFacts): FactValues {
  const deed = PARTY_DEEDS[facts.partyDeed ?? (ELECTED_POST.test(tidy(facts.to.title)) ? 'designate' : 'appoint')];
  return { 'party.deed': deed, 'party.Deed': sentenceCase(deed), committees: tidy(facts.committees) };
}

function earlierValues({ earlier, cancelling }: DecisionFacts): FactValues {
  const verb = cancelling === 'take-back' ? 'thu hồi' : 'hủy bỏ';
  const signed = earlier?.signed;
  return {
    'cancel.verb': verb, 'cancel.Verb': sentenceCase(verb), 'earlier.number': tidy(earlier?.number),
    'earlier.signed': signed === undefined ? undefined : formatLongDay(signed), 'earlier.issuer': tidy(earlier?.issuer), 'earlier.about': tidy(earlier?.about).replace(/^Về/u, 'về'),
  };
}

function unitOf(post: PostFacts): string {
  return unitInText(tidy(post.unitName), tidy(post.localityName));
}

function postOf(post: PostFacts): string {
  return postInText(sentenceCase(tidy(post.title)), unitOf(post));
}

/** The Decree speaks of civil servants alone; public employees stay with the Party's rule. */
function allowanceSource(service: Service, effective: Day): string {
  const inForce = ALLOWANCE_SOURCES.filter(({ from }) => from <= effective);
  const chosen = service === 'civil-servant' ? inForce.at(-1) : inForce[0];
  return chosen?.text ?? 'quy định hiện hành';
}

/** Who carries the decision out besides the person: as given, or the office, the proposer and both units' heads. */
function executorsOf(facts: DecisionFacts): string {
  const given = (facts.executors ?? []).map(tidy).filter((text) => text !== '');
  if (given.length > 0) return given.join(', ');
  if (facts.regime === 'party') return [`Văn phòng ${committeeKind(tidy(facts.issuer.name))}`, tidy(facts.proposer), 'các cấp ủy, cơ quan, đơn vị có liên quan'].join(', ');
  return [`Chánh Văn phòng ${bodyInText(tidy(facts.issuer.name))}`, tidy(facts.proposer), heads(facts)].join(', ');
}

/** "Quận ủy Quận 1" → "Quận ủy": how a Party paper names its own committee in the text. */
export function committeeKind(name: string): string {
  return /^(Tỉnh|Thành|Quận|Huyện|Thị|Đảng) ủy/iu.exec(name)?.[0] ?? name;
}

function heads(facts: DecisionFacts): string {
  return tidy(facts.to.unitName) === '' || tidy(facts.from.unitName) === '' ? 'Thủ trưởng các cơ quan, đơn vị có liên quan' : 'Thủ trưởng các cơ quan, đơn vị nơi đi, nơi đến';
}
