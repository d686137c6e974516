import { type Day } from '#calendar';

import { type Establishment, type SuccessionFact, type SuccessionKind } from './facts.ts';

/** Whether the clock goes on, starts anew, or a person must say. */
export type Continuity = 'continue' | 'reset' | 'ask';

/** What a step from one unit to the next is called when a rule decides on it. */
export type StepKind = SuccessionKind | 'level-change';

export interface LineageStep {
  readonly succession: SuccessionFact;
  readonly kind: StepKind;
}

/** How a later unit came out of an earlier one; no steps: it is the same unit. */
export interface Link {
  readonly steps: readonly LineageStep[];
}

const SAME: Link = { steps: [] };
const UNCHANGED: readonly LineageStep[] = [];

/** What every tenure is read against, indexed once for an establishment. */
export interface LineageIndex {
  readonly establishment: Establishment;
  /** The link from `earlier` to `later` as it stood on the day, `undefined` when neither came out of the other. */
  link(earlier: string, later: string, on: Day): Link | undefined;
  /** Changes that a unit went through while keeping its code (a row from the unit to itself), newest first. */
  changes(unit: string): readonly LineageStep[];
}

/** Rename or transfer to a unit of another level is a change of level, whatever the row calls it. */
function kindOf(succession: SuccessionFact, establishment: Establishment): StepKind {
  if (succession.kind !== 'rename' && succession.kind !== 'transfer') return succession.kind;
  const before = establishment.units.get(succession.fromUnit)?.level;
  const after = establishment.units.get(succession.toUnit)?.level;
  return before !== undefined && after !== undefined && before !== after ? 'level-change' : succession.kind;
}

function groupByHeir(establishment: Establishment): Map<string, LineageStep[]> {
  const heirs = new Map<string, LineageStep[]>();
  for (const succession of establishment.successions) {
    const step = { succession, kind: kindOf(succession, establishment) };
    const known = heirs.get(succession.toUnit);
    if (known) known.push(step);
    else heirs.set(succession.toUnit, [step]);
  }
  return heirs;
}

/** Breadth first from the later unit back to the earlier one, so that the shortest path wins; cycles are walked once. */
function climb(heirs: ReadonlyMap<string, readonly LineageStep[]>, earlier: string, later: string, on: Day): Link | undefined {
  const seen = new Set([later]);
  let edge: { unit: string; on: Day; steps: readonly LineageStep[] }[] = [{ unit: later, on, steps: [] }];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const reached of edge) {
      for (const step of heirs.get(reached.unit) ?? []) {
        if (step.succession.on > reached.on || seen.has(step.succession.fromUnit)) continue;
        const steps = [step, ...reached.steps];
        if (step.succession.fromUnit === earlier) return { steps };
        seen.add(step.succession.fromUnit);
        next.push({ unit: step.succession.fromUnit, on: step.succession.on, steps });
      }
    }
    edge = next;
  }
  return undefined;
}

function groupChanges(heirs: ReadonlyMap<string, readonly LineageStep[]>): Map<string, readonly LineageStep[]> {
  const changes = new Map<string, readonly LineageStep[]>();
  for (const [unit, steps] of heirs) {
    const own = steps.filter((step) => step.succession.fromUnit === unit);
    if (own.length > 0) changes.set(unit, own.sort((a, b) => (a.succession.on < b.succession.on ? 1 : -1)));
  }
  return changes;
}

const indexes = new WeakMap<Establishment, LineageIndex>();

/** The index of an establishment, made on first use and kept while the establishment lives. */
export function indexLineage(establishment: Establishment): LineageIndex {
  const known = indexes.get(establishment);
  if (known) return known;
  const heirs = groupByHeir(establishment);
  const changes = groupChanges(heirs);
  const index: LineageIndex = {
    establishment,
    changes: (unit) => changes.get(unit) ?? UNCHANGED,
    link: (earlier, later, on) => {
      if (earlier === later) return SAME;
      return heirs.has(later) ? climb(heirs, earlier, later, on) : undefined;
    },
  };
  indexes.set(establishment, index);
  return index;
}

/** What a link does to the clock: the strictest of its steps; a board's recorded decision on a step wins over its kind. */
export function continuityOf(link: Link, byKind: Readonly<Record<StepKind, Continuity>>): Continuity {
  let found: Continuity = 'continue';
  for (const step of link.steps) {
    const one = decideStep(step, byKind);
    if (one === 'reset') return 'reset';
    if (one === 'ask') found = 'ask';
  }
  return found;
}

/** What one step does to the clock. */
export function decideStep(step: LineageStep, byKind: Readonly<Record<StepKind, Continuity>>): Continuity {
  switch (step.succession.keepsClock) {
    case 'yes': return 'continue';
    case 'no': return 'reset';
    case 'ask': return 'ask';
    default: return byKind[step.kind];
  }
}
