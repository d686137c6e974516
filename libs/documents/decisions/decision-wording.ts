import { type Day } from '#calendar';
import { type BasisPlace } from '#regulations';
import { type Regime } from '../paper/paper.ts';

/** Kinds of decision on one person; each side of a move signs its own. A decision that replaces another is one of these that names it. */
export const DECISION_KINDS = [
  'transfer-and-appointment', 'appointment', 'reception', 'release', 'reappointment', 'acting', 'secondment', 'extension-to-retirement',
  'end-of-tenure', 'dismissal', 'cancellation',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** When a clause is printed; left out = always. */
export type Condition =
  | 'allowance-kept' | 'allowance-as-post' | 'full-powers' | 'in-charge' | 'last-day-known' | 'last-day-open'
  | 'enters-civil-service' | 'stays-in-service' | 'goes-on-elsewhere' | 'replaces' | 'replaces-none'
  | 'post-before' | 'no-post-before' | 'committee-seat' | 'no-committee-seat' | 'leaves-committee';

/** A paragraph of an article. Places in braces are facts. */
export interface Clause {
  readonly text: string;
  readonly when?: Condition;
}

/** Wording of one kind of decision, dated: a change is a new entry, none is edited. */
export interface DecisionWording {
  readonly id: string;
  /** First day on which papers are worded so. */
  readonly from: Day;
  readonly abstract: string;
  readonly articles: readonly (readonly Clause[])[];
}

/** Facts a kind may need beyond the person, the posts, the day and the issuer. */
export type FurtherFact = 'until' | 'reason' | 'earlier.number' | 'earlier.signed' | 'earlier.issuer' | 'earlier.about';

/** What a kind needs and says. */
export interface DecisionForm {
  /** Which posts must be known. */
  readonly posts: readonly ('from' | 'to')[];
  /** Posts that are said where they are known. */
  readonly mayName?: readonly ('from' | 'to')[];
  readonly needs: readonly FurtherFact[];
  /** Places of the library of legal bases that have no place in this kind. */
  readonly without: readonly BasisPlace[];
  readonly wordings: Readonly<Record<Regime, readonly DecisionWording[]>>;
}
