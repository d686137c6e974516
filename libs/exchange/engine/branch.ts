import { type BoundLeaf, type BoundProof } from '../certificate.ts';
import { Chance } from './chance.ts';
import { type OddSet } from './odd-set.ts';
import { converge, type Converged } from './converge.ts';
import { dive } from './dive.ts';
import { closes, type LevelTask } from './level-task.ts';
import { searchLookingAhead } from './look-ahead.ts';
import { searchResidual } from './residual.ts';
import { type Prices, type Restriction } from './master.ts';

export interface ProvenLevel {
  /** No plan is better than this; in units of the largest weight. */
  readonly bound: number;
  readonly proof: BoundProof;
  readonly branches: number;
}

interface Explored {
  readonly bound: number;
  readonly proof: BoundProof;
}

const CUT_ROUNDS = 12;
/** Share of a slice of time that branching may use once the root is left open: the parts and levels to come gain more by it. */
const FOR_BRANCHING = 0.3;

/** Branch and bound over arcs, depth first: at every node the linear programme with pricing and cuts, at the root dives. */
export class BranchAndBound {
  private readonly task: LevelTask;
  private readonly chance: Chance;
  private readonly unit: number;
  private branches = 0;

  /** `unit` turns values back into the problem's own. */
  constructor(task: LevelTask, unit: number) {
    this.task = task;
    this.unit = unit;
    this.chance = new Chance(task.seed);
  }

  /** `blocked` holds 1 for arcs that may not be used at all. */
  async run(blocked: Uint8Array = new Uint8Array(this.task.graph.from.length)): Promise<ProvenLevel> {
    const open: Restriction = { blocked, required: [] };
    this.task.master.restrict(open);
    const { bound, proof } = await this.explore(open, 0);
    return { bound, proof, branches: this.branches };
  }

  private async explore(restriction: Restriction, depth: number): Promise<Explored> {
    const { task } = this;
    task.pulse.phase = depth === 0 ? 'pricing' : 'branching';
    const node = depth === 0 ? await this.solveRoot(restriction) : await converge(task, restriction, 2);
    const leaf = { bound: node.bound, proof: this.leaf(node.prices) };
    if (node.state !== 'open' || node.answer === undefined) return leaf;
    const arc = this.chooseArc(node.answer.x);
    if (arc === undefined) return leaf;
    this.branches++;
    if (depth === 0) task.pulse.narrow(FOR_BRANCHING);
    return this.split({ restriction, arc, leaf, flow: this.flows(node.answer.x).get(arc) as number }, depth);
  }

  private async split(node: { restriction: Restriction; arc: number; leaf: Explored; flow: number }, depth: number): Promise<Explored> {
    const { restriction, arc, leaf } = node;
    const order = node.flow >= 0.5 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    const answers = { with: leaf, without: leaf };
    for (const side of order) {
      if (this.task.pulse.mayStop()) continue;
      const child = side === 'with' ? this.taking(restriction, arc) : this.avoiding(restriction, arc);
      this.task.master.restrict(child);
      const answer = await this.explore(child, depth + 1);
      if (answer.bound < leaf.bound) answers[side] = answer;
    }
    const { from, to, ids } = this.task.graph;
    const names = [ids[from[arc] as number] as string, ids[to[arc] as number] as string] as const;
    const proof: BoundProof = { kind: 'branch', arc: names, with: answers.with.proof, without: answers.without.proof };
    return { bound: Math.max(answers.with.bound, answers.without.bound), proof };
  }

  /** Price; dive, or under settled levels look ahead, where a dive seldom ends in a plan; cut; dive and search again. */
  private async solveRoot(restriction: Restriction): Promise<Converged> {
    const { task } = this;
    let node = await converge(task, restriction, 0);
    task.best.bound = Math.min(task.best.bound, node.bound);
    const ahead = task.rows.length > task.graph.limits.length && task.toCome.length > 0;
    if (node.state === 'open') node = ahead ? await this.lookAhead(node, restriction) : await this.tryDives(node, restriction, 2);
    if (node.state !== 'open') return node;
    task.pulse.phase = 'cutting';
    const cut = await converge(task, restriction, CUT_ROUNDS);
    task.best.bound = Math.min(task.best.bound, cut.bound);
    node = cut.bound <= node.bound ? cut : { ...node, state: cut.state, answer: cut.answer };
    return node.state === 'open' ? this.searchOn(node, restriction, ahead) : node;
  }

