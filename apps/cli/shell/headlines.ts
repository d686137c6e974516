import { formatDay } from '#calendar';
import { type Caller, DEMONSTRATION_DAY, type Desk, isRefused, proposeRotation, runReview } from '#office';

/** Head of education of District 1, where the story of August 2023 starts; the partner is found by the planner, not named here. */
const STORY_POSITION = 'HCM-Q01-GD-01';

/** The due list's head line and, with the demonstration data, the exchange proposed for the head of education of District 1. */
export async function headlines(desk: Desk, caller: Caller, demonstration: boolean): Promise<readonly string[]> {
  const asOf = demonstration ? DEMONSTRATION_DAY : desk.today();
  const review = await runReview(desk, { asOf }, caller);
  if (isRefused(review)) return [review.message];
  const { counts } = review;
  const lines = [`Tính đến ${formatDay(asOf)}, ${review.packName}: ${counts.over} người quá hạn, ${counts.near} sắp đến hạn, ${counts['needs-person']} cần xem xét.`];
  if (!demonstration) return lines;
  const proposal = await proposeRotation(desk, { asOf, maxCycle: 2, maxChain: 0 }, caller);
  if (isRefused(proposal)) return [...lines, proposal.message];
  const mine = proposal.moves.find((move) => move.from?.position === STORY_POSITION);
  const partner = mine && proposal.moves.find((move) => move.from?.position === mine.to.position);
  if (!mine?.from || !partner?.from) return lines;
  return [...lines, `Đề xuất hoán đổi: ${mine.fullName} (${mine.from.title}, ${mine.from.localityName}) ⇄ ${partner.fullName} (${partner.from.title}, ${partner.from.localityName}).`];
}
