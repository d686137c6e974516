/** A stretch of words that both texts share, or that only one has. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are shown as removed and added whole: their comparison would cost more than it tells. */
const MOST_WORDS = 2000;

/** What an edit changed, word by word, by the longest common run of words. Joining the texts gives both sides back. */
export function compareTexts(before: string, after: string): readonly Difference[] {
  const left = wordsOf(before);
  const right = wordsOf(after);
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return merge([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
  return merge(walk(left, right, commonLengths(left, right)));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\S+\s*|\s+/gu) ?? [];
}

/** `table[i][j]` = length of the longest common run of the words from i and from j on. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const next = left[i] === right[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
      const row = table[i];
      if (row) row[j] = next;
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function walk(left: readonly string[], right: readonly string[], table: readonly Uint16Array[]): Difference[] {
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const [mine, theirs] = [left[i], right[j]];
    if (mine !== undefined && mine === theirs) {
      found.push({ kind: 'same', text: mine });
      i += 1;
      j += 1;
    } else if (theirs === undefined || (mine !== undefined && at(table, i + 1, j) >= at(table, i, j + 1))) {
      found.push({ kind: 'removed', text: mine ?? '' });
      i += 1;
    } else {
      found.push({ kind: 'added', text: theirs });
      j += 1;
    }
  }
  return found;
}

function merge(differences: readonly Difference[]): Difference[] {
  const merged: Difference[] = [];
  for (const each of differences.filter(({ text }) => text !== '')) {
    const last = merged.at(-1);
    if (last?.kind === each.kind) merged[merged.length - 1] = { kind: last.kind, text: last.text + each.text };
    else merged.push(each);
  }
  return merged;
}
