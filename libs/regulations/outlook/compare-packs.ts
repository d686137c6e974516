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

/** What changes when one pack is used instead of another: which verdicts flip, with names, and which values differ. */
export function comparePacks(dossiers: Iterable<Dossier>, context: Omit<ReviewContext, 'pack'>, packs: readonly [RulePack, RulePack]): PackComparison {
  const [before, after] = packs.map((pack) => prepareReview({ ...context, pack })) as [ReturnType<typeof prepareReview>, ReturnType<typeof prepareReview>];
  const flips: Flip[] = [];
  const counts: Record<string, number> = {};
  let judged = 0;
  for (const dossier of dossiers) {
    const old = new Map(before(dossier).lines.map((line) => [line.position, line.summary.outcome]));
    const now = new Map(after(dossier).lines.map((line) => [line.position, line.summary.outcome]));
    for (const position of new Set([...old.keys(), ...now.keys()])) {
      judged += 1;
      const flip = { before: old.get(position) ?? 'none' as const, after: now.get(position) ?? 'none' as const };
      if (flip.before === flip.after) continue;
      flips.push({ person: dossier.person.code, fullName: dossier.person.fullName, position, ...flip });
      counts[`${flip.before}→${flip.after}`] = (counts[`${flip.before}→${flip.after}`] ?? 0) + 1;
    }
  }
  return { judged, flips, counts, changed: changedValues(context.asOf, packs) };
}

function changedValues(asOf: string, [before, after]: readonly [RulePack, RulePack]): PackComparison['changed'] {
  const valueIn = (pack: RulePack, code: string): string => {
    const value = pack.parameters.get(code)?.values.filter((one) => one.from <= asOf).at(-1)?.value;
    return value === undefined ? '–' : Array.isArray(value) ? value.join(', ') : String(value);
  };
  return [...new Set([...before.parameters.keys(), ...after.parameters.keys()])]
    .map((parameter) => ({ parameter, before: valueIn(before, parameter), after: valueIn(after, parameter) }))
    .filter((one) => one.before !== one.after);
}
