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

/** Something that would make a verdict another one. */
export interface Turn {
  /** The running of time; a fact that the file lacks or has wrong; another reading of the law; a decision of the authority. */
  readonly kind: 'day' | 'fact' | 'reading' | 'decision';
  /** For translation: `day`, `leaves`, `leave-ends`, `start-day`, `title-class`, `mend-record`, `reading`, `leave-granted`, `leave-withdrawn`. */
  readonly code: string;
  /** What the verdict would be; absent where it cannot be said before the fact is known. */
  readonly outcome?: Outcome;
  /** `day`: from which day; `start-day`: the last day of a start that still makes the limit reached. */
  readonly on?: Day;
  /** Of a reading: the parameter and its value, lists joined by commas. */
  readonly parameter?: string;
  readonly value?: string;
  /** Of a fact: the column of the file, or the code of what is wrong. */
  readonly fact?: string;
  readonly position?: string;
  /** The Vietnamese sentence. */
  readonly text: string;
}

/** Leave granted by an authority that a verdict was given under. */
export interface Exempted {
  readonly authority: string;
  readonly document: string;
  readonly from: Day;
  /** First day it no longer holds. */
  readonly until?: Day | undefined;
  /** The verdict without it. */
  readonly otherwise: Outcome;
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
  /** `not-subject` by leave of an authority: who granted it, by which paper, until when, and what the verdict would be without. */
  readonly exempted?: Exempted | undefined;
  readonly cites: readonly string[];
  readonly notes: readonly string[];
  readonly stints: readonly CountedStint[];
  readonly account: AccountNode;
  /** What would make the verdict another one, the most useful first. */
  readonly turns: readonly Turn[];
  /** All of it as plain data; for a finding that works parts of itself out when they are read. */
  toJSON?(): Finding;
}
