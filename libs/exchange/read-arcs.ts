import { type Arc, type ArcName, type ExchangeLimit } from './problem.ts';
import { isRecord, type Refusals } from './refusals.ts';

export type NodeKind = 'holder' | 'vacancy' | 'entrant';
export type Kinds = ReadonlyMap<string, NodeKind>;

const MOST_ARCS = 5_000_000;
/** Sums of weights over all people must stay exact in a double. */
const LARGEST_WEIGHT = 1e9;

/** Arcs by `JSON.stringify([from, to])`; of parallel arcs the best. Undefined when the list itself is unusable. */
export function readArcs(list: unknown, objective: unknown, kinds: Kinds, refusals: Refusals): Map<string, Arc> | undefined {
  if (!Array.isArray(list)) {
    refusals.add('arcs', list, '"arcs" must be a list of [from, to, weights].');
    return undefined;
  }
  if (list.length > MOST_ARCS) {
    refusals.add('arcs', list.length, `There are ${list.length} arcs, more than ${MOST_ARCS}; drop arcs that break a hard rule, or split by rank or field.`);
    return undefined;
  }
  const reader = new ArcReader(kinds, refusals, readObjective(objective, refusals));
  for (let index = 0; index < list.length && !refusals.full; index++) reader.read(list[index], index);
  return reader.arcs;
}

function readObjective(objective: unknown, refusals: Refusals): number | undefined {
  if (objective === undefined) return undefined;
  if (!Array.isArray(objective) || objective.length === 0 || objective.some((word) => word !== 'sum')) {
    refusals.add('objective', objective, '"objective" must be a list with the word "sum" once per level of weights.');
    return undefined;
  }
  return objective.length;
}

class ArcReader {
  readonly arcs = new Map<string, Arc>();
  private readonly kinds: Kinds;
  private readonly refusals: Refusals;
  private levels: number | undefined;

  constructor(kinds: Kinds, refusals: Refusals, levels: number | undefined) {
    this.kinds = kinds;
    this.refusals = refusals;
    this.levels = levels;
  }

  read(entry: unknown, index: number): void {
    if (!Array.isArray(entry) || entry.length !== 3) {
      this.refusals.add(`arcs[${index}]`, entry, `arcs[${index}] must be [from, to, weights].`);
      return;
    }
    const [from, to, weights] = entry as [unknown, unknown, unknown];
    if (!endsFit({ from, to, path: `arcs[${index}]` }, this.kinds, this.refusals)) return;
    if (!this.weightsFit(weights, index, `${from as string} to ${to as string}`)) return;
    const arc: Arc = [from as string, to as string, [...(weights as number[])]];
    const key = JSON.stringify([from, to]);
    const before = this.arcs.get(key);
    if (before === undefined || better(arc[2], before[2])) this.arcs.set(key, arc);
  }

  private weightsFit(weights: unknown, index: number, name: string): boolean {
    const path = `arcs[${index}][2]`;
    if (!Array.isArray(weights) || weights.length === 0) {
      this.refusals.add(path, weights, `The weights of the arc ${name} must be a list of numbers, one per level.`);
      return false;
    }
    this.levels ??= weights.length;
    if (weights.length !== this.levels) {
      this.refusals.add(path, weights, `The arc ${name} has ${weights.length} weights where ${this.levels} are expected; give every arc one weight per level.`);
      return false;
    }
    const wrong = weights.findIndex((weight) => typeof weight !== 'number' || !(Math.abs(weight) <= LARGEST_WEIGHT));
    if (wrong < 0) return true;
    const advice = typeof weights[wrong] === 'number' && Number.isFinite(weights[wrong]) ? 'use a smaller unit' : 'use 0 where nothing is known';
    this.refusals.add(`${path}[${wrong}]`, weights[wrong], `The weight ${String(weights[wrong])} of the arc ${name} is not a number between -1e9 and 1e9; ${advice}.`);
    return false;
  }
}

function better(one: readonly number[], other: readonly number[]): boolean {
  const level = one.findIndex((weight, index) => weight !== other[index]);
  return level >= 0 && (one[level] ?? 0) > (other[level] ?? 0);
}

/** An arc leads from a holder or an entrant to the seat of another holder or to a vacancy. */
function endsFit(arc: { from: unknown; to: unknown; path: string }, kinds: Kinds, refusals: Refusals): boolean {
  const ends: readonly (readonly [unknown, number, string, string])[] = [
    [arc.from, 0, 'vacancy', 'a vacancy is a seat without a holder, so nobody can leave it; turn the arc round'],
    [arc.to, 1, 'entrant', 'an entrant has no seat to take; name a holder or a vacancy'],
  ];
  for (const [name, position, refused, advice] of ends) {
    const kind = typeof name === 'string' ? kinds.get(name) : undefined;
    const path = `${arc.path}[${position}]`;
    if (kind === undefined) {
      refusals.add(path, name, `${path} names ${JSON.stringify(name)}, which is not among the vertices, vacancies or entrants; add it there or correct the name.`);
      return false;
    }
    if (kind === refused) {
      refusals.add(path, name, `${path} names "${name as string}", a ${kind}: ${advice}.`);
      return false;
    }
  }
  if (arc.from !== arc.to) return true;
  refusals.add(arc.path, arc.from, `${arc.path} leads from "${arc.from as string}" to the same seat; leave it out, staying needs no arc.`);
  return false;
}

export function readArcNames(json: Record<string, unknown>, key: string, kinds: Kinds, refusals: Refusals): ArcName[] {
  const list = json[key];
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    refusals.add(key, list, `"${key}" must be a list of [from, to].`);
    return [];
  }
  return list.filter((entry: unknown, index): entry is ArcName => {
    const path = `${key}[${index}]`;
    if (Array.isArray(entry) && entry.length === 2) return endsFit({ from: entry[0], to: entry[1], path }, kinds, refusals);
    refusals.add(path, entry, `${path} must be [from, to].`);
    return false;
  });
}

export function readLimits(list: unknown, kinds: Kinds, refusals: Refusals): ExchangeLimit[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    refusals.add('limits', list, '"limits" must be a list of { arcs: [[from, to, coefficient]], atMost }.');
    return [];
  }
  return list.filter((limit: unknown, index): limit is ExchangeLimit => limitFits(limit, `limits[${index}]`, kinds, refusals));
}

function limitFits(limit: unknown, path: string, kinds: Kinds, refusals: Refusals): boolean {
  if (!isRecord(limit) || !Array.isArray(limit.arcs) || typeof limit.atMost !== 'number' || !(limit.atMost >= 0)) {
    refusals.add(path, limit, `${path} must have "arcs" and "atMost", a number of 0 or more.`);
    return false;
  }
  return limit.arcs.every((arc: unknown, index) => {
    const at = `${path}.arcs[${index}]`;
    if (!Array.isArray(arc) || arc.length !== 3 || typeof arc[2] !== 'number' || !Number.isFinite(arc[2])) {
      refusals.add(at, arc, `${at} must be [from, to, coefficient] with a finite number.`);
      return false;
    }
    return endsFit({ from: arc[0], to: arc[1], path: at }, kinds, refusals);
  });
}
