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
  | 'reprimand' | 'warning' | 'removal'
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

/** Everything the rules read about one person. Tenures in any order. */
export interface Dossier {
  readonly person: PersonFact;
  readonly tenures: readonly TenureFact[];
  readonly bars: readonly BarFact[];
  readonly ratings: readonly RatingFact[];
  readonly relatives: readonly RelativeFact[];
}
