import { createHash } from 'node:crypto';

import { fold } from '../layout/fold.ts';
import type { SheetMapping } from './mapping-types.ts';

/** One hash for all workbooks with the same headings, in whatever order, however often and on however many sheets. */
export function fingerprintOf(sheets: readonly Pick<SheetMapping, 'columns'>[]): string {
  const headings = new Set(sheets.flatMap(({ columns }) => columns.map(({ heading }) => fold(heading))));
  return createHash('sha256').update([...headings].sort().join('\n')).digest('hex');
}
