import { addYears, type Day } from '#calendar';
import { type Warning } from '../paper/warning.ts';
import { isSchool, tidy } from '../wording/names.ts';
import { entersCivilService } from './conditions.ts';
import { type DecisionFacts } from './decision-facts.ts';
import { mainPost } from './decision-values.ts';
import { signerOf } from './head.ts';
import { signingDoubts } from './signature.ts';
import { DECISION_FORMS, type DecisionKind } from './wordings.ts';

/** Longest secondment (Law on Cadres and Civil Servants; Law on Public Employees): special branches may have their own. */
const SECONDMENT_YEARS = 3;

type Doubt = readonly [doubtful: boolean, code: string, text: string];

/** What the clerk should look at before a decision is signed; nothing here keeps the paper from being drafted. */
export function doubtsOf(kind: DecisionKind, facts: DecisionFacts, effective: Day): Warning[] {
  const found = [...stateDoubts(kind, facts), ...partyDoubts(facts), ...dayDoubts(kind, facts, effective)];
  return [
    ...signingDoubts(signerOf(facts.issuer, facts.regime)),
    ...found.filter(([doubtful]) => doubtful).map(([, code, text]) => ({ code, text })),
  ];
}

function stateDoubts(kind: DecisionKind, facts: DecisionFacts): Doubt[] {
  if (facts.regime === 'party') return [];
  const charterWanted = isSchool(tidy(mainPost(facts).unitName)) && !DECISION_FORMS[kind].without.includes('school-charter');
  return [
    [kind === 'transfer-and-appointment' && entersCivilService(facts), 'enters-civil-service',
      'Viên chức chuyển sang giữ chức vụ công chức phải qua thủ tục tiếp nhận; kiểm tra tên và nội dung quyết định.'],
    [charterWanted && facts.schoolLevel === undefined, 'school-level-unknown',
      'Chưa biết cấp học của trường nên chưa nêu được căn cứ điều lệ trường.'],
  ];
}

function partyDoubts(facts: DecisionFacts): Doubt[] {
  return [[facts.regime === 'party', 'wording-unconfirmed',
    'Lời văn quyết định của Đảng chưa đối chiếu với mẫu của cấp ủy; cần kiểm tra trước khi ký.']];
}

function dayDoubts(kind: DecisionKind, facts: DecisionFacts, effective: Day): Doubt[] {
  const last = facts.until ?? effective;
  const signedEarlier = facts.earlier?.signed;
  return [
    [(facts.decidedOn ?? effective) > effective, 'takes-effect-before-signed', 'Ngày có hiệu lực sớm hơn ngày ký quyết định.'],
    [last < effective, 'ends-before-it-begins', 'Ngày cuối cùng sớm hơn ngày có hiệu lực.'],
    [kind === 'secondment' && last >= addYears(effective, SECONDMENT_YEARS), 'secondment-too-long', 'Thời hạn biệt phái quá 03 năm; chỉ một số ngành, lĩnh vực có quy định riêng.'],
    [signedEarlier !== undefined && signedEarlier > effective, 'cancels-the-future', 'Quyết định trước đây được ký sau ngày có hiệu lực của quyết định này.'],
  ];
}
