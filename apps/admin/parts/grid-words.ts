import type { Words } from './words.ts';

/** What the grid itself says, almost all of it to screen readers; ours, because the packaged locale holds every language at once. */
const KEYS = [
  'noRowsToShow', 'loadingOoo', 'ariaSortableColumn', 'ariaRowSelect', 'ariaColumn', 'ariaPageSizeSelectorLabel', 'ariaLabelCellEditor', 'ariaMenuColumn', 'ariaHeaderSelection',
] as const;

export function gridWords(words: Words): Record<string, string> {
  return Object.fromEntries(KEYS.map((key) => [key, words.say(`grid.${key}`)]));
}
