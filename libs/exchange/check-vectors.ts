// Part of the judge: prices and potentials that are vectors, for rings and chains of any length.
import { type VectorProof } from './certificate.ts';
import { CheckLanes, type LaneTask, type LaneVerdict } from './check-lanes.ts';
import { type PartView } from './check-part.ts';

/** Bounds rings and chains of any length, and so those within limits too. */
export function checkVectors(proof: VectorProof, task: LaneTask): LaneVerdict {
  const lanes = new CheckLanes(task, { guarded: proof.guarded, pinned: proof.pinned === true });
  const prices = lanes.lay(proof.nodes);
  const potentials = lanes.lay(proof.potentials);
  if (typeof prices === 'string') return { fault: prices };
  if (typeof potentials === 'string') return { fault: potentials };
  const judge = new VectorJudge({ task, lanes, prices, potentials });
  const fault = judge.arcFault() ?? judge.nodeFault();
  return fault === undefined ? lanes.compare(lanes.sum(prices)) : { fault };
}

interface Laid {
  readonly task: LaneTask;
  readonly lanes: CheckLanes;
  readonly prices: Float64Array;
  readonly potentials: Float64Array;
}

class VectorJudge {
  private readonly laid: Laid;
  private readonly part: PartView;
  private readonly width: number;
  /** Whether there is any chain at all: one ends in a vacancy. */
  private readonly chains: boolean;

  constructor(laid: Laid) {
    const { part } = laid.task;
    this.laid = laid;
    this.part = part;
    this.width = laid.lanes.width;
    this.chains = part.maxChain > 0 && part.to.some((node) => part.kind[node] === 1);
  }

  arcFault(): string | undefined {
    const { part, chains } = this;
    for (let arc = 0; arc < part.from.length; arc++) {
      const [from, to] = [part.from[arc] as number, part.to[arc] as number];
      if (!chains && (part.kind[from] as number) + (part.kind[to] as number) !== 0) continue;
      if (this.excess(arc, from * this.width, to * this.width) > 0) return `The vectors leave the arc ${part.nameArc(arc)} worth more than it costs.`;
    }
    return undefined;
  }

  /** Sign of weight less price less drop in potential. */
  private excess(arc: number, from: number, to: number): number {
    const { lanes, prices, potentials } = this.laid;
    const first = lanes.weight(arc, 0) - (prices[from] as number) - (potentials[from] as number) + (potentials[to] as number);
    if (first < -0.5) return first;
    return lanes.sign((lane) => lanes.weight(arc, lane) - (prices[from + lane] as number) - (potentials[from + lane] as number) + (potentials[to + lane] as number));
  }

  nodeFault(): string | undefined {
    const { part, width, laid: { lanes, prices, potentials } } = this;
    for (let node = 0; node < part.ids.length; node++) {
      const [name, at] = [part.ids[node] as string, node * width];
      if (lanes.sign((lane) => prices[at + lane] as number) < 0) return `The vectors put a price below nothing on "${name}".`;
      if (!this.chains) continue;
      if (part.mayBegin[node] === 1 && lanes.sign((lane) => potentials[at + lane] as number) > 0) return `The vectors let a chain gain by beginning at "${name}".`;
      const ends = part.kind[node] === 1 && lanes.sign((lane) => (potentials[at + lane] as number) + (prices[at + lane] as number)) < 0;
      if (ends) return `The vectors let a chain gain by ending in "${name}".`;
    }
    return undefined;
  }
}
