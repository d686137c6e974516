// Part of the judge: weights and prices as vectors, one lane a level, compared lane by lane.
import { gridOf } from './check-grid.ts';
import { type PartView } from './check-part.ts';

export interface LaneTask {
  readonly part: PartView;
  /** What the plan is worth in the part, level by level. */
  readonly values: readonly number[];
}

/** How the bound of a proof compares with the plan. */
export interface Standing {
  /** In the problem's units; of the levels only. */
  readonly bound: readonly number[];
  /** The first level on which bound and plan differ; below 0 where a lane before the levels does; Infinity when none. */
  readonly differs: number;
  /** Whether the bound is the lower one there. */
  readonly below: boolean;
}

/** What a proof over vectors shows: no plan of the part is worth more, compared lane by lane. */
export type LaneVerdict = { readonly fault: string } | Standing;

export type NamedVectors = readonly (readonly [id: string, values: readonly number[]])[];

/** Largest number of halves read: a few dozen of them still add up exactly. */
const MOST = 2 ** 48;
/** Allowed where weights lie on no grid, so that sums are not exact. */
const HAIR = 1e-7;

/**
 * Lanes in order: seats that must have a holder (when guarded), pins kept (when pinned), the levels. Everything is read in
 * whole halves of a lane's unit, so that it is added and compared exactly; what a proof rounds to is what is judged.
 */
export class CheckLanes {
  private readonly part: PartView;
  readonly width: number;
  private readonly weights: readonly Float64Array[];
  private readonly expected: readonly number[];
  private readonly units: readonly number[];
  private readonly slack: readonly number[];

  constructor({ part, values }: LaneTask, choices: { readonly guarded: boolean; readonly pinned: boolean }) {
    this.part = part;
    const grids = part.weights.map((weights) => gridOf(weights));
    const marks: Float64Array[] = [];
    if (choices.guarded) marks.push(countGuarded(part));
    if (choices.pinned) marks.push(markPins(part));
    this.units = [...marks.map(() => 1), ...grids.map((grid) => grid || 1)];
    this.slack = [...marks.map(() => 0), ...grids.map((grid) => (grid === 0 ? HAIR : 0))];
    this.weights = [...marks, ...part.weights].map((weights, part) => this.inHalves(weights, part));
    this.width = this.weights.length;
    this.expected = [...(choices.guarded ? [0] : []), ...(choices.pinned ? [part.pins.length] : []), ...values];
  }

  private inHalves(weights: Float64Array, part: number): Float64Array {
    const scaled = new Float64Array(weights.length);
    for (let arc = 0; arc < scaled.length; arc++) scaled[arc] = this.toHalves(weights[arc] as number, part);
    return scaled;
  }

  private toHalves(value: number, part: number): number {
    const halves = (value / (this.units[part] as number)) * 2;
    return this.slack[part] === 0 ? Math.round(halves) : halves;
  }

  weight(arc: number, part: number): number {
    return (this.weights[part] as Float64Array)[arc] as number;
  }

  /** One vector in halves; undefined when it is not `width` numbers that can be added exactly. */
  read(values: readonly number[]): readonly number[] | undefined {
    if (values.length !== this.width) return undefined;
    const halves = values.map((value, part) => this.toHalves(value, part));
    return halves.every((value) => Math.abs(value) <= MOST) ? halves : undefined;
  }

  /** One vector a node, in halves; a sentence when a name or a vector is wrong. */
  lay(list: NamedVectors): Float64Array | string {
    const laid = new Float64Array(this.part.ids.length * this.width);
    for (const [id, values] of list) {
      const node = this.part.nodeOf(id);
      const halves = this.read(values);
      if (node === undefined || halves === undefined) return `The certificate has no vector of ${this.width} numbers for "${id}".`;
      laid.set(halves, node * this.width);
    }
    return laid;
  }

  /** The first number that is not zero, or not a hair. */
  sign(at: (part: number) => number): number {
    for (let part = 0; part < this.width; part++) {
      const value = at(part);
      if (Math.abs(value) > (this.slack[part] as number)) return value;
    }
    return 0;
  }

  /** Sum over all nodes, in halves. */
  sum(laid: Float64Array): number[] {
    const sums = new Array<number>(this.width).fill(0);
    for (let node = 0; node < this.part.ids.length; node++) this.addTo(sums, (part) => laid[node * this.width + part] as number);
    return sums;
  }

  /** A sum that would not be exact becomes infinite, and is refused in the end. */
  addTo(sums: number[], at: (part: number) => number): void {
    for (let part = 0; part < this.width; part++) {
      const sum = (sums[part] as number) + at(part);
      sums[part] = Math.abs(sum) <= 2 ** 53 ? sum : Infinity;
    }
  }

  /** The sums of a proof, in halves, beside the plan. */
  compare(sums: readonly number[]): LaneVerdict {
    const large = !sums.every((sum) => Number.isFinite(sum)) || this.weights.some((weights) => weights.some((weight) => Math.abs(weight) > MOST * 2));
    if (large) return { fault: 'Weights or prices are too large to be added up exactly.' };
    const marks = this.width - this.part.weights.length;
    const apart = (part: number): number => {
      const difference = (sums[part] as number) - this.toHalves(this.expected[part] as number, part);
      return this.slack[part] === 0 || Math.abs(difference) > 1e-9 * Math.max(1, Math.abs(sums[part] as number)) ? difference : 0;
    };
    const lane = sums.findIndex((_, part) => apart(part) !== 0);
    const bound = sums.slice(marks).map((sum, level) => Number(((sum / 2) * (this.units[marks + level] as number)).toFixed(9)));
    return { bound, differs: lane < 0 ? Infinity : lane - marks, below: lane >= 0 && apart(lane) < 0 };
  }
}

/** Passing a seat that must have a holder from hand to hand changes nothing; leaving one loses, filling one gains. */
function countGuarded(part: PartView): Float64Array {
  const held = (node: number): number => (part.kind[node] === 0 && part.mayBegin[node] === 0 ? 1 : 0);
  return Float64Array.from(part.from, (node, arc) => held(part.to[arc] as number) - held(node));
}

function markPins({ from, pins }: PartView): Float64Array {
  const marks = new Float64Array(from.length);
  for (const arc of pins) marks[arc] = 1;
  return marks;
}
