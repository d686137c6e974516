import type { CitationView, OutcomeCode, PackRef } from './due-list.ts';
import type { JobState, JobView } from './jobs.ts';

export type ParameterValue = string | number | readonly string[];

/** A value of a parameter and the day it starts; its end is the next start. */
export interface DatedValueView {
  readonly from: string;
  readonly value: ParameterValue;
  readonly source: CitationView;
  readonly confirmedOn?: string;
  readonly chosenBy?: string;
  readonly reason?: string;
}
export interface ParameterView {
  readonly code: string;
  readonly label: string;
  /** What changing it does, in a plain sentence. */
  readonly effect: string;
  readonly kind: 'choice' | 'number' | 'codes';
  /** Of a choice. */
  readonly choices?: readonly ParameterValue[];
  /** Of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** In force on the day asked about; absent: no value yet on that day. */
  readonly current?: DatedValueView;
  /** Oldest first. */
  readonly history: readonly DatedValueView[];
}
export interface RuleView {
  readonly code: string;
  /** `limit`: judges how long a post is held; `gate`: judges a move. */
  readonly kind: 'limit' | 'gate';
  readonly name: string;
  readonly summary: string;
  readonly provisions: readonly CitationView[];
  readonly parameters: readonly ParameterView[];
}
/** GET /rule-packs/:code?asOf: rules in the order of the texts, with the parameters as they stand on a day. */
export interface PackDetail extends PackRef {
  readonly description: string;
  readonly isDefault: boolean;
  readonly asOf: string;
  /** Whether the pack can be asked about that day. */
  readonly inForce: boolean;
  readonly validFrom: string;
  /** Last day. */
  readonly validTo?: string;
  readonly rules: readonly RuleView[];
  /** Of a board's own pack. */
  readonly own?: OwnPackView;
}
/** A value that a board sets, with who set it, why, and on what it rests; it holds from its day until the next one. */
export interface OverrideView {
  readonly parameter: string;
  readonly from: string;
  readonly value: ParameterValue;
  readonly source: string;
  readonly reason: string;
  readonly author: string;
  readonly confirmedOn?: string;
}
/** What a board's own pack is made of. */
export interface OwnPackView {
  /** Codes of the shipped packs it puts together. */
  readonly bases: readonly string[];
  /** Number of this edition; sent back when the pack is changed. */
  readonly edition: number;
  readonly withdrawn: boolean;
  /** Whether the asker may change it. */
  readonly mayChange: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly overrides: readonly OverrideView[];
}
/**
 * POST /rule-packs → 201 PackDetail; PUT /rule-packs/:code → PackDetail. Refused with code `bad-pack` and a field for each place
 * that is wrong (`overrides[2].value`), its message saying what to try. `base`: one shipped pack or several.
 */
