import { compareDays, type Day, parseImpreciseDay } from '#calendar';

import type { PlainDataset } from './check-rows.ts';
import type { ProblemList } from './problem-list.ts';
import type { PlainRow } from './read-table.ts';
import { say } from './sentences.ts';

/** A stint with the days on which it surely runs: known only to the month, neither edge is counted against anyone. */
interface Stint {
  readonly row: PlainRow;
  readonly line: number;
  readonly first: Day;
  /** `undefined`: still in post. */
  readonly last: Day | undefined;
}

/** No seat is held twice on a day: not by more official holders than it has seats, not by one person in two rows. */
export function checkOverlaps(dataset: PlainDataset, problems: ProblemList): void {
  const seats = new Map(dataset.positions.rows.map((row) => [row.code ?? '', Number(row.seats)]));
  const { source } = dataset.tenures;
  for (const [position, stints] of stintsByPosition(dataset, problems)) {
    if (stints.length < 2) continue;
    stints.sort((a, b) => compareDays(a.first, b.first) || a.line - b.line);
    const doubled = refuseSamePerson(source, stints, problems);
    const official = stints.filter((stint) => stint.row.kind === 'official' && !doubled.has(stint));
    refuseFullSeats({ source, seats: seats.get(position) ?? 1 }, official, problems);
  }
}

function stintsByPosition({ tenures }: PlainDataset, problems: ProblemList): ReadonlyMap<string, Stint[]> {
  const groups = new Map<string, Stint[]>();
  tenures.rows.forEach((row, index) => {
    const line = tenures.lines[index] ?? 0;
    const stint = problems.isRejected(tenures.source, line) ? undefined : stintOf(row, line);
    if (!stint) return;
    const group = groups.get(row.position_code ?? '');
    if (group) group.push(stint);
    else groups.set(row.position_code ?? '', [stint]);
  });
  return groups;
}

/** The days a row is sure of; `undefined` where its days are known too roughly to be sure of a single one. */
function stintOf(row: PlainRow, line: number): Stint | undefined {
  const first = parseImpreciseDay(row.from ?? '')?.latest;
  const last = parseImpreciseDay(row.to ?? '')?.earliest;
  if (first === undefined || (last !== undefined && last < first)) return undefined;
  return { row, line, first, last };
}

function refuseSamePerson(source: string, stints: readonly Stint[], problems: ProblemList): ReadonlySet<Stint> {
  const latest = new Map<string, Stint>();
  const refused = new Set<Stint>();
  for (const stint of stints) {
    const person = stint.row.person_code ?? '';
    const earlier = latest.get(person);
    if (earlier && reaches(earlier, stint.first)) {
      refused.add(stint);
      problems.add({ file: source, row: stint.line, column: 'from', value: stint.row.from ?? '' }, say('same-person-overlap', String(earlier.line)));
    }
    if (!earlier || !reaches(earlier, stint.last)) latest.set(person, stint);
  }
  return refused;
}

/** Whether the stint still runs on the day; nothing reaches an open end but an open end. */
function reaches(stint: Stint, on: Day | undefined): boolean {
  return stint.last === undefined || (on !== undefined && stint.last >= on);
}

function refuseFullSeats({ source, seats }: { source: string; seats: number }, stints: readonly Stint[], problems: ProblemList): void {
  let holding: Stint[] = [];
  for (const stint of stints) {
    holding = holding.filter((earlier) => reaches(earlier, stint.first));
    const other = holding[0];
    if (other && holding.length >= seats) {
      const who = other.row.person_code ?? '';
      problems.add({ file: source, row: stint.line, column: 'from', value: stint.row.from ?? '' }, say('tenure-overlap', String(seats), String(other.line), who));
    } else holding.push(stint);
  }
}
