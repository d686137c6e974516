import pg from 'pg';

const DATE = 1082;
const BIGINT = 20;
const NUMERIC = 1700;

/**
 * Days arrive as the text PostgreSQL wrote (spans do so anyway): a `Date` would move them by the machine's zone. Whole and decimal
 * numbers become numbers where a number holds them exactly, and stay text where not.
 */
export function readDaysAsText(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(BIGINT, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text) as number);
  pg.types.setTypeParser(NUMERIC, (text) => (text.replace(/\D/g, '').length <= 15 ? Number(text) : text) as number);
}
