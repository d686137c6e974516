// Part of the judge: one set of prices against every ring and chain of a part.
import { type BoundLeaf } from './certificate.ts';
import { ChainJudge } from './check-chains.ts';
import { CutPrices, type PricedPart } from './check-cuts.ts';
import { type PartView } from './check-part.ts';
import { RingJudge } from './check-rings.ts';
import { type Condition } from './check-view.ts';

export interface LeafTask {
  readonly part: PartView;
  readonly weights: Float64Array;
  readonly rows: readonly Condition[];
  /** 1 for the arcs that may still be used. */
  readonly open: Uint8Array;
  /** 1 for people who move in every plan of this branch, so that their price may be negative. */
  readonly required: Uint8Array;
  /** Asked now and then; once it says so the search is given up and the simple bound counts. */
  readonly mayStop: () => boolean;
}

/** Everybody at the best open arc he has: true of every plan, and no search is needed. */
export function simpleBound({ part, weights, open }: LeafTask): number {
  let bound = 0;
  for (let person = 0; person < part.ids.length; person++) {
    let best = 0;
    for (let arc = part.firstOut[person] as number; arc < (part.firstOut[person + 1] as number); arc++) {
      if (open[arc] === 1 && (weights[arc] as number) > best) best = weights[arc] as number;
    }
    bound += best;
  }
  return bound;
}

/** The bound that the prices prove; faults when they break a sign or name something unknown. */
export function checkLeaf(leaf: BoundLeaf, task: LeafTask, faults: string[]): number {
  const { part, open } = task;
  const prices = new Float64Array(part.ids.length);
  let bound = 0;
  for (const [id, price] of leaf.nodes) {
    const node = part.nodeOf(id);
    if (node === undefined || !(price >= 0 || task.required[node] === 1)) faults.push(`The certificate puts the price ${price} on "${id}".`);
    else prices[node] = price;
    bound += price;
  }
  const reduced = Float64Array.from(task.weights, (weight, arc) => (open[arc] === 1 ? weight - (prices[part.from[arc] as number] as number) : -Infinity));
  if (leaf.rows.length !== task.rows.length) faults.push(`The certificate prices ${leaf.rows.length} conditions where there are ${task.rows.length}.`);
  task.rows.forEach(({ coefficients, atMost }, index) => {
    const price = leaf.rows[index] ?? 0;
    if (!(price >= 0)) faults.push(`The certificate puts the price ${price} on condition ${index + 1}.`);
    bound += price * atMost;
    if (price !== 0) for (let arc = 0; arc < reduced.length; arc++) reduced[arc] = (reduced[arc] as number) - price * (coefficients[arc] as number);
  });
  const cuts = new CutPrices(leaf, part, faults);
  return Math.min(simpleBound(task), bound + cuts.allowed + earnings(leaf, { part, reduced, prices, cuts, mayStop: task.mayStop }));
}

/** What the best ring or chain of every root earns above its prices, added up; Infinity when the search was given up. */
function earnings(leaf: BoundLeaf, priced: PricedPart): number {
  const { part } = priced;
  const rings = leaf.potentials !== undefined ? ringsByPotentials(leaf.potentials, priced) : new RingJudge(priced).total();
  if (rings === Infinity || part.maxChain === 0) return rings;
  return rings + new ChainJudge(priced).total();
}

/** If every arc earns at most the drop in potential, a ring earns at most nothing. */
function ringsByPotentials(list: NonNullable<BoundLeaf['potentials']>, { part, reduced }: PricedPart): number {
  const potentials = new Float64Array(part.ids.length);
  for (const [id, value] of list) potentials[part.nodeOf(id) ?? -1] = value;
  let excess = 0;
  for (let arc = 0; arc < reduced.length; arc++) {
    const [person, seat] = [part.from[arc] as number, part.to[arc] as number];
    if (part.kind[person] !== 0 || part.kind[seat] !== 0) continue;
    excess = Math.max(excess, (reduced[arc] as number) - (potentials[person] as number) + (potentials[seat] as number));
  }
  return excess <= 1e-9 ? excess * part.ids.length : Infinity;
}
