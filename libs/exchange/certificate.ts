/**
 * Why no plan is better, as numbers that anybody can add up again.
 *
 * For one level, prices are put on people and seats (`nodes`, by id), on the conditions (`rows`: `maxExtraMoves` when
 * given, then `limits` in their order, then the pins of the part when it has any, then every level before) and on cuts
 * (an odd number 2k+1 of names; rings and chains together hold them pair by pair at most k times). Weighed with these prices a ring or a
 * chain earns at most nothing, or what is added for its root; the prices themselves add up to the bound.
 * A ring's root is its person of lowest name, a chain's its vacancy; no plan uses a root twice.
 * `potentials` replace the search over rings when their length has no limit.
 * A branch splits the plans into those without an arc and those with it. Where nothing is claimed, everybody counts at
 * the best arc he has, which anybody can see.
 */
export type BoundProof = BoundLeaf | BoundBranch | NothingClaimed;

export interface NothingClaimed {
  readonly kind: 'none';
}

export interface BoundLeaf {
  readonly kind: 'prices';
  readonly nodes: readonly (readonly [id: string, price: number])[];
  readonly rows: readonly number[];
  readonly cuts: readonly { readonly of: readonly string[]; readonly price: number }[];
  readonly potentials?: readonly (readonly [id: string, potential: number])[] | undefined;
}

export interface BoundBranch {
  readonly kind: 'branch';
  readonly arc: readonly [from: string, to: string];
  readonly without: BoundProof;
  readonly with: BoundProof;
}

/** A part of the problem that no arc leaves, with its own proof per level; `members` are the ids in it. */
export interface CertificatePart {
  readonly members: readonly string[];
  /** In place of `levels` where neither rings nor chains are limited: one proof for all levels. */
  readonly vectors?: VectorProof | undefined;
  /** For the plan's pins: nothing can hold more of them than this proof says. Only when the plan is infeasible. */
  readonly pins?: BoundProof | undefined;
  readonly levels: readonly BoundProof[];
}

export interface Certificate {
  readonly parts: readonly CertificatePart[];
}

/**
 * Prices and potentials that are vectors, one component a level, compared in order. On every arc the weight less the
 * price of the person is at most the drop in potential; prices add up to the value of the plan itself. When `guarded`, a
 * component before the first counts seats that must have a holder.
 */
export interface VectorProof {
  readonly guarded: boolean;
  readonly nodes: readonly (readonly [id: string, prices: readonly number[]])[];
  readonly potentials: readonly (readonly [id: string, potentials: readonly number[]])[];
}
