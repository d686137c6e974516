import { type CertificatePart } from '../certificate.ts';
import { type Graph } from '../engine/graph.ts';
import { type Pulse } from '../engine/pulse.ts';

/** What the solvers of all levels at once are given: a graph without conditions on the whole plan. */
export interface AtOnceTask {
  readonly graph: Graph;
  /** People in a ring, people who move in a chain, at most. */
  readonly maxCycle: number;
  readonly maxChain: number;
  readonly pulse: Pulse;
  readonly seed: number;
  /** Rings and chains of a plan to start from, as lists of arcs. */
  readonly start: readonly Int32Array[];
}

/** The best plan, ties included, and its proof. */
export interface AtOnceAnswer {
  /** False when the pins cannot all be kept, which the proof shows. */
  readonly feasible: boolean;
  /** Rings, each from its lowest person, and chains, as lists of arcs. */
  readonly walks: readonly Int32Array[];
  readonly proof: Pick<CertificatePart, 'vectors' | 'matching'>;
}

/** Lets a solver that pauses run to its end, with the event loop breathing in between; false when the run is to end. */
export async function runThrough(solver: { advance(goOn: () => boolean): boolean }, pulse: Pulse): Promise<boolean> {
  for (;;) {
    const pause = pulse.seconds + 0.02;
    if (solver.advance(() => pulse.seconds < pause)) return true;
    await pulse.breathe();
    if (pulse.mayStop()) return false;
  }
}

export function isRing(graph: Graph, arcs: Int32Array): boolean {
  return graph.to[arcs[arcs.length - 1] as number] === graph.from[arcs[0] as number];
}

/** Rings and chains as lists of names: a ring its people, a chain its people and the vacancy it ends in. */
export function nameWalks(graph: Graph, walks: readonly Int32Array[]): { readonly cycles: string[][]; readonly chains: string[][] } {
  const name = (node: number | undefined): string => graph.ids[node as number] as string;
  const cycles: string[][] = [];
  const chains: string[][] = [];
  for (const arcs of walks) {
    const people = Array.from(arcs, (arc) => name(graph.from[arc]));
    if (isRing(graph, arcs)) cycles.push(people);
    else chains.push([...people, name(graph.to[arcs[arcs.length - 1] as number])]);
  }
  return { cycles, chains };
}

/** Whether every pin is among the arcs of the plan. */
export function keepsPins(graph: Graph, walks: readonly Int32Array[]): boolean {
  if (graph.pins.length === 0) return true;
  const used = new Set(walks.flatMap((arcs) => [...arcs]));
  return graph.pins.every((arc) => used.has(arc));
}
