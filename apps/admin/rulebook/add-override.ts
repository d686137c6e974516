import type { OverrideView } from '#contracts';

/** The values of a pack with one more, oldest first; a value of the same parameter and day gives way to it. */
export function addOverride(overrides: readonly OverrideView[], added: OverrideView): readonly OverrideView[] {
  const others = overrides.filter((one) => one.parameter !== added.parameter || one.from !== added.from);
  return [...others, added].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
