import type { Day } from '#calendar';
import type { Fonts } from '#documents';
import type { Database } from '#persistence';

/** What every deed of the office works with; one per process. */
export interface Desk {
  readonly database: Database;
  /** Today in the office's zone. The only clock a deed may ask. */
  readonly today: () => Day;
  /** The typefaces of papers; read from the packages once. */
  readonly fonts: () => Promise<Fonts>;
}

/** How far a long deed has come. `progress` runs from 0 to 1. */
export interface DeedProgress {
  readonly phase: string;
  readonly progress: number;
  /** First objective level while a proposal is being solved. */
  readonly best?: number | undefined;
  readonly bound?: number | undefined;
}

/** Who asks for a deed, what he may see, and how he follows or stops it. */
export interface Caller {
  readonly actor: string;
  /** Roots of locality subtrees, or `all`; row-level security holds whatever a deed does. */
  readonly scope: 'all' | readonly string[];
  readonly requestId?: string | undefined;
  readonly onProgress?: ((progress: DeedProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The caller stopped a deed; nothing of it was kept. */
export class DeedCancelled extends Error {
  constructor() {
    super('the work was cancelled; nothing was kept');
    this.name = 'DeedCancelled';
  }
}

/** @throws DeedCancelled when the caller has asked to stop */
export function goOnOrStop(caller: Caller): void {
  if (caller.signal?.aborted) throw new DeedCancelled();
}
