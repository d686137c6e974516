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
  /** In place of `levels` where rings are swaps and chains single moves: one proof for all levels. */
  readonly matching?: MatchingProof | undefined;
  /** For the plan's pins: nothing can hold more of them than this proof says. Only when the plan is infeasible and no proof over vectors says so. */
  readonly pins?: BoundProof | undefined;
  readonly levels: readonly BoundProof[];
}

export interface Certificate {
  readonly parts: readonly CertificatePart[];
}

/**
 * Prices and potentials that are vectors, one lane a level, compared in order. On every arc the weight less the price of
 * the person is at most the drop in potential; the prices add up to the bound, which is compared in order too: what it
 * says of a level holds for plans as good on the levels before. When `guarded`, a lane before the first counts seats that
 * must have a holder; when `pinned`, the next one counts pins kept, so that a sum below their number refutes them.
 */
export interface VectorProof {
  readonly guarded: boolean;
  readonly pinned?: boolean | undefined;
  readonly nodes: readonly (readonly [id: string, prices: readonly number[]])[];
  readonly potentials: readonly (readonly [id: string, potentials: readonly number[]])[];
}

/**
 * Prices that are vectors as above, on people, seats and odd sets of both (Edmonds 1965): a swap or a move into a vacancy
 * weighs at most the prices of its two ends and of the sets that hold both. The bound is the sum of the prices, that of
 * a set of 2k+1 taken k times.
 */
export interface MatchingProof {
  readonly pinned: boolean;
  readonly nodes: readonly (readonly [id: string, prices: readonly number[]])[];
  readonly sets: readonly { readonly of: readonly string[]; readonly prices: readonly number[] }[];
}

/**
 * That no plan as good keeps every locality within `excess`: a plan of the problem in which the localities named may
 * not go beyond it, with its own certificate, whose bound on some level lies below what the plan in question has there.
 * When `added`, no condition is laid on the problem but one more level: what the localities named use of their room, all
 * conditions added up, as a cost; the certificate shows that plans as good use more than there is.
 */
export interface BalanceProof {
  readonly excess: number;
  readonly localities: readonly string[];
  readonly added?: boolean | undefined;
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly certificate: Certificate;
}
