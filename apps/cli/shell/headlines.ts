import { type Day, formatDay } from '#calendar';
import type { MoveView } from '#contracts';
import { type Caller, DEMONSTRATION_DAY, type DeedRefused, type Desk, isRefused, proposeRotation, runReview } from '#office';

/** Head of education of District 1, where the story of August 2023 starts; the partner is found by the planner, not named here. */
const STORY_POSITION = 'HCM-Q01-GD-01';
const STORY_PLAN = 'Phương án trình diễn';

/** The moves of the demonstration's plan: made at the first start, found again at the next ones. */
async function storyMoves(desk: Desk, asOf: Day, caller: Caller): Promise<readonly MoveView[] | DeedRefused> {
  const kept = await desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'plan' }, async (work) => {
    const line = (await work.proposals.list()).find((proposal) => proposal.name === STORY_PLAN);
    return line && (await work.proposals.find(line.id))?.plan?.moves;
  });
  if (kept) return kept;
  const proposal = await proposeRotation(desk, { asOf, name: STORY_PLAN }, caller);
  return isRefused(proposal) ? proposal : proposal.moves;
}

function exchangeOf(moves: readonly MoveView[]): string | undefined {
  const mine = moves.find((move) => move.from?.position === STORY_POSITION);
  const partner = mine && moves.find((move) => move.from?.position === mine.to.position);
  if (!mine?.from || !partner?.from) return undefined;
  const said = (move: MoveView, seat: MoveView['to']): string => `${move.fullName} (${seat.title}, ${seat.unitName})`;
  return `Đề xuất hoán đổi: ${said(mine, mine.from)} ⇄ ${said(partner, partner.from)}.`;
}

/** The due list's head line and, with the demonstration data, the exchange proposed for the head of education of District 1. */
export async function headlines(desk: Desk, caller: Caller, demonstration: boolean): Promise<readonly string[]> {
  const asOf = demonstration ? DEMONSTRATION_DAY : desk.today();
  const review = await runReview(desk, { asOf }, caller);
  if (isRefused(review)) return [review.message];
  const { counts } = review;
  const head = `Tính đến ${formatDay(asOf)}, ${review.packName}: ${counts.over} người quá hạn, ${counts.near} sắp đến hạn, ${counts['needs-person']} cần xem xét.`;
  if (!demonstration) return [head];
  const moves = await storyMoves(desk, asOf, caller);
  if ('outcome' in moves) return [head, moves.message];
  return [head, exchangeOf(moves)].filter((line) => line !== undefined);
}
