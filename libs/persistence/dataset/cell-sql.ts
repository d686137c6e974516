/** SQL for turning canonical text of the interchange format into column values, and back. `text` is an SQL expression. */

/** `''` is absent. */
export const absent = (text: string): string => `NULLIF(${text}, '')`;
export const asDay = (text: string): string => `${absent(text)}::date`;
export const asNumber = (text: string): string => `${absent(text)}::numeric`;
export const asYes = (text: string): string => `(${text} = 'yes')`;
export const asList = (text: string): string => `string_to_array(${text}, ';')`;
/** Last day to first day out. */
export const asUntil = (text: string): string => `(${asDay(text)} + 1)`;
/** The first day that `2015`, `2015-08` or `2015-08-01` allows. */
export const asEarliest = (text: string): string => `rpad(${absent(text)}, 10, substr('2000-01-01', length(${text}) + 1))::date`;
export const asPrecision = (text: string): string => `CASE length(${text}) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END`;

/** Back to text: `''` for null. Dates never by `::text`, which follows the session's DateStyle. */
export const textOf = (value: string): string => `coalesce(${value}, '')`;
export const dayText = (day: string): string => `coalesce(to_char(${day}, 'YYYY-MM-DD'), '')`;
export const lastDayText = (until: string): string => dayText(`(${until} - 1)`);
export const numberText = (number: string): string => `coalesce(trim_scale(${number})::text, '')`;
export const yesText = (flag: string): string => `CASE WHEN ${flag} THEN 'yes' ELSE 'no' END`;
export const listText = (list: string): string => `array_to_string(${list}, ';')`;
export const impreciseText = (day: string, precision: string): string =>
  `coalesce(left(to_char(${day}, 'YYYY-MM-DD'), CASE ${precision} WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END), '')`;

/** Columns are named `from`, `to`, `on` …: always quoted. */
export const quoted = (name: string): string => `"${name}"`;
