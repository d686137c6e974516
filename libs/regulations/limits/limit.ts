import { type Day, type LeapDayRule } from '#calendar';
import { type PositionFact, type ServiceReading, type TermLength, type Treatment } from '#tenure';

import { type AccountNode, type Citation, type Finding } from '../finding.ts';
import { type AnyParameter } from '../law/parameter.ts';
import { type CaseFile, type Note } from '../rule.ts';

/** `years`: time alone decides; `terms`: completed terms alone; `terms-or-years`: whichever is reached first. */
export type Criterion = 'years' | 'terms' | 'terms-or-years';

/** Circumstances in which a post is kept without being exercised. */
export type SpellKind = 'long-training' | 'suspension';

/** From which day on a full number of years counts as reached. */
export type DayCount = 'anniversary' | 'inclusive' | 'civil-code';

/** A limit on unbroken service, made ready for one day. */
export interface Limit {
  readonly rule: string;
  /** Absent where terms alone decide. */
  readonly years?: number;
  /** Absent where the rule knows no terms. */
  readonly terms?: number;
  readonly criterion: Criterion;
  readonly dayCount: DayCount;
  readonly leap: LeapDayRule;
  readonly term: TermLength;
  /** How service in a position is read; the scope may depend on its title class. */
  reading(position: PositionFact): ServiceReading;
  /** What becomes of time in which the post is kept but not exercised. */
  readonly spells: Readonly<Record<SpellKind, Treatment>>;
  /** Time before this day does not count. */
  readonly countsFrom: Day | undefined;
  readonly leadMonths: number;
  /** Last day on which a limit not yet reached is near. */
  readonly nearUntil: Day;
  /** `always`: an open question is put to a person even when no answer changes the verdict. */
  readonly ask: 'when-it-matters' | 'always';
  /** The provision that sets the limit, first; then the others relied on. */
  readonly cites: readonly Citation[];
  /** What to check before the provisions are relied on: expired, or not confirmed. */
  readonly doubts: readonly AccountNode[];
  /** The same, as texts. */
  readonly citesText: readonly string[];
  readonly words: LimitWords;
  readonly parameters: AccountNode;
  /** The same rule under another value of one parameter; `undefined` when the pack does not hold it. */
  under(parameter: string, value: unknown): { readonly parameter: AnyParameter; judge(file: CaseFile): Finding } | undefined;
  /** Whether this person in this position is subject at all, with what to remark. */
  subject(file: CaseFile): Subjection;
}

export type Subjection =
  | { readonly kind: 'subject'; readonly notes: readonly Note[] }
  | { readonly kind: 'not-subject'; readonly notes: readonly Note[]; readonly cites: readonly Citation[] }
  | { readonly kind: 'ask'; readonly notes: readonly Note[] };

/** What the limit is called in sentences. */
export interface LimitWords {
  /** e.g. `giữ chức vụ cấp trưởng liên tục` */
  readonly deed: string;
  /** e.g. `quá hai nhiệm kỳ liên tiếp` */
  readonly excess: string;
}
