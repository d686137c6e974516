import type { JobView } from './jobs.ts';

export const OUTCOME_CODES = ['over', 'data-problem', 'needs-person', 'near', 'within', 'not-subject'] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

export interface PackRef {
  readonly code: string;
  readonly version: string;
  readonly name: string;
}

/** GET /rule-packs */
export interface PackView extends PackRef {
  readonly description: string;
  readonly isDefault: boolean;
  /** Of a board's own pack: the shipped packs it puts together, and whether it is out of use. */
  readonly own?: { readonly bases: readonly string[]; readonly withdrawn: boolean };
}

/** Query of GET /due-list. Lists are joined by commas. */
export interface DueListQuery {
  readonly asOf?: string;
  readonly pack?: string;
  readonly scope?: string;
  readonly q?: string;
  readonly outcome?: string;
  readonly sector?: string;
  readonly specialisation?: string;
  readonly sort?: DueListSort;
  readonly page?: number;
  readonly size?: number;
}
export const DUE_LIST_SORTS = ['name', '-name', 'daysUntilOver', '-daysUntilOver', 'unit', '-unit', 'servingSince', '-servingSince'] as const;
export type DueListSort = (typeof DUE_LIST_SORTS)[number];

export interface ElapsedView {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** One line: one person in one head post, with the verdict that decides. */
export interface DueLine {
  readonly person: string;
  readonly fullName: string;
  readonly birthYear?: number;
  readonly gender?: 'male' | 'female';
  readonly position: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  readonly locality: string;
  readonly localityName: string;
  readonly sector?: string;
  readonly specialisations: readonly string[];
  readonly rule: string;
  readonly outcome: OutcomeCode;
  readonly servingSince?: string;
  readonly firstDayOver?: string;
  readonly daysUntilOver?: number;
  readonly served?: ElapsedView;
  readonly terms?: number;
  readonly termEnds?: string;
  readonly retiresOn?: string;
  readonly notes: readonly string[];
}

/** 200 of GET /due-list. While the review of that day is still being made the answer is 202 with {@link DueListPending}. */
export interface DueListPage {
  readonly review: string;
  readonly asOf: string;
  readonly pack: PackRef;
  readonly scopeName: string;
  /** Counts over the whole scope and search, before the outcome filter, so that chips never jump. */
  readonly counts: Readonly<Record<OutcomeCode, number>>;
  readonly sectors: readonly { readonly code: string; readonly count: number }[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly lines: readonly DueLine[];
}
export interface DueListPending {
  readonly job: JobView;
}

/** How a citation begins where no text was found and the board chooses; what was looked for comes after it. */
export const NO_TEXT_FOUND = 'không tìm thấy văn bản: ';
export interface CitationView {
  readonly text: string;
  readonly confirmed: boolean;
}
export interface AccountNodeView {
  readonly code: string;
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly cites?: readonly CitationView[];
  readonly children?: readonly AccountNodeView[];
}
export interface CountedStintView {
  readonly position: string;
  readonly title?: string;
  readonly unitName?: string;
  readonly from: string;
  /** Last day in post; absent: still in post. */
  readonly to?: string;
  readonly counted: boolean;
  readonly why: string;
}
/** Something that would make a verdict another one; the codes are for translation. */
export interface TurnView {
  readonly kind: 'day' | 'fact' | 'reading' | 'decision';
  readonly code: string;
  /** What the verdict would be. */
  readonly outcome?: OutcomeCode;
  /** `day`: from which day; of a start known only by month: its last day that still makes the limit reached. */
  readonly on?: string;
  readonly parameter?: string;
  readonly value?: string;
  readonly fact?: string;
  readonly position?: string;
  readonly text: string;
}
/** Leave granted by an authority that a verdict was given under. */
export interface ExemptedView {
  readonly authority: string;
  readonly document: string;
  readonly from: string;
  /** Last day. */
  readonly to?: string;
  /** The verdict without it. */
  readonly otherwise: OutcomeCode;
}
/** GET /people/:code/findings?asOf&pack → FindingView[] */
export interface FindingView {
  readonly person: string;
  readonly position: string;
  readonly title: string;
  readonly unitName: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly outcome: OutcomeCode;
  readonly servingSince?: string;
  readonly firstDayOver?: string;
  readonly daysUntilOver?: number;
  readonly served?: ElapsedView;
  readonly terms?: number;
  readonly decidedBy?: 'years' | 'terms';
  readonly termEnds?: string;
  readonly cites: readonly string[];
  readonly notes: readonly string[];
  readonly stints: readonly CountedStintView[];
  readonly account: AccountNodeView;
  /** `not-subject` by leave of an authority. */
  readonly exempted?: ExemptedView;
  /** What would make the verdict another one, the most useful first. */
  readonly turns: readonly TurnView[];
}
