// Part of the judge: the grid on which weights lie.

/** The largest number of which every weight is a multiple, looked for down to six decimals; 0 when there is none. */
export function gridOf(weights: Float64Array): number {
  let divisor = 0;
  for (const weight of weights) {
    const scaled = Math.abs(weight) * 1e6;
    const whole = Math.round(scaled);
    if (Math.abs(scaled - whole) > 1e-3 || whole > Number.MAX_SAFE_INTEGER) return 0;
    let [one, other] = [whole, divisor];
    while (other !== 0) [one, other] = [other, one % other];
    divisor = one;
  }
  return divisor / 1e6;
}

/** Every plan's value lies on the grid, so a bound may be lowered to it. Without a grid a bound a hair above counts as met. */
export function roundDown(bound: number, grid: number, value: number): number {
  if (grid === 0) return bound <= value + 1e-6 * Math.max(1, Math.abs(value)) ? value : bound;
  const steps = Math.floor(bound / grid + 1e-5);
  return Number((steps * grid).toFixed(9));
}
