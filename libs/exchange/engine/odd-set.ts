/**
 * An odd number of nodes. Columns hold them two by two at most half as often, rounded down: a subset-row cut with
 * multiplier 1/2 (three nodes: Jepsen, Petersen, Spoorendonk, Pisinger 2008); on swaps alone a blossom (Edmonds 1965).
 */
export type OddSet = readonly number[];

/** A ring or chain that a fractional answer uses in part. */
export interface FractionalColumn {
  readonly nodes: Int32Array;
  readonly x: number;
}
