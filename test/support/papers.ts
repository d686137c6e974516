// Papers straight into the tables: drafted, checked by another, issued under a number, without asking the text rooms.
import { createHash, randomUUID } from 'node:crypto';
import { addDays, type Day, day } from '#calendar';
import type { Database, NewDecision, TenureStep, Work } from '#persistence';

export const CLERK = { actor: 'lan', scope: 'all' } as const;
const CHECKER = { actor: 'minh', scope: 'all' } as const;

export interface Move {
  readonly person: string;
  readonly from?: string;
  readonly to: string;
}

let numbers = 0;
export const nextNumber = (): string => String((numbers += 1));

export const movePaper = (move: Move, on: Day, more: Partial<NewDecision> = {}): NewDecision => ({
  kind: 'transfer-and-appointment', title: `Điều động ${move.person}`, person: move.person, fullName: move.person, issuer: 'Ủy ban nhân dân', body: 'HCM',
  effective: on, localities: ['HCM'], facts: {},
  steps: [
    ...(move.from === undefined ? [] : [{ deed: 'close', person: move.person, position: move.from, day: on } satisfies TenureStep]),
    { deed: 'open', person: move.person, position: move.to, day: on, kind: 'official', appointment: 'first' },
  ],
  ...more,
});

/** Drafts papers as one group and has them checked. @returns ids */
export async function checkedGroup(database: Database, papers: readonly NewDecision[]): Promise<{ ids: string[]; group: string }> {
  const group = randomUUID();
  const lines = await database.work(CLERK, (work) => work.decisions.draft(papers.map((paper, at) => ({ ...paper, group, place: at + 1 }))));
  await database.work(CHECKER, async (work) => {
    for (const line of lines) await work.decisions.change(line.id, line.version, { state: 'checked', checkedBy: 'minh' });
  });
  return { ids: lines.map(({ id }) => id), group };
}

/** Issues papers within a work. */
export async function issueIn(work: Work, ids: readonly string[], as: { number?: string; on?: Day } = {}): Promise<void> {
  for (const id of ids) {
    const paper = JSON.stringify({ id });
    const found = await work.decisions.find(id);
    await work.decisions.change(id, found?.version ?? -1, {
      state: 'issued', number: as.number ?? nextNumber(), issuedOn: as.on ?? day('2023-07-20'), issuedBy: 'lan', paper, sha256: createHash('sha256').update(paper).digest('hex'),
    });
  }
}

/** Issues a group and carries it out in one work. */
export async function carryOut(database: Database, papers: readonly NewDecision[]): Promise<{ ids: string[]; group: string }> {
  const made = await checkedGroup(database, papers);
  await database.work(CLERK, async (work) => {
    await issueIn(work, made.ids);
    await work.decisions.carryOut(made.group);
  });
  return made;
}

/** Cancels a group that was carried out. */
export function cancel(database: Database, made: { ids: readonly string[] }): Promise<{ ids: string[]; group: string }> {
  return carryOut(database, made.ids.map((id) => ({
    kind: 'cancellation', title: 'Hủy bỏ', person: 'x', fullName: 'x', issuer: 'Ủy ban nhân dân', body: 'HCM', effective: day('2023-08-20'), localities: ['HCM'], facts: {}, cancels: id,
  })));
}

export const dayAt = (offset: number): Day => addDays(day('2023-08-01'), offset);
