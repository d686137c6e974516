// Part of the judge: adds up the bound of every level from the prices of a certificate, part by part.
import { type BoundProof, type Certificate, type CertificatePart, type VectorProof } from './certificate.ts';
import { cutPart, onlyArc, type PartView } from './check-part.ts';
import { checkLeaf, type LeafTask, simpleBound } from './check-prices.ts';
import { checkVectors } from './check-vectors.ts';
import { type CheckView } from './check-view.ts';

export interface CheckedCertificate {
  readonly faults: readonly string[];
  /** Per level, in the problem's units: no plan that is as good on every level before is better than this. */
  readonly bound: readonly number[];
  /** True when some part proves that its pins cannot all be kept. */
  readonly pinsRefuted: boolean;
}

export interface CheckInputs {
  /** Person to the seat taken. */
  readonly moves: ReadonlyMap<string, string>;
  readonly mayStop: () => boolean;
}

export function checkCertificate(view: CheckView, certificate: Certificate, inputs: CheckInputs): CheckedCertificate {
  const checker = new CertificateChecker(view, inputs);
  checker.checkParts(certificate.parts);
  const bound = checker.bound.map((value) => Number(value.toFixed(9)));
  return { faults: checker.faults, bound, pinsRefuted: checker.pinsRefuted };
}

class CertificateChecker {
  readonly faults: string[] = [];
  readonly bound: number[];
  pinsRefuted = false;
  /** A certificate against the pins says nothing on the levels. */
  private refuting = false;
  private readonly view: CheckView;
  private readonly mayStop: () => boolean;
  private readonly used: Uint8Array;

  constructor(view: CheckView, { moves, mayStop }: CheckInputs) {
    this.view = view;
    this.mayStop = mayStop;
    this.used = new Uint8Array(view.from.length);
    for (const [from, to] of moves) this.used[view.arcAt(from, to) ?? -1] = 1;
    this.bound = new Array<number>(view.weights.length).fill(0);
  }

  checkParts(parts: readonly CertificatePart[]): void {
    const { view } = this;
    this.refuting = parts.some(({ pins }) => pins !== undefined);
    const partOf = new Int32Array(view.ids.length).fill(-1);
    const nodes = parts.map((part, index) => this.claim(partOf, part, index));
    const across = view.from.findIndex((from, arc) => view.allowed[arc] === 1 && partOf[from] !== partOf[view.to[arc] as number]);
    if (across >= 0) this.faults.push(`The arc ${view.nameArc(across)} leaves its part of the certificate.`);
    if (partOf.includes(-1)) this.faults.push(`The certificate leaves out "${view.ids[partOf.indexOf(-1)] ?? ''}".`);
    if (parts.length > 1 && (view.limits.length > 0)) this.faults.push('Conditions bind the whole plan, so the certificate must be one part.');
    if (this.faults.length > 0) return;
    parts.forEach((part, index) => this.checkPart(part, cutPart(view, nodes[index] as number[], this.used)));
  }

  /** The nodes of the part, ascending. */
  private claim(partOf: Int32Array, { members }: CertificatePart, part: number): number[] {
    const nodes: number[] = [];
    for (const id of members) {
      const node = this.view.index.get(id);
      if (node === undefined || partOf[node] !== -1) this.faults.push(`The certificate names "${id}" ${node === undefined ? 'which is unknown' : 'in two parts'}.`);
      else nodes.push(node);
      if (node !== undefined) partOf[node] = part;
    }
    return nodes.sort((one, other) => one - other);
  }

  private checkPart(proof: CertificatePart, part: PartView): void {
    if (proof.pins !== undefined) this.checkPins(proof.pins, part);
    if (proof.vectors !== undefined) {
      this.checkVectors(proof.vectors, part);
      return;
    }
    const values: number[] = [];
    proof.levels.forEach((level, index) => {
      const weights = part.weights[index] ?? new Float64Array(part.from.length);
      const value = valueOf(weights, part);
      const bound = roundDown(this.follow(level, this.taskOf(part, weights, rowsBefore(part, values))), gridOf(weights), value);
      if (bound < value - 1e-9 * Math.max(1, Math.abs(value))) this.faults.push(`Level ${index + 1}: the certificate proves ${bound}, less than the plan reaches (${value}).`);
      this.bound[index] = (this.bound[index] ?? 0) + bound;
      values.push(value);
    });
    if (!this.refuting && proof.levels.length !== part.weights.length) this.faults.push('A part of the certificate does not speak of every level.');
  }

