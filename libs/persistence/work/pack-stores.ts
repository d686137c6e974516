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
