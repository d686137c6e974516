import { type Balance } from './problem.ts';
import { type Kinds } from './read-arcs.ts';
import { isRecord, type Refusals } from './refusals.ts';

/** The last level of PROBLEM.json: localities by name, every seat in one of them at most. */
export function readBalance(given: unknown, kinds: Kinds, refusals: Refusals): Balance | undefined {
  if (given === undefined) return undefined;
  if (!isRecord(given) || !Array.isArray(given.localities)) {
    refusals.add('balance', given, '"balance" must be { localities: [{ name, seats: [id] }], count }.');
    return undefined;
  }
  const { count, localities } = given;
  if (count !== undefined && count !== 'departures' && count !== 'newcomers') refusals.add('balance.count', count, '"count" must be "departures" or "newcomers".');
  const placed = new Map<string, string>();
  const names = new Set<string>();
  localities.forEach((entry: unknown, index: number) => readLocality({ entry, path: `balance.localities[${index}]`, names, placed }, kinds, refusals));
  if (refusals.any) return undefined;
  const read = (localities as Balance['localities']).map(({ name, seats }) => ({ name, seats: [...seats] }));
  return { localities: read, ...(count === undefined ? {} : { count: count as 'departures' | 'newcomers' }) };
}

interface LocalityEntry {
  readonly entry: unknown;
  readonly path: string;
  readonly names: Set<string>;
  readonly placed: Map<string, string>;
}

function readLocality({ entry, path, names, placed }: LocalityEntry, kinds: Kinds, refusals: Refusals): void {
  if (!isRecord(entry) || typeof entry.name !== 'string' || entry.name === '' || !Array.isArray(entry.seats)) {
    refusals.add(path, entry, `${path} must have a "name" and a list "seats".`);
    return;
  }
  const { name, seats } = entry;
  if (names.has(name)) refusals.add(`${path}.name`, name, `The locality "${name}" is listed twice; give its seats in one list.`);
  names.add(name);
  seats.forEach((seat: unknown, index: number) => {
    const at = `${path}.seats[${index}]`;
    const kind = typeof seat === 'string' ? kinds.get(seat) : undefined;
    if (kind === undefined || kind === 'entrant') {
      refusals.add(at, seat, `${at} names ${JSON.stringify(seat)}, which is no holder and no vacancy; add it there or leave it out.`);
      return;
    }
    const other = placed.get(seat as string);
    if (other !== undefined) refusals.add(at, seat, `The seat of "${seat as string}" lies in two localities, "${other}" and "${name}"; keep one.`);
    placed.set(seat as string, name);
  });
}
