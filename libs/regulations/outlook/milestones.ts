import { addDays, type Day, laterOf } from '#calendar';

import { type Dossier } from '../dossier.ts';
import { judgeMover } from '../moves/judge-mover.ts';
import { type MoveContext, type Mover } from '../moves/move.ts';
import { type PositionReview, type Reviewer } from '../review.ts';

/** A day that matters to a head, worked out ahead. */
export interface Milestone {
  /** `limit`: a rule's first day over; `term-end`: last day of the running appointment; `free`: first day nothing bars a move. */
  readonly kind: 'limit' | 'term-end' | 'retirement' | 'free';
  readonly on: Day;
  readonly position?: string;
  /** Code of the rule, for limits. */
  readonly rule?: string;
}

/** The days that matter to one person, earliest first; limits and ends of terms for each head post held on the day. */
export function listMilestones(dossier: Dossier, reviewer: Reviewer, context: MoveContext): Milestone[] {
  const mover = judgeMover(dossier, context);
  const days: Milestone[] = reviewer(dossier).lines.flatMap(milestonesOfSeat);
  if (mover.retiresOn !== undefined) days.push({ kind: 'retirement', on: mover.retiresOn });
  const free = nextFreeDay(mover, context.asOf);
  if (free !== undefined) days.push({ kind: 'free', on: free });
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function milestonesOfSeat({ position, findings }: PositionReview): Milestone[] {
  const limits = findings.flatMap(({ rule, firstDayOver }) => (firstDayOver === undefined ? [] : [{ kind: 'limit' as const, on: firstDayOver, position, rule }]));
  const ends = new Set(findings.map((finding) => finding.termEnds).filter((on): on is Day => on !== undefined));
  return [...limits, ...[...ends].map((on) => ({ kind: 'term-end' as const, on, position }))];
}

/**
 * First day on which nothing that stands against the person alone still holds: the day asked about when nothing does,
 * `undefined` when something has no known end or no end helps (too little time left).
 */
export function nextFreeDay(mover: Mover, asOf: Day): Day | undefined {
  let free = asOf;
  for (const { values } of mover.refusals) {
    const until = values['until'];
    if (typeof until !== 'string' || until === '') return undefined;
    free = laterOf(free, until as Day);
  }
  return mover.retiresOn !== undefined && free >= addDays(mover.retiresOn, 1) ? undefined : free;
}
