import { type Box } from '../layout/template-set.ts';
import { type Line } from '../paper/paper.ts';

/** What a renderer has to draw: paragraphs, rules, frames, columns and grids, in millimetres and points, nothing else to decide. */
export interface Sheet {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** A run of pages with one orientation and its own page count: the paper itself, then each annex. */
export interface Part {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly textWidthMm: number;
  readonly items: readonly Item[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly box: Box;
  readonly line: Line;
  /** Replaces the box's space before. */
  readonly beforePt?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Piece of a paragraph that goes over a page: the last line of a head is full, a tail begins without indent, a middle is both. */
  readonly piece?: 'head' | 'middle' | 'tail';
}

/** A horizontal line, centred in its column. */
export interface Rule {
  readonly kind: 'rule';
  readonly widthMm: number;
  readonly thicknessPt: number;
  readonly gapPt: number;
}

/** Room between items that have no space of their own (a table below a paragraph). */
export interface Space {
  readonly kind: 'space';
  readonly heightPt: number;
}

/** A word in a frame (DỰ THẢO, MẬT), centred in its column. */
export interface Frame {
  readonly kind: 'frame';
  readonly box: Box;
  readonly text: string;
  readonly widthMm: number;
}

/** Columns without lines, row by row. */
export interface Columns {
  readonly kind: 'columns';
  readonly widthsMm: readonly number[];
  readonly rows: readonly (readonly (readonly Item[])[])[];
}

/** A ruled table; its head is repeated on each page and no row is split. */
export interface Grid {
  readonly kind: 'grid';
  readonly widthsMm: readonly number[];
  readonly aligns: readonly ('left' | 'center' | 'right')[];
  readonly headBox: Box;
  readonly cellBox: Box;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Line[])[];
  /** A signature follows: the last two rows stay on its page. */
  readonly tied?: boolean;
  /** Begins a page of its own. */
  readonly newPage?: boolean;
}

/** Items that stay on one page. */
export interface Together {
  readonly kind: 'together';
  /** The first paragraph is too long to stay whole: its last lines alone stay with what follows. */
  readonly lastLines?: boolean;
  readonly items: readonly (Paragraph | Columns)[];
}

export type Item = Paragraph | Rule | Space | Frame | Columns | Grid | Together;
