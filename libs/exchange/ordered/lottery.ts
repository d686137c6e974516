import { type Graph } from '../engine/graph.ts';

/** Numbers drawn lie below this: sums over everybody stay exact in a double. */
export const LOTTERY_SIZE = 2 ** 32;

/**
 * The lot of every arc, from 0 below `LOTTERY_SIZE`, drawn from the names of its ends and the seed and from nothing else:
 * the order of rows, the other arcs and the machine do not change it.
 */
export function drawLots(graph: Pick<Graph, 'ids' | 'from' | 'to'>, seed: number): Float64Array {
  const person = Int32Array.from(graph.ids, (id) => hashName(id, seed ^ 0x2c1b3c6d));
  const seat = Int32Array.from(graph.ids, (id) => hashName(id, seed ^ 0x297a2d39));
  const lots = new Float64Array(graph.from.length);
  for (let arc = 0; arc < lots.length; arc++) {
    lots[arc] = mix((person[graph.from[arc] as number] as number) + Math.imul(seat[graph.to[arc] as number] as number, 0x9e3779b1)) >>> 0;
  }
  return lots;
}

function hashName(name: string, seed: number): number {
  let hash = mix(seed);
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Every bit of the answer hangs on every bit given (the finaliser of MurmurHash3, public domain). */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
