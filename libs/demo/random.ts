/** A seeded stream of numbers; the same seed gives the same stream on every machine. */
export interface Dice {
  /** Whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with the given probability, in per cent. */
  chance(percent: number): boolean;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** Picks by weight. */
  weigh<T>(items: readonly (readonly [T, number])[]): T;
}

/** Scrambles words into one 32-bit number (the finaliser of MurmurHash3), so that neighbouring seeds give unlike streams. */
function scramble(...words: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const word of words) {
    hash = Math.imul(hash ^ (word | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** A stream for the given seed words: xorshift32 over a scrambled start (Marsaglia, "Xorshift RNGs", 2003). */
export function rollDice(...seed: readonly number[]): Dice {
  let state = scramble(...seed) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  const between = (least: number, most: number): number => least + (next() % (most - least + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[between(0, items.length - 1)] as T;
  };
  const weigh = <T>(items: readonly (readonly [T, number])[]): T => {
    let left = between(1, items.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [item, weight] of items) {
      left -= weight;
      if (left <= 0) return item;
    }
    throw new RangeError('weights must be positive whole numbers');
  };
  return { between, chance: (percent) => between(1, 10_000) <= percent * 100, pick, weigh };
}
