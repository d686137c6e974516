import { formatDay } from '#calendar';
import { type AccountNode, type Citation, type Finding } from '#regulations';

import { type Candidate, type RotationProblem } from './input.ts';
import { type PlannedMove, type Reason, type SeatLabel } from './plan.ts';
import { EQUAL_POST } from './refusals.ts';
import { addUp, scoreMove } from './score.ts';
import { type Seat } from './seats.ts';

/** How a seat is named. */
export function labelSeat(seat: Seat): SeatLabel {
  return {
    position: seat.position.code, title: seat.position.title, unit: seat.unit.code, unitName: seat.unit.name,
    locality: seat.locality.code, localityName: seat.locality.name,
  };
}

/** The provisions a finding relies on, with the word of its account on whether each is confirmed. */
export function citesOf(finding: Finding): readonly Citation[] {
  const confirmed = new Map<string, boolean>();
  const walk = (node: AccountNode): void => {
    for (const one of node.cites ?? []) confirmed.set(one.text, (confirmed.get(one.text) ?? true) && one.confirmed);
    for (const child of node.children ?? []) walk(child);
  };
  walk(finding.account);
  return finding.cites.map((text) => ({ text, confirmed: confirmed.get(text) ?? false }));
}

function explainDue(finding: Finding): Reason {
  const since = finding.servingSince === undefined ? '' : ` từ ngày ${formatDay(finding.servingSince)}`;
  const over = finding.firstDayOver === undefined ? '' : `, đến hạn từ ngày ${formatDay(finding.firstDayOver)}`;
  return { code: 'due', text: `Đến hạn luân chuyển: giữ chức vụ liên tục${since}${over}.`, cites: citesOf(finding) };
}

function explainPartner(): Reason {
  return { code: 'makes-room', text: 'Chưa đến hạn; chuyển đổi để bố trí người đến hạn.', cites: [] };
}

function explainEqualPost(seat: Seat): Reason {
  return { code: 'equal-post', text: `Chức vụ tương đương: ${seat.position.title}, ${seat.unit.name}.`, cites: [EQUAL_POST] };
}

/** What the law lets pass but wants known, and what the board waived for this trial. */
function explainMarks(problem: RotationProblem, candidate: Candidate, seat: Seat): readonly Reason[] {
  const flags = problem.flags(candidate.person, seat.position.code).filter((one) => one.code !== 'not-planned' && one.code !== 'specialisation-differs');
  const waived = problem.waivedFor(candidate.person, seat.position.code);
  return [
    ...flags.map(({ code, text, cites }) => ({ code, text, cites })),
    ...waived.map(({ code, text, cites }) => ({ code: `waived:${code}`, text: `Thử bỏ qua: ${text}`, cites })),
  ];
}

/** One move in words. */
export function explainMove(problem: RotationProblem, candidate: Candidate, seat: Seat): Omit<PlannedMove, 'no' | 'group'> {
  const scored = scoreMove(problem, candidate, seat);
  const ground = candidate.finding === undefined ? explainPartner() : explainDue(candidate.finding);
  return {
    person: candidate.person, fullName: candidate.dossier.person.fullName, due: candidate.due,
    from: candidate.seat.position.code, to: seat.position.code, fromSeat: labelSeat(candidate.seat), toSeat: labelSeat(seat),
    score: addUp(scored), reasons: [ground, explainEqualPost(seat), ...scored, ...explainMarks(problem, candidate, seat)],
  };
}
