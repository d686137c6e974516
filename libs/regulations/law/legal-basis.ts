import { type Day } from '#calendar';

/** Kinds of service a manager can be in; each has a law and decrees of its own. */
export type Service = 'public-employee' | 'civil-servant';

/** The place of a text in the lawful order of a decision's bases (laws, decrees, Party rule, charter). */
export type BasisPlace = 'local-government' | 'service-law' | 'teachers-law' | 'service-decree' | 'rotation' | 'school-charter';

/** A legal text that rules and papers rely on. Days are undefined where nobody has confirmed them yet. */
export interface LegalBasis {
  /** Short sign used in citations, e.g. `65-QĐ/TW`. */
  readonly code: string;
  readonly type: string;
  /** Absent where unknown. Papers cite laws without it (Decree 30/2020/NĐ-CP, Annex I, II.6). */
  readonly number?: string;
  readonly issuer: string;
  /** Who papers name instead of the issuing body: a circular is a minister's. */
  readonly signedBy?: string;
  readonly title: string;
  readonly signed?: Day;
  readonly effective?: Day;
  /** First day the text no longer applies. */
  readonly until?: Day;
  /** First day from which it is not known whether the text still applies. */
  readonly uncertainFrom?: Day;
  readonly replacedBy?: string;
  /** Texts this one amends; papers name it after them and never alone. */
  readonly amends?: readonly string[];
  /** The place it fills among the bases of a decision; absent: papers do not choose it by themselves. */
  readonly place?: BasisPlace;
  /** Absent: for every kind of service. */
  readonly service?: Service;
  /** School levels it is for; absent: not only for schools. */
  readonly levels?: readonly string[];
  /** False until the entry was compared with a published copy of the text. */
  readonly confirmed: boolean;
  /** Provisions and days were compared, the full name was not: papers warn. */
  readonly nameUnchecked?: boolean;
  /** The published copy it was compared with. */
  readonly source?: string;
  readonly note?: string;
}

/** An entry of the library; none is ever edited by the program. */
export function basis(entry: LegalBasis): LegalBasis {
  return Object.freeze(entry);
}
