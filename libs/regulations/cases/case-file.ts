/** A golden case as a lawyer writes it. Days are text; `to` and `validTo` are last days. */
export interface GoldenCase {
  readonly no: number;
  readonly name: string;
  readonly certain?: boolean;
  readonly pack?: string;
  readonly asOf?: string;
  readonly seat?: string;
  /** Values of parameters under which the case is read. */
  readonly with?: Readonly<Record<string, unknown>>;
  readonly person?: Readonly<Record<string, unknown>>;
  readonly career?: readonly StintRow[];
  readonly bars?: readonly Readonly<Record<string, unknown>>[];
  readonly relatives?: readonly { person: string; kind: 'spouse' | 'parent' | 'child' | 'sibling' | 'other' }[];
  readonly others?: readonly (StintRow & { person: string })[];
  readonly exemptions?: readonly Readonly<Record<string, string>>[];
  readonly attestations?: readonly Readonly<Record<string, string>>[];
  /** Yearly ratings by year. */
  readonly ratings?: Readonly<Record<string, string>>;
  readonly units?: readonly UnitRow[];
  readonly positions?: readonly PositionRow[];
  readonly successions?: readonly SuccessionRow[];
  /** Cases of moves: the seat moved to, and on what paper and ground. */
  readonly target?: string;
  readonly higher?: boolean;
  readonly lowerAllowance?: boolean;
  readonly instrument?: 'rotation' | 'transfer';
  readonly ground?: 'two-term' | 'non-local' | 'training' | 'other';
  readonly expected: Expected;
}

export interface Expected {
  readonly outcome?: string;
  readonly served?: string;
  readonly since?: string;
  readonly firstDayOver?: string;
  readonly daysUntilOver?: number;
  readonly terms?: number;
  readonly decidedBy?: string;
  readonly termEnds?: string;
  /** Citations that must be among those given. */
  readonly cites?: readonly string[];
  /** Codes that must stand somewhere in the account. */
  readonly notes?: readonly string[];
  /** Moves: codes of the refusals, all of them; of flags, those that must be there. */
  readonly refusals?: readonly string[];
  readonly flags?: readonly string[];
  readonly waivers?: readonly string[];
  readonly retires?: string;
  readonly timeLeft?: string;
}

export interface StintRow {
  readonly seat?: string;
  readonly from: string | number;
  readonly to?: string | number;
  readonly kind?: 'official' | 'acting' | 'in-charge' | 'seconded';
  readonly appointment?: 'first' | 'renewed';
  readonly signed?: string;
  readonly decision?: string;
}
export interface UnitRow {
  readonly code: string; readonly name: string; readonly locality: string; readonly level?: string; readonly sector?: string;
  readonly ownership?: 'public' | 'private'; readonly validFrom?: string; readonly validTo?: string;
}
export interface PositionRow {
  readonly code: string; readonly unit: string; readonly title: string; readonly class?: string; readonly head: boolean; readonly rank: string;
  readonly charter?: boolean; readonly seats?: number; readonly specialisations?: readonly string[];
}
export interface SuccessionRow {
  readonly from: string; readonly to: string; readonly on: string; readonly kind: 'rename' | 'transfer' | 'merge' | 'split' | 'abolish'; readonly keepsClock?: 'yes' | 'no' | 'ask';
}
export interface LocalityRow {
  readonly code: string; readonly name: string; readonly level: 'province' | 'district' | 'commune'; readonly parent?: string;
}

/** One file of cases: all for one rule. */
export interface CaseSheet {
  readonly file: string;
  readonly rule: string;
  readonly pack: string;
  readonly asOf: string;
  readonly seat?: string;
  readonly target?: string;
  readonly units?: readonly UnitRow[];
  readonly positions?: readonly PositionRow[];
  readonly cases: readonly GoldenCase[];
}

export interface Workplace {
  readonly localities: readonly LocalityRow[];
  readonly units: readonly UnitRow[];
  readonly positions: readonly PositionRow[];
}
