import type { CitationView, FindingView } from './due-list.ts';

/** GET /rule-bench/posts: posts of the fictional workplace that golden cases share. */
export interface BenchPostView {
  readonly code: string;
  readonly title: string;
  readonly head: boolean;
  readonly unit: string;
  readonly unitName: string;
  readonly localityName: string;
}
export interface BenchRow {
  readonly position: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly from: string;
  /** Last day in post; absent: still in post. */
  readonly to?: string;
  readonly kind?: 'official' | 'acting' | 'in-charge' | 'seconded';
  readonly appointment?: 'first' | 'renewed';
}
/** A circumstance that may keep the person from being moved; days are whole, `to` is the last one. */
export interface BenchBar {
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  readonly childBorn?: string;
  readonly waived?: 'yes' | 'no';
}
/** Leave granted to stay in any post although a limit is reached. */
export interface BenchExemption {
  readonly from: string;
  readonly to?: string;
  readonly authority: string;
  readonly document: string;
}
/** A paper of the file, made out on a day, and whether it found the person in order. */
export interface BenchAttestation {
  readonly kind: string;
  readonly on: string;
  readonly satisfied: 'yes' | 'no';
}
/** POST /rule-bench → BenchView; nothing is stored. */
export interface BenchRequest {
  readonly asOf: string;
  readonly pack?: string;
  readonly birth?: string;
  readonly gender?: 'male' | 'female';
  readonly rows: readonly BenchRow[];
  readonly bars?: readonly BenchBar[];
  readonly exemptions?: readonly BenchExemption[];
  readonly attestations?: readonly BenchAttestation[];
}
export interface MarkView {
  readonly code: string;
  readonly text: string;
  readonly cites: readonly CitationView[];
}
export interface BenchView {
  readonly findings: readonly FindingView[];
  readonly retiresOn?: string;
  /** What stands against any move of this person, and what is to be known about it. */
  readonly refusals: readonly MarkView[];
  readonly flags: readonly MarkView[];
}
