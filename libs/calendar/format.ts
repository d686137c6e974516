import { type Day, partsOf } from './day.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `05/01/2026`, the form of lists and screens. */
export function formatDay(on: Day): string {
  return `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
}

/**
 * `ngày 05 tháng 01 năm 2026`, the form of office papers: days under 10 and months 1 and 2 carry a leading zero,
 * other months do not (Decree 30/2020/NĐ-CP, Annex I, part II, item 4).
 */
export function formatLongDay(on: Day): string {
  const { year, month, date } = partsOf(on);
  return `ngày ${two(date)} tháng ${month <= 2 ? two(month) : String(month)} năm ${year}`;
}
