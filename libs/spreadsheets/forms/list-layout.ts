/** A column of a printed list. Columns with the same `under` stand under one wide heading. */
export interface ListColumn {
  readonly heading: string;
  readonly under?: string;
  /** `day`: values are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly kind?: 'text' | 'number' | 'day';
  /** In characters; 16 unless said. */
  readonly width?: number;
}

/** A row of values in the order of the columns, or the name of a unit above its rows. */
export type ListLine =
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'row'; readonly values: readonly (string | number | null)[] };

export interface SigningBlock {
  /** "Quận 1, ngày 05 tháng 01 năm 2026". */
  readonly place?: string;
  /** Left: who drew the list up; right: who signs. Each a title and, some lines below it, a name. */
  readonly left?: { readonly title: string; readonly name?: string };
  readonly right: { readonly title: string; readonly name?: string };
}

/** A list as a superior's form asks for it: what stands above, its columns in their order, its lines, and who signs. */
export interface ListLayout {
  readonly sheet: string;
  /** Top left, a line each: the superior body, the issuing body. */
  readonly issuer: readonly string[];
  /** Top right, a line each: national title and motto, or the party's. */
  readonly heading?: readonly string[];
  readonly title: readonly string[];
  /** Without the number column: it is written first, and starts again under each unit where `restart` says so. */
  readonly columns: readonly ListColumn[];
  readonly lines: Iterable<ListLine>;
  readonly restart?: boolean;
  readonly signing?: SigningBlock;
}