  private taskOf(part: PartView, weights: Float64Array, rows: LeafTask['rows']): LeafTask {
    return { part, weights, rows, mayStop: this.mayStop, open: new Uint8Array(part.from.length).fill(1), required: new Uint8Array(part.ids.length) };
  }

  /** Vectors prove all levels at once or nothing: their prices add up to what the plan is worth. */
  private checkVectors(proof: VectorProof, part: PartView): void {
    const values = part.weights.map((weights) => valueOf(weights, part));
    const fault = checkVectors(proof, { part, values });
    if (fault !== undefined) this.faults.push(fault);
    values.forEach((value, level) => { this.bound[level] = (this.bound[level] as number) + value; });
  }

  private checkPins(proof: BoundProof, part: PartView): void {
    const weights = new Float64Array(part.from.length);
    for (const arc of part.pins) weights[arc] = 1;
    if (Math.floor(this.follow(proof, this.taskOf(part, weights, part.limits)) + 1e-6) < part.pins.length) this.pinsRefuted = true;
  }

  private follow(proof: BoundProof, task: LeafTask): number {
    if (proof.kind === 'none' || this.mayStop()) return simpleBound(task);
    if (proof.kind === 'prices') return checkLeaf(proof, task, this.faults);
    const [from, to] = proof.arc;
    const { part } = task;
    const arc = part.arcAt(from, to);
    if (arc === undefined) {
      this.faults.push(`The certificate branches on an unknown arc from "${from}" to "${to}".`);
      return Infinity;
    }
    const without = Uint8Array.from(task.open);
    without[arc] = 0;
    const required = Uint8Array.from(task.required);
    required[part.from[arc] as number] = 1;
    const taken = { ...task, open: onlyArc(part, task.open, arc), required };
    return Math.max(this.follow(proof.without, { ...task, open: without }), this.follow(proof.with, taken));
  }
}

/** In the order a certificate prices them: conditions, pins, levels before. All read "at most". */
function rowsBefore(part: PartView, values: readonly number[]): LeafTask['rows'] {
  const rows = [...part.limits];
  if (part.pins.length > 0) {
    const coefficients = new Float64Array(part.from.length);
    for (const arc of part.pins) coefficients[arc] = -1;
    rows.push({ coefficients, atMost: -part.pins.length });
  }
  values.forEach((value, before) => {
    rows.push({ coefficients: (part.weights[before] ?? new Float64Array(0)).map((weight) => -weight), atMost: -value });
  });
  return rows;
}

function valueOf(weights: Float64Array, { used }: PartView): number {
  let sum = 0;
  used.forEach((taken, arc) => { if (taken === 1) sum += weights[arc] ?? 0; });
  return Number(sum.toFixed(9));
}

/** The largest number of which every weight is a multiple, looked for down to six decimals; 0 when there is none. */
function gridOf(weights: Float64Array): number {
  let divisor = 0;
  for (const weight of weights) {
    const scaled = Math.abs(weight) * 1e6;
    const whole = Math.round(scaled);
    if (Math.abs(scaled - whole) > 1e-3 || whole > Number.MAX_SAFE_INTEGER) return 0;
    let [one, other] = [whole, divisor];
    while (other !== 0) [one, other] = [other, one % other];
    divisor = one;
  }
  return divisor / 1e6;
}

/** Every plan's value lies on the grid, so a bound may be lowered to it. Without a grid a bound a hair above counts as met. */
function roundDown(bound: number, grid: number, value: number): number {
  if (grid === 0) return bound <= value + 1e-6 * Math.max(1, Math.abs(value)) ? value : bound;
  const steps = Math.floor(bound / grid + 1e-5);
  return Number((steps * grid).toFixed(9));
}
