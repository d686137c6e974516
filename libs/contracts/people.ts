export interface TenureView {
  readonly position: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  readonly localityName: string;
  readonly head: boolean;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exactly as the file knows it. */
  readonly from: string;
  /** Last day in post; absent: still in post. */
  readonly to?: string;
  readonly kind: 'official' | 'acting' | 'in-charge' | 'seconded';
  readonly appointment?: 'first' | 'renewed';
  readonly decisionNo?: string;
  readonly decisionSigned?: string;
}
export interface BarView {
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  readonly childBorn?: string;
  readonly waived: boolean;
}
export interface ExemptionView {
  /** Title of the post it is for; absent: any. */
  readonly title?: string;
  /** Code of the rule it is for; absent: every rule. */
  readonly rule?: string;
  readonly from: string;
  /** Last day. */
  readonly to?: string;
  readonly authority: string;
  readonly document: string;
}
/** GET /people/:code?asOf */
export interface PersonView {
  readonly code: string;
  readonly fullName: string;
  readonly birthDate?: string;
  readonly gender?: 'male' | 'female';
  readonly homeLocalityName?: string;
  readonly specialisations: readonly string[];
  readonly qualifications: readonly string[];
  readonly politicalTheory?: string;
  readonly partyJoined?: string;
  readonly plannedFor: readonly string[];
  readonly retiresOn?: string;
  readonly tenures: readonly TenureView[];
  readonly bars: readonly BarView[];
  /** Leave granted by an authority to stay although a limit is reached. */
  readonly exemptions: readonly ExemptionView[];
  readonly ratings: readonly { readonly year: number; readonly rating: string }[];
  readonly relatives: readonly { readonly code: string; readonly fullName: string; readonly kind: string; readonly post?: string }[];
}
/** GET /people?q= (at most 20, without diacritics too) */
export interface PersonHit {
  readonly code: string;
  readonly fullName: string;
  readonly birthYear?: number;
  readonly title?: string;
  readonly unitName?: string;
}
/** GET /localities → LocalityView[]: only those in the caller's scope, parents before children. */
export interface LocalityView {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly parent?: string;
  readonly from?: string;
  readonly to?: string;
}
export interface UnitSeatView {
  readonly position: string;
  readonly title: string;
  readonly head: boolean;
  readonly seats: number;
  /** Who holds it on the day asked about, as far as the caller sees. */
  readonly holders: readonly { readonly person: string; readonly fullName: string; readonly from: string; readonly kind: TenureView['kind'] }[];
}
/** GET /units/:code?asOf */
export interface UnitView {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly localityName: string;
  readonly sector?: string;
  readonly level?: string;
  readonly ownership: 'public' | 'private';
  readonly from?: string;
  /** Last day of its life. */
  readonly to?: string;
  readonly seats: readonly UnitSeatView[];
  /** What it came from (`before`) and what became of it (`after`). */
  readonly successions: readonly { readonly side: 'before' | 'after'; readonly unit: string; readonly unitName: string; readonly on: string; readonly kind: string }[];
}