  private async lookAhead(node: Converged, restriction: Restriction): Promise<Converged> {
    this.task.pulse.phase = 'diving';
    await searchLookingAhead(this.task, restriction);
    return closes(this.task, node.bound) ? { ...node, state: 'closed' } : node;
  }

  private async searchOn(node: Converged, restriction: Restriction, ahead: boolean): Promise<Converged> {
    const { task } = this;
    const last = !ahead && task.rows.length > task.graph.limits.length;
    const dived = last ? node : await this.tryDives(node, restriction, 2);
    if (dived.state !== 'open') return dived;
    task.pulse.phase = 'diving';
    searchResidual(task, { node, restriction });
    return closes(task, node.bound) ? { ...node, state: 'closed' } : node;
  }

  private async tryDives(node: Converged, restriction: Restriction, tries: number): Promise<Converged> {
    for (let attempt = 0; attempt < tries && node.answer !== undefined; attempt++) {
      await dive(this.task, restriction, { answer: node.answer, chance: this.chance, share: attempt === 0 ? 0 : 0.4 });
      if (closes(this.task, node.bound)) return { ...node, state: 'closed' };
    }
    return node;
  }

  private flows(x: Float64Array): Map<number, number> {
    const flows = new Map<number, number>();
    x.forEach((value, column) => {
      if (value < 1e-7) return;
      for (const arc of this.task.pool.columns[column] as Int32Array) flows.set(arc, (flows.get(arc) ?? 0) + value);
    });
    return flows;
  }

  /** The arc whose use is least certain; of equals the first. */
  private chooseArc(x: Float64Array): number | undefined {
    let chosen: number | undefined;
    let doubt = 1e-5;
    for (const [arc, flow] of [...this.flows(x)].sort(([one], [other]) => one - other)) {
      const unsure = Math.min(flow, 1 - flow);
      if (unsure > doubt + 1e-9) [chosen, doubt] = [arc, unsure];
    }
    return chosen;
  }

  private avoiding(restriction: Restriction, arc: number): Restriction {
    const blocked = Uint8Array.from(restriction.blocked);
    blocked[arc] = 1;
    return { blocked, required: restriction.required };
  }

  private taking(restriction: Restriction, arc: number): Restriction {
    const { from, to, firstOut, firstIn, inArcs } = this.task.graph;
    const blocked = Uint8Array.from(restriction.blocked);
    const person = from[arc] as number;
    const seat = to[arc] as number;
    for (let other = firstOut[person] as number; other < (firstOut[person + 1] as number); other++) if (other !== arc) blocked[other] = 1;
    for (let place = firstIn[seat] as number; place < (firstIn[seat + 1] as number); place++) if (inArcs[place] !== arc) blocked[inArcs[place] as number] = 1;
    return { blocked, required: [...restriction.required, person] };
  }

  /** Prices in the problem's own units, by name; what is zero is left out. */
  private leaf(prices: Prices): BoundLeaf {
    const { graph, master, rows } = this.task;
    const nodes: [string, number][] = [];
    prices.nodes.forEach((price, node) => { if (price !== 0) nodes.push([graph.ids[node] as string, price * this.unit]); });
    const cuts: { of: string[]; price: number }[] = [];
    prices.cuts.forEach((price, cut) => {
      if (price > 0) cuts.push({ of: (master.sets[cut] as OddSet).map((node) => graph.ids[node] as string), price: price * this.unit });
    });
    const potentials: [string, number][] = [];
    prices.potentials?.forEach((value, node) => { if (value !== 0) potentials.push([graph.ids[node] as string, value * this.unit]); });
    const more = prices.potentials === undefined ? {} : { potentials };
    return { kind: 'prices', nodes, cuts, ...more, rows: rows.map((row, index) => ((prices.rows[index] ?? 0) * this.unit) / row.unit) };
  }
}
