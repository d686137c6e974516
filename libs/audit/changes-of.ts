import type { RecordLine } from '#contracts';

/** One field of a row that a line of the record changed; absent before: it was added, absent after: it was removed. */
export interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Follow from other columns, or count for the machine: a change of theirs says nothing of its own. */
const DERIVED: ReadonlySet<string> = new Set([
  'id', 'given_name', 'family_middle', 'search', 'span', 'reach', 'one_seat', 'version', 'created_at', 'made_at',
]);

/** What a line changed, field by field in the order of the alphabet; fields that follow from others are left out. */
export function changesOf(line: Pick<RecordLine, 'before' | 'after'>): readonly Change[] {
  const { before = {}, after = {} } = line;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !DERIVED.has(field)).sort();
  return fields
    .filter((field) => !equal(before[field], after[field]))
    .map((field) => ({ field, ...(isThere(before[field]) && { before: before[field] }), ...(isThere(after[field]) && { after: after[field] }) }));
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** Values of the record are JSON from one writer, so equal values have equal text. */
function equal(a: unknown, b: unknown): boolean {
  return (!isThere(a) && !isThere(b)) || JSON.stringify(a) === JSON.stringify(b);
}
