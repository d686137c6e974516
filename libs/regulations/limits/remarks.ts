import { addDays, formatDay } from '#calendar';
import { type Question } from '#tenure';

import { type ExemptionFact } from '../dossier.ts';
import { cite } from '../law/cite.ts';
import { type CaseFile, type Note } from '../rule.ts';
import { writeImprecise } from '../words.ts';
import { type Clock } from './clock.ts';

const REORGANISED = cite('116/2024/NĐ-CP', 'Điều 1 khoản 30');

const QUESTIONS: Readonly<Record<string, string>> = {
  rename: 'việc đổi tên đơn vị', transfer: 'việc chuyển nguyên trạng đơn vị', merge: 'việc hợp nhất, sáp nhập đơn vị',
  split: 'việc chia, tách đơn vị', abolish: 'việc giải thể đơn vị', 'level-change': 'việc thay đổi cấp của đơn vị',
  'acting-counts': 'thời gian giữ quyền', 'in-charge-counts': 'thời gian được giao phụ trách', 'seconded-counts': 'thời gian biệt phái',
  'acting-between': 'thời gian giữ quyền xen giữa', 'in-charge-between': 'thời gian được giao phụ trách xen giữa',
  'seconded-between': 'thời gian biệt phái xen giữa', 'long-training': 'thời gian học tập trung dài hạn', suspension: 'thời gian bị tạm đình chỉ công tác',
};

function askOne(question: Question): Note {
  if (question.code === 'gap') {
    const days = question.days ?? 0;
    return {
      code: 'ask-gap',
      text: `Gián đoạn ${days} ngày trước ngày ${formatDay(question.on)}: cần kết luận có coi là liên tục hay không.`,
      values: { days, on: question.on },
    };
  }
  const step = question.link !== undefined;
  return {
    code: `ask-${question.code}`,
    text: `Cần kết luận ${QUESTIONS[question.code] ?? question.code} (ngày ${formatDay(question.on)}) có được tính nối tiếp hay không.`,
    values: { on: question.on },
    ...(step ? { cites: [REORGANISED] } : {}),
  };
}

/** The questions left open, and what the two readings would say. */
export function noteQuestions(clock: Clock, other: Clock, file: CaseFile): Note[] {
  const asked = clock.service.questions.map(askOne);
  const unclear = clock.service.chain.map((span) => span.tenure).filter((one) => one.from.precision !== 'day' || (one.until?.precision ?? 'day') !== 'day');
  for (const tenure of unclear) {
    asked.push({
      code: 'imprecise-day',
      text: `Hồ sơ chỉ ghi ${writeImprecise(tenure.from)}${tenure.until ? ` đến ${writeImprecise(tenure.until)}` : ''}, chưa rõ ngày.`,
      values: { position: tenure.position, earliest: tenure.from.earliest, latest: tenure.from.latest },
    });
  }
  const differ = other.outcome !== clock.outcome;
  return [...asked, {
    code: differ ? 'readings-differ' : 'readings-agree',
    text: differ
      ? `Hai cách tính cho kết luận khác nhau: ${sayReading(clock)}; ${sayReading(other)}.`
      : `Dù tính cách nào, kết luận tại ngày ${formatDay(file.asOf)} không đổi.`,
    values: {
      longest: clock.outcome, shortest: other.outcome,
      longestFirstDayOver: clock.firstDayOver ?? '', shortestFirstDayOver: other.firstDayOver ?? '',
    },
  }];
}

function sayReading(clock: Clock): string {
  if (clock.since === undefined || clock.firstDayOver === undefined) return 'không có thời gian nào được tính';
  return `tính từ ngày ${formatDay(clock.since)} thì đến hạn ngày ${formatDay(clock.firstDayOver)}`;
}

/** What the appointments say beside the years. */
export function noteTerms(clock: Clock, file: CaseFile): Note[] {
  if (clock.since === undefined) {
    return [{ code: 'nothing-counts', text: 'Thời gian đang giữ chức vụ không phải là thời gian được bổ nhiệm chính thức nên chưa tính.' }];
  }
  const notes: Note[] = [];
  const { termEnds } = clock;
  if (termEnds !== undefined && termEnds < file.asOf) {
    notes.push({
      code: 'appointment-expired',
      text: `Thời hạn bổ nhiệm ghi trong hồ sơ đã hết ngày ${formatDay(termEnds)}, chưa ghi quyết định bổ nhiệm lại.`,
      values: { termEnds },
    });
  }
  const midTerm = noteMidTerm(clock, file);
  if (midTerm) notes.push(midTerm);
  if (clock.mandates.length > 2) {
    notes.push({
      code: 'mandates',
      text: `Đã ${clock.mandates.length} lần được bổ nhiệm hoặc bầu giữ chức vụ, trong đó ${clock.terms} nhiệm kỳ tính là đã trọn.`,
      values: { mandates: clock.mandates.length, terms: clock.terms },
    });
  }
  return notes;
}

/** The years run out while an appointment still runs. */
function noteMidTerm({ termEnds, firstDayOver, decidedBy }: Clock, file: CaseFile): Note | undefined {
  if (termEnds === undefined || firstDayOver === undefined || decidedBy !== 'years') return undefined;
  if (firstDayOver <= file.asOf || termEnds < firstDayOver) return undefined;
  return {
    code: 'term-outlasts-limit',
    text: `Thời hạn bổ nhiệm còn đến ngày ${formatDay(termEnds)} nhưng đến hạn ngày ${formatDay(firstDayOver)}, giữa nhiệm kỳ.`,
    values: { termEnds, firstDayOver },
  };
}

/** Leave to stay, with the authority and the document. */
export function noteExemption(exemption: ExemptionFact): Note {
  const until = exemption.until === undefined ? 'không ghi thời hạn' : `đến hết ngày ${formatDay(addDays(exemption.until, -1))}`;
  return {
    code: 'exempted',
    text: `${exemption.authority} đồng ý chưa luân chuyển theo ${exemption.document}, ${until}.`,
    values: { authority: exemption.authority, document: exemption.document, from: exemption.from, until: exemption.until ?? '' },
  };
}
