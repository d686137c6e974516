import type { Day, ImpreciseDay } from '#calendar';
import type { TenureFact } from '#tenure';

/** What a personnel file says of one person. */
export interface PersonFact {
  readonly code: string;
  readonly fullName: string;
  readonly birth?: ImpreciseDay | undefined;
  readonly gender?: 'male' | 'female' | undefined;
  readonly homeLocality?: string | undefined;
  readonly specialisations: readonly string[];
  readonly qualifications: readonly string[];
  readonly politicalTheory?: 'none' | 'elementary' | 'intermediate' | 'advanced' | 'bachelor' | undefined;
  readonly partyJoined?: Day | undefined;
  /** Position codes or title classes the person is planned for (quy hoạch). */
  readonly plannedFor: readonly string[];
}

export type BarKind =
  | 'disciplinary-review' | 'investigation' | 'inspection' | 'prosecution'
  | 'reprimand' | 'warning' | 'removal' | 'suspension'
  | 'serious-illness' | 'pregnancy' | 'child-under-36-months' | 'long-training' | 'hardship';

/** A circumstance that may keep a person from being moved. `until` is the first day out. */
export interface BarFact {
  readonly person: string;
  readonly kind: BarKind;
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly childBorn?: Day | undefined;
  readonly waived: boolean;
}

export interface RatingFact {
  readonly person: string;
  readonly year: number;
  readonly rating: 'excellent' | 'good' | 'completed' | 'not-completed';
}

export interface RelativeFact {
  readonly person: string;
  readonly relative: string;
  readonly kind: 'spouse' | 'parent' | 'child' | 'sibling' | 'other';
}

/** Leave granted by an authority to stay although a limit is reached. */
export interface ExemptionFact {
  readonly person: string;
  /** Absent: any position. */
  readonly position?: string | undefined;
  /** Code of the rule; absent: every rule. */
  readonly rule?: string | undefined;
  readonly from: Day;
  /** First day it no longer holds. */
  readonly until?: Day | undefined;
  readonly authority: string;
  /** Number and day of the document that grants it. */
  readonly document: string;
}

export type AttestationKind = 'asset-declaration' | 'health-certificate' | 'political-standard';

/** A paper of the file that a move asks for: made out on a day, and whether it found the person in order. */
export interface AttestationFact {
  readonly person: string;
  readonly kind: AttestationKind;
  readonly on: Day;
  readonly satisfied: boolean;
  readonly document?: string | undefined;
}

/** Everything the rules read about one person. Tenures in any order. */
export interface Dossier {
  readonly person: PersonFact;
  readonly tenures: readonly TenureFact[];
  readonly bars: readonly BarFact[];
  readonly ratings: readonly RatingFact[];
  readonly relatives: readonly RelativeFact[];
  /** Absent: none on file. */
  readonly exemptions?: readonly ExemptionFact[] | undefined;
  /** Absent: none on file. */
  readonly attestations?: readonly AttestationFact[] | undefined;
}
