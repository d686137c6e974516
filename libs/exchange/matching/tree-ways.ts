import { type Blossoms, type Link, NONE } from './blossoms.ts';

/** The ways of an alternating tree from outer blossoms up to the root: by the matched edge of the base, then by `via`. */
export class TreeWays {
  /** Edge by which an inner blossom was reached. */
  readonly via: Int32Array;
  private readonly blossoms: Blossoms;
  private readonly mark: Int32Array;
  private marks = 0;

  constructor(blossoms: Blossoms, most: number) {
    this.blossoms = blossoms;
    this.via = new Int32Array(most);
    this.mark = new Int32Array(most);
  }

  /** Where the ways of two outer blossoms to the root meet. */
  findMeet(left: number, right: number): number {
    this.marks++;
    let [one, other] = [left, right];
    for (;;) {
      if (one !== NONE) {
        if (this.mark[one] === this.marks) return one;
        this.mark[one] = this.marks;
        one = this.grandparent(one);
      }
      [one, other] = [other, one];
      if (one === NONE && other === NONE) throw new Error('Two outer blossoms of one tree have no common way to the root.');
    }
  }

  private grandparent(outer: number): number {
    const { blossoms } = this;
    const { edge, inner } = this.stepUp(outer);
    if (edge === NONE) return NONE;
    return blossoms.top[this.farEnd(this.via[inner] as number, inner)] as number;
  }

  stepUp(outer: number): { readonly edge: number; readonly inner: number } {
    const { blossoms } = this;
    const base = blossoms.base[outer] as number;
    const edge = blossoms.mate[base] as number;
    return edge === NONE ? { edge, inner: NONE } : { edge, inner: blossoms.top[blossoms.across(edge, base)] as number };
  }

  /** The end of the edge outside the blossom. */
  farEnd(edge: number, top: number): number {
    const one = this.blossoms.ends[edge * 2] as number;
    return this.blossoms.top[one] === top ? (this.blossoms.ends[edge * 2 + 1] as number) : one;
  }

  /** From an outer blossom up to an other, that one left out: outer, inner, outer, … and the links on the way. */
  climb(from: number, meet: number): { readonly tops: number[]; readonly links: Link[] } {
    const { blossoms } = this;
    const tops: number[] = [];
    const links: Link[] = [];
    for (let outer = from; outer !== meet; ) {
      const { edge, inner } = this.stepUp(outer);
      const leave = blossoms.base[outer] as number;
      const up = this.via[inner] as number;
      const far = this.farEnd(up, inner);
      tops.push(outer, inner);
      links.push({ edge, leave, enter: blossoms.across(edge, leave) }, { edge: up, leave: blossoms.across(up, far), enter: far });
      outer = blossoms.top[far] as number;
    }
    return { tops, links };
  }
}
