import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangePlan, type ExchangeProblem } from '../problem.ts';
import { type Graph } from './graph.ts';

/** The rings and chains of an earlier plan that this part still allows, as lists of arcs; none when there are pins. */
export function layStart(graph: Graph, problem: ExchangeProblem, plan: Pick<ExchangePlan, 'cycles' | 'chains'> | undefined): Int32Array[] {
  if (plan === undefined || graph.pins.length > 0) return [];
  const index = new Map(graph.ids.map((id, node) => [id, node]));
  const maxCycle = (problem.maxCycle ?? DEFAULT_MAX_CYCLE) || Infinity;
  const maxChain = problem.maxChain ?? DEFAULT_MAX_CHAIN;
  const walks = [
    ...plan.cycles.filter(({ length }) => length >= 2 && length <= maxCycle).map(turnToLowest),
    ...plan.chains.filter((chain) => chain.length - 1 <= maxChain && chainStands(graph, index, chain)),
  ];
  const taken = new Set<string>();
  const laid: Int32Array[] = [];
  for (const walk of walks) {
    const arcs = walk.slice(1).map((to, step) => findArc(graph, index.get(walk[step] as string), index.get(to)));
    if (arcs.includes(-1) || [...new Set(walk)].some((id) => taken.has(id))) continue;
    for (const id of walk) taken.add(id);
    laid.push(Int32Array.from(arcs));
  }
  return laid;
}

/** The ring from its lowest name round to the same name again. */
function turnToLowest(ring: readonly string[]): string[] {
  const lowest = ring.reduce((low, id, place) => (id < (ring[low] as string) ? place : low), 0);
  return [...ring.slice(lowest), ...ring.slice(0, lowest), ring[lowest] as string];
}

function chainStands(graph: Graph, index: ReadonlyMap<string, number>, chain: readonly string[]): boolean {
  const last = index.get(chain.at(-1) as string);
  return graph.mayBegin[index.get(chain[0] as string) ?? -1] === 1 && last !== undefined && last >= graph.holders;
}

function findArc(graph: Graph, from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) return -1;
  for (let arc = graph.firstOut[from] as number; arc < (graph.firstOut[from + 1] as number); arc++) if (graph.to[arc] === to) return arc;
  return -1;
}
