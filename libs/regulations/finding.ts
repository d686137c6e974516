import type { Day, Elapsed } from '#calendar';

/** Closed set of verdicts; the order is the order of gravity in a due list. */
export const OUTCOMES = ['over', 'data-problem', 'needs-person', 'near', 'within', 'not-subject'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A provision as it is printed; `confirmed` is false until a lawyer has signed the wording off. */
export interface Citation {
  readonly text: string;
  readonly confirmed: boolean;
}

/** One stint as the rule read it. `to` is the last day in post, as a clerk writes it. */
export interface CountedStint {
  readonly position: string;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly counted: boolean;
  /** Code of the reason, with its provision where there is one; wording lives with the screen and the letter. */
  readonly why: string;
}

/**
 * One line of an explanation: what was asked, what was found, on which provision. `code` and `values` are for
 * translation; `text` is the Vietnamese sentence. Children explain their parent.
 */
export interface AccountNode {
  readonly code: string;
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly cites?: readonly Citation[];
  readonly children?: readonly AccountNode[];
}

/** What one rule says of one person in one position on one day. */
export interface Finding {
  readonly person: string;
  readonly position: string;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly servingSince?: Day | undefined;
  readonly firstDayOver?: Day | undefined;
  /** Negative when the day has passed. */
  readonly daysUntilOver?: number | undefined;
  readonly served?: Elapsed | undefined;
  /** Completed consecutive terms. */
  readonly terms?: number | undefined;
  /** Which clock decided: continuous years, or completed terms. */
  readonly decidedBy?: 'years' | 'terms' | undefined;
  readonly termEnds?: Day | undefined;
  readonly cites: readonly string[];
  readonly notes: readonly string[];
  readonly stints: readonly CountedStint[];
  readonly account: AccountNode;
}
