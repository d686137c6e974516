// Part of the judge: adds up the bound of every level from the prices of a certificate, part by part.
import { type BoundProof, type Certificate, type CertificatePart } from './certificate.ts';
import { gridOf, roundDown } from './check-grid.ts';
import { type LaneTask, type LaneVerdict } from './check-lanes.ts';
import { checkMatching } from './check-matching.ts';
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
  /** Person to the seat taken; undefined when the certificate is to show that no plan has all the pins. */
  readonly moves: ReadonlyMap<string, string> | undefined;
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
  private readonly refuting: boolean;
  private readonly view: CheckView;
  private readonly mayStop: () => boolean;
  private readonly used: Uint8Array;

  constructor(view: CheckView, { moves, mayStop }: CheckInputs) {
    this.view = view;
    this.mayStop = mayStop;
    this.refuting = moves === undefined;
    this.used = new Uint8Array(view.from.length);
    for (const [from, to] of moves ?? []) this.used[view.arcAt(from, to) ?? -1] = 1;
    this.bound = new Array<number>(view.weights.length).fill(0);
  }

  checkParts(parts: readonly CertificatePart[]): void {
    const { view } = this;
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
    const { vectors, matching } = proof;
    if (matching !== undefined) this.checkAtOnce(part, (task) => checkMatching(matching, task));
    else if (vectors !== undefined) this.checkAtOnce(part, (task) => checkVectors(vectors, task));
    else this.checkLevels(proof, part);
  }

  private checkLevels(proof: CertificatePart, part: PartView): void {
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

  /** One proof over vectors for all levels. Where it leaves off, a simple bound counts. */
  private checkAtOnce(part: PartView, proof: (task: LaneTask) => LaneVerdict): void {
    const values = part.weights.map((weights) => valueOf(weights, part));
    const verdict = proof({ part, values });
    if ('fault' in verdict) {
      this.faults.push(verdict.fault);
      return;
    }
    const { bound, differs, below } = verdict;
    if (below && differs < 0) this.pinsRefuted = true;
    else if (below) this.faults.push(`The vectors add up to ${bound[differs] as number} where the plan is worth ${values[differs] as number}.`);
    values.forEach((value, level) => {
      const known = level === differs ? (bound[level] as number) : Infinity;
      const left = (): number => Math.max(value, Math.min(known, simpleBound(this.taskOf(part, part.weights[level] as Float64Array, []))));
      this.bound[level] = (this.bound[level] as number) + (level < differs ? value : left());
    });
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
