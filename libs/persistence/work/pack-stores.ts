import type { Day } from '#calendar';
import type { ChangedValueView, ComparisonLine, FlipView, PackRef } from '#contracts';
import type { PackOverride } from '#regulations';

/** A board's own pack as it is written down: shipped packs put together, and the values that the board sets. */
export interface NewPack {
  /** Small letters, figures, dashes. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** Codes of shipped packs, at least one. */
  readonly bases: readonly string[];
  /** Checked by `readPackFile` before they come here. */
  readonly overrides: readonly PackOverride[];
}
export interface KeptPack extends NewPack {
  /** From 1; every change makes the next one. */
  readonly version: number;
  readonly isCurrent: boolean;
  /** Localities of the board that keeps it; empty: the whole city. */
  readonly scope: readonly string[];
  /** Withdrawn packs are used no more, but what was judged by them can be read. */
  readonly withdrawn: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
}
export interface PackStore {
  /** The current version unless another is named. */
  find(code: string, version?: number): Promise<KeptPack | undefined>;
  /** Current versions, withdrawn ones too, by name. */
  list(): Promise<readonly KeptPack[]>;
  /** Newest first. */
  versions(code: string): Promise<readonly KeptPack[]>;
  create(pack: NewPack, scope: readonly string[]): Promise<'created' | 'code-taken'>;
  /** Writes the next version; `version` is the one that was changed. `unknown`: no such pack, or none of the caller's. */
  replace(pack: NewPack, version: number): Promise<'replaced' | 'stale' | 'unknown'>;
  withdraw(code: string): Promise<'withdrawn' | 'unknown'>;
}

/** A board's choice of the pack that judges when none is named. */
export interface KeptChoice {
  /** Localities of the board; empty: the whole city. */
  readonly scope: readonly string[];
  /** From 1 in a scope. */
  readonly edition: number;
  /** Absent: the board follows whoever is above it. */
  readonly pack?: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
}
export interface DefaultPackStore {
  /** What holds for whoever works: the choice of the narrowest board whose localities hold all of his; `undefined`: nobody chose. */
  inForce(): Promise<KeptChoice | undefined>;
  /** The choices of one board, newest first. */
  of(scope: readonly string[]): Promise<readonly KeptChoice[]>;
  /** How many boards judge by a pack now. */
  boardsOn(pack: string): Promise<number>;
  /** `basedOn`: the edition that was seen, 0 when there was none. */
  choose(choice: { readonly pack?: string | undefined; readonly reason: string; readonly scope: readonly string[]; readonly basedOn: number }): Promise<'chosen' | 'stale'>;
}

/** A question of what would change: by one pack instead of another, or by one value put in place. */
export interface NewComparison {
  readonly asOf: Day;
  /** Localities looked at; empty: the whole city. */
  readonly scope: readonly string[];
  readonly before: PackRef;
  readonly after: PackRef;
  /** The value that `after` has in place of that of `before`. */
  readonly change?: { readonly parameter: string; readonly value: unknown } | undefined;
}
export interface ComparisonResult {
  readonly judged: number;
  /** By `within→over`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly changed: readonly ChangedValueView[];
  readonly dataVersion: number;
  readonly flips: readonly FlipView[];
}
export interface KeptComparison extends ComparisonLine {
  readonly scope: readonly string[];
  readonly job?: string;
  readonly counts?: Readonly<Record<string, number>>;
  readonly changed?: readonly ChangedValueView[];
}
export interface ComparisonStore {
  create(comparison: NewComparison): Promise<string>;
  attachJob(id: string, job: string): Promise<void>;
  find(id: string): Promise<KeptComparison | undefined>;
  /** Newest first. */
  list(limit: number): Promise<readonly ComparisonLine[]>;
  store(id: string, result: ComparisonResult): Promise<'stored' | 'already-stored'>;
  /** From page 1; by kind of flip, then by name. */
  flips(id: string, slice: { readonly page: number; readonly size: number }): Promise<readonly FlipView[]>;
}
