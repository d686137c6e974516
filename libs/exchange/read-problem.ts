import { readBalance } from './read-balance.ts';
import { type Kinds, type NodeKind, readArcNames, readArcs, readLimits } from './read-arcs.ts';
import { type ExchangeProblem, type Vertex } from './problem.ts';
import { isRecord, type Refusal, Refusals } from './refusals.ts';

export type ReadProblem = { readonly problem: ExchangeProblem } | { readonly refusals: readonly Refusal[] };

const KEYS = ['vertices', 'vacancies', 'entrants', 'arcs', 'maxCycle', 'maxChain', 'pinned', 'forbidden', 'objective', 'limits', 'maxExtraMoves', 'balance'];
const MOST_SEATS = 200_000;

/**
 * Reads PROBLEM.json (already parsed). Either a problem that `solve` takes as it is, or every fault found (the first
 * fifty), each with its path, the value met, and a sentence that says what to try. Never throws on bad input.
 */
export function readProblem(json: unknown): ReadProblem {
  const refusals = new Refusals();
  if (!isRecord(json)) {
    refusals.add('', json, 'A problem is a JSON object with "vertices" and "arcs".');
    return { refusals: refusals.list };
  }
  refuseMisspelledKeys(json, refusals);
  const kinds = readNames(json, refusals);
  if (refusals.any) return { refusals: refusals.list };
  const arcs = readArcs(json.arcs, json.objective, kinds, refusals);
  const known = arcs ?? new Map();
  const forbidden = readArcNames(json, 'forbidden', kinds, refusals);
  const pinned = readArcNames(json, 'pinned', kinds, refusals);
  refuseImpossiblePins(pinned, forbidden, known, refusals);
  const limits = readLimits(json.limits, kinds, refusals);
  const balance = readBalance(json.balance, kinds, refusals);
  const sizes = {
    maxCycle: readCount(json, 'maxCycle', refusals),
    maxChain: readCount(json, 'maxChain', refusals),
    maxExtraMoves: readCount(json, 'maxExtraMoves', refusals),
  };
  if (refusals.any) return { refusals: refusals.list };
  const problem: ExchangeProblem = {
    vertices: readVertices(json.vertices), vacancies: ids(json.vacancies), entrants: ids(json.entrants),
    arcs: [...known.values()], pinned, forbidden, limits, ...sizes, ...(balance === undefined ? {} : { balance }),
    ...(Array.isArray(json.objective) ? { objective: json.objective.map(() => 'sum' as const) } : {}),
  };
  return { problem };
}

function readNames(json: Record<string, unknown>, refusals: Refusals): Kinds {
  const kinds = new Map<string, NodeKind>();
  const lists: readonly [string, NodeKind, boolean][] = [['vertices', 'holder', true], ['vacancies', 'vacancy', false], ['entrants', 'entrant', false]];
  for (const [key, kind, required] of lists) {
    const list = json[key];
    if (list === undefined && !required) continue;
    if (!Array.isArray(list)) {
      refusals.add(key, list, `"${key}" must be a list of objects with an "id".`);
    } else if (list.length > MOST_SEATS) {
      refusals.add(key, list.length, `"${key}" has ${list.length} entries, more than ${MOST_SEATS}; split the problem by rank or field first.`);
    } else {
      list.forEach((entry: unknown, index) => readName({ entry, kind, path: `${key}[${index}]` }, kinds, refusals));
    }
  }
  return kinds;
}

function readName(item: { entry: unknown; kind: NodeKind; path: string }, kinds: Map<string, NodeKind>, refusals: Refusals): void {
  const id = isRecord(item.entry) ? item.entry.id : undefined;
  if (typeof id !== 'string' || id === '') {
    refusals.add(`${item.path}.id`, id, `${item.path} needs an "id" that is a text and not empty.`);
    return;
  }
  const before = kinds.get(id);
  if (before !== undefined) {
    refusals.add(`${item.path}.id`, id, `The id "${id}" is used twice (already a ${before}); give every person and every vacancy its own id.`);
    return;
  }
  kinds.set(id, item.kind);
  for (const flag of ['mustMove', 'mayStayEmpty']) {
    const value = (item.entry as Record<string, unknown>)[flag];
    if (value !== undefined && typeof value !== 'boolean') refusals.add(`${item.path}.${flag}`, value, `"${flag}" of "${id}" must be true or false.`);
  }
}

function readVertices(list: unknown): Vertex[] {
  return (list as Vertex[]).map(({ id, mustMove, mayStayEmpty }) => ({
    id, ...(mustMove === undefined ? {} : { mustMove }), ...(mayStayEmpty === undefined ? {} : { mayStayEmpty }),
  }));
}

function ids(list: unknown): { id: string }[] {
  return Array.isArray(list) ? (list as { id: string }[]).map(({ id }) => ({ id })) : [];
}

function readCount(json: Record<string, unknown>, key: string, refusals: Refusals): number | undefined {
  const value = json[key];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  const zero = key === 'maxCycle' ? '0 for no limit' : '0 for none';
  refusals.add(key, value, `"${key}" must be a whole number of people, ${zero}.`);
  return undefined;
}

function refuseImpossiblePins(
  pinned: readonly (readonly [string, string])[], forbidden: readonly (readonly [string, string])[],
  arcs: ReadonlyMap<string, unknown>, refusals: Refusals,
): void {
  const barred = new Set(forbidden.map(([from, to]) => JSON.stringify([from, to])));
  const takes = new Map<string, string>();
  const takenBy = new Map<string, string>();
  pinned.forEach(([from, to], index) => {
    const path = `pinned[${index}]`;
    const key = JSON.stringify([from, to]);
    if (barred.has(key)) refusals.add(path, [from, to], `"${from}" to "${to}" is both pinned and forbidden; keep one of the two.`);
    else if (!arcs.has(key)) refusals.add(path, [from, to], `"${from}" to "${to}" is pinned but no arc allows it; add the arc or drop the pin.`);
    const other = takes.get(from);
    if (other !== undefined && other !== to) refusals.add(path, [from, to], `"${from}" is pinned to two seats, "${other}" and "${to}"; keep one pin.`);
    const rival = takenBy.get(to);
    if (rival !== undefined && rival !== from) refusals.add(path, [from, to], `The seat of "${to}" is pinned to two people, "${rival}" and "${from}"; keep one pin.`);
    takes.set(from, to);
    takenBy.set(to, from);
  });
}

/** A key we do not know is let pass unless it looks like a slip for one we know: a silent "maxcycle" would change the plan. */
function refuseMisspelledKeys(json: Record<string, unknown>, refusals: Refusals): void {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '').replace(/s$/, '');
  for (const key of Object.keys(json)) {
    const meant = KEYS.find((known) => known !== key && plain(known) === plain(key));
    if (meant !== undefined && !KEYS.includes(key)) refusals.add(key, key, `"${key}" is not a part of a problem; did you mean "${meant}"?`);
  }
}
