// Part of the judge: prices and potentials that are vectors, for rings and chains of any length.
import { type VectorProof } from './certificate.ts';
import { type PartView } from './check-part.ts';

export interface VectorTask {
  readonly part: PartView;
  /** What the plan is worth in this part, level by level. */
  readonly values: readonly number[];
}

const HAIR = 1e-7;

/**
 * The first fault, or undefined when the vectors prove that nothing beats the plan's values, compared level by level.
 * They bound rings and chains of any length, so they bound those within limits too.
 */
export function checkVectors(proof: VectorProof, task: VectorTask): string | undefined {
  return new VectorJudge(proof, task).fault();
}

class VectorJudge {
  private readonly task: VectorTask;
  private readonly width: number;
  private readonly guarded: boolean;
  /** Whether there is any chain at all: one ends in a vacancy. */
  private readonly chains: boolean;
  private readonly prices: Float64Array;
  private readonly potentials: Float64Array;
  private readonly components: readonly Float64Array[];
  private readonly unknown: string | undefined;

  constructor(proof: VectorProof, task: VectorTask) {
    const { part: view } = task;
    this.task = task;
    this.chains = view.maxChain > 0 && view.to.some((node) => view.kind[node] === 1);
    this.guarded = proof.guarded;
    this.components = proof.guarded ? [this.guards(view), ...view.weights] : view.weights;
    this.width = this.components.length;
    this.prices = new Float64Array(view.ids.length * this.width);
    this.potentials = new Float64Array(view.ids.length * this.width);
    this.unknown = this.lay(proof.nodes, this.prices) ?? this.lay(proof.potentials, this.potentials);
  }

  private lay(list: VectorProof['nodes'], into: Float64Array): string | undefined {
    for (const [id, values] of list) {
      const node = this.task.part.nodeOf(id);
      if (node === undefined || values.length !== this.width) return `The certificate has no vector of ${this.width} numbers for "${id}".`;
      into.set(values, node * this.width);
    }
    return undefined;
  }

  /** Passing a seat that must have a holder from hand to hand changes nothing; leaving one loses, filling one gains. */
  private guards(view: PartView): Float64Array {
    const held = (node: number): number => (view.kind[node] === 0 && view.mayBegin[node] === 0 ? 1 : 0);
    return Float64Array.from(view.from, (node, arc) => held(view.to[arc] as number) - held(node));
  }

  fault(): string | undefined {
    if (this.unknown !== undefined) return this.unknown;
    return this.arcFault() ?? this.nodeFault() ?? this.sumFault();
  }

  private sign(at: (part: number) => number): number {
    for (let part = 0; part < this.width; part++) {
      const value = at(part);
      if (Math.abs(value) > HAIR) return value;
    }
    return 0;
  }

  private arcFault(): string | undefined {
    const { part: view } = this.task;
    for (let arc = 0; arc < view.from.length; arc++) {
      const [from, to] = [view.from[arc] as number, view.to[arc] as number];
      if (!this.chains && (view.kind[from] as number) + (view.kind[to] as number) !== 0) continue;
      if (this.excess(arc, from, to) > 0) return `The vectors leave the arc ${view.nameArc(arc)} worth more than it costs.`;
    }
    return undefined;
  }

  /** Sign of weight less price less drop in potential. */
  private excess(arc: number, from: number, to: number): number {
    for (let part = 0; part < this.width; part++) {
      const value = ((this.components[part] as Float64Array)[arc] as number) - this.price(from, part) - this.potential(from, part) + this.potential(to, part);
      if (Math.abs(value) > HAIR) return value;
    }
    return 0;
  }

  private nodeFault(): string | undefined {
    const { part: view } = this.task;
    for (let node = 0; node < view.ids.length; node++) {
      const name = view.ids[node] as string;
      if (this.sign((part) => this.price(node, part)) < 0) return `The vectors put a price below nothing on "${name}".`;
      if (!this.chains) continue;
      if (view.mayBegin[node] === 1 && this.sign((part) => this.potential(node, part)) > 0) return `The vectors let a chain gain by beginning at "${name}".`;
      const ends = view.kind[node] === 1 && this.sign((part) => this.potential(node, part) + this.price(node, part)) < 0;
      if (ends) return `The vectors let a chain gain by ending in "${name}".`;
    }
    return undefined;
  }

  private sumFault(): string | undefined {
    const { part: view, values } = this.task;
    const expected = this.guarded ? [0, ...values] : values;
    for (let part = 0; part < this.width; part++) {
      let sum = 0;
      for (let node = 0; node < view.ids.length; node++) sum += this.price(node, part);
      const value = expected[part] as number;
      if (Math.abs(sum - value) > HAIR * Math.max(1, Math.abs(value))) return `The vectors add up to ${sum} where the plan is worth ${value}.`;
    }
    return undefined;
  }

  private price(node: number, part: number): number {
    return this.prices[node * this.width + part] as number;
  }

  private potential(node: number, part: number): number {
    return this.potentials[node * this.width + part] as number;
  }
}
