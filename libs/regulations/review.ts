import { type Day } from '#calendar';
import { type Establishment, indexLineage, sortTenures, type TenureFact } from '#tenure';

import { type Dossier, type ExemptionFact } from './dossier.ts';
import { type Finding, type Outcome, OUTCOMES } from './finding.ts';
import { type RulePack } from './pack.ts';
import { type BoundRule, type CaseFile, type Incumbents } from './rule.ts';
import { settleOn } from './settings.ts';

/** What a dossier is judged against. Make one object and use it for every dossier of a review. */
export interface ReviewContext {
  readonly establishment: Establishment;
  readonly asOf: Day;
  readonly pack: RulePack;
  /** Official holders by position, to see two people in one seat; see {@link indexIncumbents}. */
  readonly incumbents?: Incumbents;
}

/** The verdicts on one person in one position held on the day. */
export interface PositionReview {
  readonly position: string;
  /** The finding that decides: the gravest, and among equals the first in the order of the texts. */
  readonly summary: Finding;
  /** One for each rule of the pack that looks at the position, in the order of the texts. */
  readonly findings: readonly Finding[];
}

export interface PersonReview {
  readonly person: string;
  readonly lines: readonly PositionReview[];
}

/** Judges one dossier after another against the same context. */
export type Reviewer = (dossier: Dossier) => PersonReview;

const NONE: readonly ExemptionFact[] = [];
const GRAVITY = Object.fromEntries(OUTCOMES.map((outcome, at) => [outcome, at])) as Readonly<Record<Outcome, number>>;

/**
 * Binds a pack to an establishment and a day; everything that does not depend on the person is worked out once.
 * @throws BeforeFirstValue when the pack has no values yet on the day (ask `packCovers` first).
 */
export function prepareReview(context: ReviewContext): Reviewer {
  const settings = settleOn(context.pack.parameters, context.asOf);
  const rules = context.pack.rules.map((rule) => rule.bind(settings));
  const index = indexLineage(context.establishment);
  const { asOf, incumbents, establishment } = context;
  return (dossier) => {
    const tenures = sortTenures(dossier.tenures, asOf);
    const exemptions = dossier.exemptions ?? NONE;
    const lines: PositionReview[] = [];
    for (const held of heldOn(tenures, asOf)) {
      const position = establishment.positions.get(held.position);
      if (!position) continue;
      const unit = establishment.units.get(position.unit);
      const line = judgeSeat(rules, { dossier, asOf, position, unit, held, tenures, index, incumbents, exemptions });
      if (line) lines.push(line);
    }
    return { person: dossier.person.code, lines };
  };
}

/** Tenures that cover the day, one for each position; an official stint goes before one that is not. */
function heldOn(tenures: readonly TenureFact[], asOf: Day): readonly TenureFact[] {
  const held = tenures.filter((tenure) => tenure.until === undefined || tenure.until.latest > asOf);
  if (held.length < 2) return held;
  return held.filter((tenure, at) => !held.some((other, otherAt) => other !== tenure && other.position === tenure.position && goesBefore(other, otherAt, tenure, at)));
}

function goesBefore(a: TenureFact, aAt: number, b: TenureFact, bAt: number): boolean {
  const aOfficial = a.kind === 'official';
  return aOfficial === (b.kind === 'official') ? aAt < bAt : aOfficial;
}

function judgeSeat(rules: readonly BoundRule[], file: CaseFile): PositionReview | undefined {
  const findings: Finding[] = [];
  for (const rule of rules) if (rule.looksAt(file.position)) findings.push(rule.judge(file));
  const first = findings[0];
  if (!first) return undefined;
  const summary = findings.reduce((gravest, finding) => (GRAVITY[finding.outcome] < GRAVITY[gravest.outcome] ? finding : gravest), first);
  return { position: file.position.code, summary, findings };
}

const prepared = new WeakMap<ReviewContext, Reviewer>();

/** Judges one dossier. The preparation is kept with the context object, so pass the same one for a whole review. */
export function reviewDossier(dossier: Dossier, context: ReviewContext): PersonReview {
  let reviewer = prepared.get(context);
  if (!reviewer) {
    reviewer = prepareReview(context);
    prepared.set(context, reviewer);
  }
  return reviewer(dossier);
}

/** Official tenures by position, for positions that more than one person has held. */
export function indexIncumbents(dossiers: Iterable<Pick<Dossier, 'tenures'>>): Incumbents {
  const byPosition = new Map<string, TenureFact[]>();
  for (const dossier of dossiers) {
    for (const tenure of dossier.tenures) {
      if (tenure.kind !== 'official') continue;
      const known = byPosition.get(tenure.position);
      if (known) known.push(tenure);
      else byPosition.set(tenure.position, [tenure]);
    }
  }
  return byPosition;
}