export interface OwnPackRequest {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly base: string | readonly string[];
  readonly overrides: readonly OverrideView[];
  /** PUT: the edition that was changed; another one standing is refused as `stale`. */
  readonly edition?: number;
}
/** POST /rule-packs/reading: the text of a pack file (YAML or JSON) → OwnPackRequest, checked; nothing is written. */
export interface PackFileRequest {
  readonly text: string;
}
/** GET /default-pack: by which pack the asker's board judges when none is named. */
export interface DefaultPackView {
  readonly pack: string;
  readonly packName: string;
  /** Who chose it: the board itself, a board above it, or nobody yet (the choice of the house). */
  readonly chosenBy: 'own' | 'above' | 'house';
  /** Of the board's own last choice, 0 when it never chose; sent back with the next one. */
  readonly edition: number;
  /** Whether the asker may choose for his board. */
  readonly mayChange: boolean;
  /** The board's own choices, newest first. */
  readonly history: readonly PackChoiceView[];
}
export interface PackChoiceView {
  readonly edition: number;
  /** Absent: the board went back to following whoever is above it. */
  readonly pack?: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
}
/** PUT /default-pack → DefaultPackView. Without `pack` the board follows whoever is above it. */
export interface DefaultPackRequest {
  readonly pack?: string;
  readonly reason: string;
  /** The edition that was seen; another one standing is refused as `stale`. */
  readonly edition: number;
}
/** GET /legal-bases: the library of texts that rules and papers rely on. */
export interface LegalBasisView {
  readonly code: string;
  readonly type: string;
  readonly number?: string;
  readonly issuer: string;
  readonly title: string;
  readonly signed?: string;
  readonly effective?: string;
  /** Last day it applied. */
  readonly to?: string;
  readonly replacedBy?: string;
  readonly confirmed: boolean;
  readonly note?: string;
  /** Rules and gates that cite it, in their provisions or as the source of a value. */
  readonly usedBy: readonly { readonly rule: string; readonly ruleName: string }[];
}
/** POST /pack-comparisons → 202 ComparisonStarted: by another pack (`withPack`), or by one value in place (`parameter`, `value`). */
export interface ComparisonRequest {
  readonly asOf: string;
  /** The default pack unless said. */
  readonly pack?: string;
  readonly withPack?: string;
  readonly parameter?: string;
  readonly value?: ParameterValue;
  /** Locality code; absent: everything the caller sees. */
  readonly scope?: string;
}
export interface ComparisonStarted {
  readonly id: string;
  readonly job: JobView;
}
/** GET /pack-comparisons: newest first. */
export interface ComparisonLine {
  readonly id: string;
  readonly asOf: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: JobState;
  readonly before: PackRef;
  readonly after: PackRef;
  readonly parameter?: string;
  readonly value?: ParameterValue;
  /** Absent until the job is done: posts that at least one of the packs looks at, and how many verdicts flip. */
  readonly judged?: number;
  readonly flips?: number;
}
/** A verdict that is another under the other rules; `none`: no rule looks at the post. */
export interface FlipView {
  readonly person: string;
  readonly fullName: string;
  readonly position: string;
  readonly title: string;
  readonly unitName: string;
  readonly locality: string;
  readonly localityName: string;
  readonly before: OutcomeCode | 'none';
  readonly after: OutcomeCode | 'none';
}
export interface ChangedValueView {
  readonly parameter: string;
  /** What the parameter is called, and both values, as a reader of Vietnamese expects them. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}
/** GET /pack-comparisons/:id?page */
export interface ComparisonView extends ComparisonLine {
  readonly scopeName: string;
  readonly job: JobView;
  /** By `within→over`; absent until the job is done. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly changed?: readonly ChangedValueView[];
  readonly page: number;
  readonly size: number;
  readonly lines: readonly FlipView[];
}
/** One person who becomes due on a day if nothing moves before. */
export interface ComingDueView {
  readonly person: string;
  readonly fullName: string;
  readonly position: string;
  readonly title: string;
  readonly unitName: string;
  readonly locality?: string;
  readonly localityName?: string;
  readonly specialisations: readonly string[];
  readonly rule: string;
  readonly on: string;
}
/** GET /forecast?from&to&scope&pack: who becomes due from one day to another; a post is counted once, on its first day. */
export interface ForecastView {
  readonly from: string;
  /** Last day. */
  readonly to: string;
  readonly pack: PackRef;
  readonly scopeName: string;
  readonly total: number;
  /** Keys are `2027-Q3`. */
  readonly byQuarter: Readonly<Record<string, number>>;
  /** Keys are locality codes. */
  readonly byLocality: Readonly<Record<string, number>>;
  /** Keys are specialisation codes; `-` where there is none. */
  readonly bySpecialisation: Readonly<Record<string, number>>;
  readonly localities: readonly { readonly code: string; readonly name: string }[];
  /** By day, the first 500. */
  readonly due: readonly ComingDueView[];
}
export interface CaseCheckView {
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
  readonly pass: boolean;
}
/** GET /rule-cases?rule: golden cases run at this moment, in the order of the texts. */
export interface GoldenCaseView {
  readonly rule: string;
  readonly ruleName: string;
  readonly file: string;
  /** Number of the case in the list of the law; several readings share one. */
  readonly no: number;
  readonly name: string;
  /** The text decides it; otherwise it is a reading that a board configures. */
  readonly certain: boolean;
  readonly pack: string;
  readonly asOf: string;
  readonly seat: string;
  /** What the case gives, line by line, in Vietnamese. */
  readonly given: readonly { readonly kind: string; readonly text: string }[];
  readonly checks: readonly CaseCheckView[];
  readonly pass: boolean;
  /** Why it could not be run at all. */
  readonly fault?: string;
}
