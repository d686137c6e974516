import type { Field } from '../layout/fields.ts';
import type { GridCell } from '../workbook/grid.ts';

/** A column as it is read: what it means, and what the clerk said about all of it. */
export interface ReadingColumn {
  /** From 0. */
  readonly column: number;
  readonly field: Field;
  /** How its text was typed, in place of what the fonts say. */
  readonly encoding?: 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'unicode';
  /** The earliest year that two digits may mean; without it two digits are asked about. */
  readonly earliestYear?: number;
  /** Of a rating: its year. */
  readonly year?: number;
}

/** A font that stands for each encoding. */
const FONT_OF = { tcvn3: '.VnTime', 'tcvn3-capitals': '.VnTimeH', vni: 'VNI-Times', unicode: 'Times New Roman' } as const;

/** The cell under the font that the clerk says its column was typed in. */
export function underEncoding(cell: GridCell, { encoding }: Pick<ReadingColumn, 'encoding'>): GridCell {
  return encoding === undefined ? cell : { ...cell, font: FONT_OF[encoding] };
}
