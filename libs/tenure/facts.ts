import type { Day, ImpreciseDay, Span } from '#calendar';

/** Province, district or commune; effective-dated, because districts ended on 2025-07-01. */
export interface LocalityFact {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly parent?: string | undefined;
  readonly life?: Partial<Span>;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/** A school, an office, a committee: what a position belongs to. */
export interface UnitFact {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly sector?: string | undefined;
  readonly ownership: 'public' | 'private';
  readonly level?: string | undefined;
  readonly life?: Partial<Span>;
}

export type SuccessionKind = 'rename' | 'transfer' | 'merge' | 'split' | 'abolish';

/** What became of a unit on a day. */
export interface SuccessionFact {
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly on: Day;
  readonly kind: SuccessionKind;
  /** The board's recorded decision whether the eight-year clock goes on; absent: the rule pack decides by kind. */
  readonly keepsClock?: 'yes' | 'no' | 'ask' | undefined;
}

/** A position with one or more seats in a unit. */
export interface PositionFact {
  readonly code: string;
  readonly unit: string;
  readonly title: string;
  readonly head: boolean;
  /** Equal ranks are equivalent posts. */
  readonly rank: string;
  readonly specialisations: readonly string[];
  readonly titleClass?: string | undefined;
  readonly seats: number;
  /** Whether the two-term limit of a school charter applies to this position. */
  readonly charterLimit: boolean;
}

export type TenureKind = 'official' | 'acting' | 'in-charge' | 'seconded';

/** One stint of one person in one position. `until` is the first day out. */
export interface TenureFact {
  readonly person: string;
  readonly position: string;
  readonly from: ImpreciseDay;
  readonly until?: ImpreciseDay | undefined;
  readonly kind: TenureKind;
  readonly appointment?: 'first' | 'renewed' | undefined;
  readonly decisionNo?: string | undefined;
  readonly decisionSigned?: Day | undefined;
}

/** Localities, units, positions and successions: what every dossier is read against. */
export interface Establishment {
  readonly localities: ReadonlyMap<string, LocalityFact>;
  readonly units: ReadonlyMap<string, UnitFact>;
  readonly positions: ReadonlyMap<string, PositionFact>;
  readonly successions: readonly SuccessionFact[];
}
