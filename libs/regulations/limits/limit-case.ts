import { type ExemptionFact } from '../dossier.ts';
import { type Outcome } from '../finding.ts';
import { type CaseFile, type Note } from '../rule.ts';
import { type Clock } from './clock.ts';
import { type Limit } from './limit.ts';

/** Everything a verdict on a limit rests on, before it is put into words. */
export interface LimitCase {
  readonly file: CaseFile;
  readonly limit: Limit;
  readonly outcome: Outcome;
  /** The verdict before leave to stay is looked at. */
  readonly plain: Outcome;
  /** The reading that gives most service: the careful one to plan by. */
  readonly clock: Clock;
  /** The reading that gives least, when it was needed. */
  readonly other: Clock | undefined;
  readonly notes: readonly Note[];
  /** What the rule itself remarks: the first of the notes. */
  readonly remarks: readonly Note[];
  /** Those of the notes that say a record cannot be right. */
  readonly trouble: readonly Note[];
  readonly exemption: ExemptionFact | undefined;
}
