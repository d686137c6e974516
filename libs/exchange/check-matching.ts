// Part of the judge: prices on people, seats and odd sets, for swaps and single moves into vacancies.
import { type MatchingProof } from './certificate.ts';
import { type PartView } from './check-part.ts';
import { CheckLanes, type LaneTask, type LaneVerdict } from './check-lanes.ts';

/**
 * Among swaps and single moves every person and every seat is in one at most, and an odd set of 2k+1 holds k at most both
 * ends of which are in it. So where no swap or move weighs more than the prices of its two ends and of the sets around
 * both, no plan is worth more than all prices together, a set's counted k times.
 */
export function checkMatching(proof: MatchingProof, task: LaneTask): LaneVerdict {
  const { part } = task;
  const chains = part.maxChain > 1 && part.to.some((node) => part.kind[node] === 1);
  if (chains || part.maxCycle === 0 || part.maxCycle > 2) return { fault: 'The certificate speaks of swaps and single moves, but longer rings or chains are allowed.' };
  const lanes = new CheckLanes(task, { guarded: false, pinned: proof.pinned });
  const prices = lanes.lay(proof.nodes);
  if (typeof prices === 'string') return { fault: prices };
  const judge = new MatchingJudge(part, lanes, prices);
  const fault = judge.takeSets(proof.sets) ?? judge.priceFault() ?? judge.pairFault();
  return fault === undefined ? judge.addUp() : { fault };
}

interface PricedSet {
  readonly half: number;
  readonly price: readonly number[];
}

class MatchingJudge {
  private readonly part: PartView;
  private readonly lanes: CheckLanes;
  private readonly prices: Float64Array;
  private readonly sets: PricedSet[] = [];
  /** Numbers of the sets around a node. */
  private readonly around = new Map<number, number[]>();

  constructor(part: PartView, lanes: CheckLanes, prices: Float64Array) {
    this.part = part;
    this.lanes = lanes;
    this.prices = prices;
  }

  takeSets(sets: MatchingProof['sets']): string | undefined {
    for (const { of, prices } of sets) {
      const price = this.lanes.read(prices);
      const nodes = this.readMembers(of);
      const named = `the set of ${of.length} around "${of[0] ?? ''}"`;
      if (price === undefined || nodes === undefined) return `The certificate has no use for ${named}.`;
      if (this.lanes.sign((lane) => price[lane] as number) < 0) return `The certificate puts a price below nothing on ${named}.`;
      for (const node of nodes) this.around.set(node, [...(this.around.get(node) ?? []), this.sets.length]);
      this.sets.push({ half: (of.length - 1) / 2, price });
    }
    return undefined;
  }

  /** An odd number of known names, no name twice. */
  private readMembers(of: readonly string[]): ReadonlySet<number> | undefined {
    const nodes = new Set(of.map((id) => this.part.nodeOf(id) ?? -1));
    return nodes.size !== of.length || of.length % 2 === 0 || nodes.has(-1) ? undefined : nodes;
  }

  priceFault(): string | undefined {
    const { part, lanes: { width } } = this;
    for (let node = 0; node < part.ids.length; node++) {
      if (this.lanes.sign((lane) => this.prices[node * width + lane] as number) < 0) return `The certificate puts a price below nothing on "${part.ids[node] as string}".`;
    }
    return undefined;
  }

  pairFault(): string | undefined {
    const { part } = this;
    const ahead = new Int32Array(part.ids.length);
    for (let node = 0; node < part.ids.length; node++) {
      const [first, last] = [part.firstOut[node] as number, part.firstOut[node + 1] as number];
      for (let arc = first; arc < last; arc++) {
        ahead[part.to[arc] as number] = arc + 1;
        if (this.isMove(arc) && this.isUnderpaid(arc, -1)) return `The prices leave ${part.nameArc(arc)} worth more than it costs.`;
      }
      const swap = this.swapFault(node, ahead);
      if (swap !== undefined) return `The prices leave ${part.nameArc(swap)} and back worth more than it costs.`;
      for (let arc = first; arc < last; arc++) ahead[part.to[arc] as number] = 0;
    }
    return undefined;
  }

  /** Whether somebody may move into a vacancy and leave his seat empty. */
  private isMove(arc: number): boolean {
    const { maxChain, kind, to, from, mayBegin } = this.part;
    return maxChain > 0 && kind[to[arc] as number] === 1 && mayBegin[from[arc] as number] === 1;
  }

  /** Swaps of the node with later ones: `ahead` marks the arcs from it by their seats. */
  private swapFault(node: number, ahead: Int32Array): number | undefined {
    const { part } = this;
    for (let place = part.firstIn[node] as number; place < (part.firstIn[node + 1] as number) && part.maxCycle === 2; place++) {
      const back = part.inArcs[place] as number;
      const other = part.from[back] as number;
      const arc = (ahead[other] as number) - 1;
      if (other > node && arc >= 0 && this.isUnderpaid(arc, back)) return arc;
    }
    return undefined;
  }

  private isUnderpaid(arc: number, back: number): boolean {
    const { lanes, prices, part: { from: persons, to: seats } } = this;
    const [from, to] = [(persons[arc] as number) * lanes.width, (seats[arc] as number) * lanes.width];
    const missing = (lane: number): number =>
      lanes.weight(arc, lane) + (back < 0 ? 0 : lanes.weight(back, lane)) - (prices[from + lane] as number) - (prices[to + lane] as number);
    if (lanes.sign(missing) <= 0) return false;
    const theirs = new Set(this.around.get(seats[arc] as number));
    const both = (this.around.get(persons[arc] as number) ?? []).filter((set) => theirs.has(set));
    return lanes.sign((lane) => both.reduce((sum, set) => sum - (this.sets[set]?.price[lane] ?? 0), missing(lane))) > 0;
  }

  addUp(): LaneVerdict {
    const sums = this.lanes.sum(this.prices);
    for (const { half, price } of this.sets) this.lanes.addTo(sums, (lane) => (price[lane] as number) * half);
    return this.lanes.compare(sums);
  }
}
