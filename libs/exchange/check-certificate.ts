// Part of the judge: adds up the bound of every level from the prices of a certificate.
import { type BoundProof, type Certificate, type CertificatePart, type VectorProof } from './certificate.ts';
import { type CheckView } from './check-view.ts';
import { checkLeaf, type LeafTask } from './check-prices.ts';
import { checkVectors } from './check-vectors.ts';

export interface CheckedCertificate {
  readonly faults: readonly string[];
  /** Per level, in the problem's units: no plan that is as good on every level before is better than this. */
  readonly bound: readonly number[];
  /** True when some part proves that its pins cannot all be kept. */
  readonly pinsRefuted: boolean;
}

export function checkCertificate(view: CheckView, certificate: Certificate, moves: ReadonlyMap<string, string>): CheckedCertificate {
  const checker = new CertificateChecker(view, moves);
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
  private readonly moves: ReadonlyMap<string, string>;

  constructor(view: CheckView, moves: ReadonlyMap<string, string>) {
    this.view = view;
    this.moves = moves;
    this.bound = new Array<number>(view.weights.length).fill(0);
  }

  checkParts(parts: readonly CertificatePart[]): void {
    this.refuting = parts.some(({ pins }) => pins !== undefined);
    const partOf = new Int32Array(this.view.ids.length).fill(-1);
    parts.forEach((part, index) => part.members.forEach((id) => this.claim(partOf, id, index)));
    const { view } = this;
    const across = view.from.findIndex((from, arc) => view.allowed[arc] === 1 && partOf[from] !== partOf[view.to[arc] as number]);
    if (across >= 0) this.faults.push(`The arc ${view.nameArc(across)} leaves its part of the certificate.`);
    if (partOf.includes(-1)) this.faults.push(`The certificate leaves out "${view.ids[partOf.indexOf(-1)] ?? ''}".`);
    if (parts.length > 1 && (view.limits.length > 0)) this.faults.push('Conditions bind the whole plan, so the certificate must be one part.');
    if (this.faults.length === 0) parts.forEach((part, index) => this.checkPart(part, partOf, index));
  }

  private claim(partOf: Int32Array, id: string, part: number): void {
    const node = this.view.index.get(id);
    if (node === undefined || partOf[node] !== -1) this.faults.push(`The certificate names "${id}" ${node === undefined ? 'which is unknown' : 'in two parts'}.`);
    else partOf[node] = part;
  }

  private checkPart(part: CertificatePart, partOf: Int32Array, index: number): void {
    const { view } = this;
    const inPart = Uint8Array.from(view.allowed, (allowed, arc) => (allowed === 1 && partOf[view.from[arc] as number] === index ? 1 : 0));
    const pins = view.pins.filter((arc) => partOf[view.from[arc] as number] === index);
    if (part.pins !== undefined) this.checkPins(part.pins, inPart, pins);
    if (part.vectors !== undefined) {
      this.checkVectors(part.vectors, inPart);
      return;
    }
    const values: number[] = [];
    part.levels.forEach((proof, level) => {
      const weights = view.weights[level] ?? new Float64Array(0);
      const value = this.valueOf(weights, inPart);
      const rows = this.rowsBefore(level, values, pins);
      const bound = this.follow(proof, { view, weights, rows, open: inPart, required: new Uint8Array(view.ids.length) });
      const rounded = roundDown(bound, gridOf(weights, inPart), value);
      if (rounded < value - 1e-9 * Math.max(1, Math.abs(value))) this.faults.push(`Level ${level + 1}: the certificate proves ${rounded}, less than the plan reaches (${value}).`);
      this.bound[level] = (this.bound[level] ?? 0) + rounded;
      values.push(value);
    });
    if (!this.refuting && part.levels.length !== view.weights.length) this.faults.push('A part of the certificate does not speak of every level.');
  }

  /** Vectors prove all levels at once or nothing: their prices add up to what the plan is worth. */
  private checkVectors(proof: VectorProof, inPart: Uint8Array): void {
    const values = this.view.weights.map((weights) => this.valueOf(weights, inPart));
    const fault = checkVectors(proof, { view: this.view, open: inPart, values });
    if (fault !== undefined) this.faults.push(fault);
    values.forEach((value, level) => { this.bound[level] = (this.bound[level] as number) + value; });
  }

  private checkPins(proof: BoundProof, inPart: Uint8Array, pins: readonly number[]): void {
    const weights = new Float64Array(this.view.from.length);
    for (const arc of pins) weights[arc] = 1;
    const task = { view: this.view, weights, rows: this.view.limits, open: inPart, required: new Uint8Array(this.view.ids.length) };
    if (Math.floor(this.follow(proof, task) + 1e-6) < pins.length) this.pinsRefuted = true;
  }

  /** In the order a certificate prices them: conditions, pins, levels before. All read "at most". */
  private rowsBefore(level: number, values: readonly number[], pins: readonly number[]): LeafTask['rows'] {
    const rows = [...this.view.limits];
    if (pins.length > 0) {
      const coefficients = new Float64Array(this.view.from.length);
      for (const arc of pins) coefficients[arc] = -1;
      rows.push({ coefficients, atMost: -pins.length });
    }
    for (let before = 0; before < level; before++) {
      rows.push({ coefficients: (this.view.weights[before] ?? new Float64Array(0)).map((weight) => -weight), atMost: -(values[before] ?? 0) });
    }
    return rows;
  }

  private valueOf(weights: Float64Array, inPart: Uint8Array): number {
    let sum = 0;
    for (const [from, to] of this.moves) {
      const arc = this.view.arcs.get(from)?.get(to);
      if (arc !== undefined && inPart[arc] === 1) sum += weights[arc] ?? 0;
    }
    return Number(sum.toFixed(9));
  }

  private follow(proof: BoundProof, task: LeafTask): number {
    if (proof.kind === 'prices') return checkLeaf(proof, task, this.faults);
    const [from, to] = proof.arc;
    const arc = this.view.arcs.get(from)?.get(to);
    if (arc === undefined) {
      this.faults.push(`The certificate branches on an unknown arc from "${from}" to "${to}".`);
      return Infinity;
    }
    const without = Uint8Array.from(task.open);
    without[arc] = 0;
    const required = Uint8Array.from(task.required);
    required[this.view.from[arc] as number] = 1;
    const taken = { ...task, open: this.view.onlyArc(task.open, arc), required };
    return Math.max(this.follow(proof.without, { ...task, open: without }), this.follow(proof.with, taken));
  }
}

/** The largest number of which every weight is a multiple, looked for down to six decimals; 0 when there is none. */
function gridOf(weights: Float64Array, inPart: Uint8Array): number {
  let divisor = 0;
  for (let arc = 0; arc < weights.length; arc++) {
    if (inPart[arc] !== 1) continue;
    const scaled = Math.abs(weights[arc] ?? 0) * 1e6;
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
