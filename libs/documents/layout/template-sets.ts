import { covers, type Day } from '#calendar';
import { type Warning } from '../paper/warning.ts';
import { party05of2026, party36of2018 } from './party.ts';
import { state30of2020 } from './state-30-2020.ts';
import { type TemplateSet } from './template-set.ts';

/** All template sets; a new regime is a new entry. */
export const TEMPLATE_SETS: readonly TemplateSet[] = [state30of2020, party36of2018, party05of2026];

/** The set of that id, `undefined` when there is none. */
export function templateSet(id: string): TemplateSet | undefined {
  return TEMPLATE_SETS.find((set) => set.id === id);
}

/** What a clerk must know before signing a paper set this way: not confirmed, values not read, out of its time. */
export function layoutWarnings(layout: TemplateSet, on: Day): Warning[] {
  const found: Warning[] = [];
  if (!layout.confirmed) found.push({ code: 'layout-unconfirmed', text: `${layout.name}: chưa đối chiếu với bản gốc, cần kiểm tra thể thức trước khi ký.` });
  if (layout.unread.length > 0) found.push({ code: 'layout-unread', text: `${layout.name}: chưa có nguồn cho ${layout.unread.join('; ')}.` });
  if (!covers(layout, on)) found.push({ code: 'layout-out-of-time', text: `${layout.name}: không áp dụng vào ngày này.` });
  return found;
}
