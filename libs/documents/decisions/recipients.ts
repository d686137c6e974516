import { type Line, plain } from '../paper/paper.ts';
import { bodyInText, localityInText, tidy } from '../wording/names.ts';
import { type DecisionFacts } from './decision-facts.ts';
import { committeeKind } from './decision-values.ts';

/** Box 9b without the dashes and marks: as given, or the usual ones. The last line names who keeps the file. */
export function recipientsOf(facts: DecisionFacts): Line[] {
  const given = (facts.recipients ?? []).map((text) => tidy(text).replace(/^-\s*/u, '').replace(/[;.]+$/u, '')).filter((text) => text !== '');
  if (given.length > 0) return given.map(plain);
  if (facts.regime === 'party') return partyRecipients(facts);
  const sending = tidy(facts.from.localityName);
  const receiving = tidy(facts.to.localityName);
  const superior = tidy(facts.issuer.superior);
  return [
    'Như Điều 3',
    ...(superior === '' ? [] : [bodyInText(superior)]),
    ...(sending === '' || sending === receiving ? [] : [`Ủy ban nhân dân ${localityInText(sending)}`]),
    `Lưu: VT, ${fileMark(tidy(facts.proposer))}`,
  ].map(plain);
}

/** The Party's copies: those of the last article, the committee above, the file in the committee's office. */
function partyRecipients(facts: DecisionFacts): Line[] {
  const superior = tidy(facts.issuer.superior);
  return ['Như Điều 3', ...(superior === '' ? [] : [superior]), `Lưu Văn phòng ${committeeKind(tidy(facts.issuer.name))}`].map(plain);
}

/** Initials of the proposing office: "Trưởng Phòng Nội vụ" → "NV", "Trưởng phòng Giáo dục và Đào tạo" → "GDĐT". */
function fileMark(proposer: string): string {
  const office = proposer.replace(/^(Quyền )?(Phó )?(Trưởng|Giám đốc|Chánh|Chủ tịch)\s*/iu, '').replace(/^(Phòng|Ban|Sở|Văn phòng)\s+/iu, '');
  const initials = office.split(/[\s-]+/u).filter((word) => word !== '' && word !== 'và').map((word) => word.slice(0, 1).toUpperCase()).join('');
  return initials === '' ? 'HS' : initials;
}
