import { type Dossier } from '../dossier.ts';
import { type Outcome } from '../finding.ts';
import { type RulePack } from '../pack.ts';
import { prepareReview, type ReviewContext } from '../review.ts';

/** A verdict that is another under the other pack; `none`: no rule of that pack looks at the position. */
export interface Flip {
  readonly person: string;
  readonly fullName: string;
  readonly position: string;
  readonly before: Outcome | 'none';
  readonly after: Outcome | 'none';
}

export interface PackComparison {
  /** Positions that at least one of the packs looks at. */
  readonly judged: number;
  readonly flips: readonly Flip[];
  /** Keys are `within→over`; every pair that occurs among the flips. */
  readonly counts: Readonly<Record<string, number>>;
  /** Parameters whose value on the day differs, with both values as text. */
  readonly changed: readonly { readonly parameter: string; readonly before: string; readonly after: string }[];
}

/** Two packs over one day: judges a dossier by both; `judged` counts the positions that at least one of them looks at. */
export type Comparer = (dossier: Dossier) => { readonly judged: number; readonly flips: readonly Flip[] };

/** Binds both packs once, so that dossiers can come page by page. */
export function prepareComparison(context: Omit<ReviewContext, 'pack'>, packs: readonly [RulePack, RulePack]): Comparer {
  const before = prepareReview({ ...context, pack: packs[0] });
  const after = prepareReview({ ...context, pack: packs[1] });
  const outcomes = (judge: typeof before, dossier: Dossier): Map<string, Outcome> => new Map(judge(dossier).lines.map((line) => [line.position, line.summary.outcome]));
  return (dossier) => {
    const old = outcomes(before, dossier);
    const now = outcomes(after, dossier);
    const { code: person, fullName } = dossier.person;
    const positions = [...new Set([...old.keys(), ...now.keys()])];
    const flips = positions.map((position): Flip => ({ person, fullName, position, before: old.get(position) ?? 'none', after: now.get(position) ?? 'none' }));
    return { judged: positions.length, flips: flips.filter((flip) => flip.before !== flip.after) };
  };
}

/** How many verdicts go from one outcome to another; keys are `within→over`. */
export function countFlips(flips: readonly Flip[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { before, after } of flips) counts[`${before}→${after}`] = (counts[`${before}→${after}`] ?? 0) + 1;
  return counts;
}

/** What changes when one pack is used instead of another: which verdicts flip, with names, and which values differ. */
export function comparePacks(dossiers: Iterable<Dossier>, context: Omit<ReviewContext, 'pack'>, packs: readonly [RulePack, RulePack]): PackComparison {
  const compare = prepareComparison(context, packs);
  const flips: Flip[] = [];
  let judged = 0;
  for (const dossier of dossiers) {
    const found = compare(dossier);
    judged += found.judged;
    flips.push(...found.flips);
  }
  return { judged, flips, counts: countFlips(flips), changed: changedValues(context.asOf, packs) };
}

/** Parameters whose value on the day differs between two packs; `–` where a pack has none. */
export function changedValues(asOf: string, [before, after]: readonly [RulePack, RulePack]): PackComparison['changed'] {
  const valueIn = (pack: RulePack, code: string): string => {
    const value = pack.parameters.get(code)?.values.filter((one) => one.from <= asOf).at(-1)?.value;
    return value === undefined ? '–' : Array.isArray(value) ? value.join(', ') : String(value);
  };
  return [...new Set([...before.parameters.keys(), ...after.parameters.keys()])]
    .map((parameter) => ({ parameter, before: valueIn(before, parameter), after: valueIn(after, parameter) }))
    .filter((one) => one.before !== one.after);
}
