import { type Elapsed, formatDay, type ImpreciseDay } from '#calendar';

import { type AccountNode, type Citation } from './finding.ts';
import { type Note } from './rule.ts';

/** `11 năm 3 tháng 22 ngày`; empty parts are left out, `0 ngày` when all are empty. */
export function writeElapsed(length: Elapsed): string {
  const parts = [
    length.years > 0 ? `${length.years} năm` : '',
    length.months > 0 ? `${length.months} tháng` : '',
    length.days > 0 ? `${length.days} ngày` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : '0 ngày';
}

/** `01/11/2018`, `tháng 11/2018` or `năm 2018`, as exactly as the file knows it. */
export function writeImprecise(on: ImpreciseDay): string {
  if (on.precision === 'day') return formatDay(on.earliest);
  const [year, month] = on.earliest.split('-');
  return on.precision === 'month' ? `tháng ${month}/${year}` : `năm ${year}`;
}

/** A line of an account without empty fields. */
export function line(code: string, text: string, more: {
  readonly values?: AccountNode['values'];
  readonly cites?: readonly Citation[];
  readonly children?: readonly AccountNode[];
} = {}): AccountNode {
  const node: { -readonly [field in keyof AccountNode]: AccountNode[field] } = { code, text };
  if (more.values) node.values = more.values;
  if (more.cites) node.cites = more.cites;
  if (more.children) node.children = more.children;
  return node;
}

/** A remark as a line of an account. */
export function lineOf(note: Note): AccountNode {
  return line(note.code, note.text, {
    ...(note.values ? { values: note.values } : {}),
    ...(note.cites ? { cites: note.cites } : {}),
  });
}
