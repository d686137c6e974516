import type { CitationView, PackRef } from './due-list.ts';

export type ParameterValue = string | number | readonly string[];

/** A value of a parameter and the day it starts; its end is the next start. */
export interface DatedValueView {
  readonly from: string;
  readonly value: ParameterValue;
  readonly source: CitationView;
  readonly confirmedOn?: string;
  readonly chosenBy?: string;
  readonly reason?: string;
}
export interface ParameterView {
  readonly code: string;
  readonly label: string;
  /** What changing it does, in a plain sentence. */
  readonly effect: string;
  readonly kind: 'choice' | 'number' | 'codes';
  /** Of a choice. */
  readonly choices?: readonly ParameterValue[];
  /** Of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** In force on the day asked about; absent: no value yet on that day. */
  readonly current?: DatedValueView;
  /** Oldest first. */
  readonly history: readonly DatedValueView[];
}
export interface RuleView {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly provisions: readonly CitationView[];
  readonly parameters: readonly ParameterView[];
}
/** GET /rule-packs/:code?asOf: rules in the order of the texts, with the parameters as they stand on a day. */
export interface PackDetail extends PackRef {
  readonly description: string;
  readonly isDefault: boolean;
  readonly asOf: string;
  /** Whether the pack can be asked about that day. */
  readonly inForce: boolean;
  readonly validFrom: string;
  /** Last day. */
  readonly validTo?: string;
  readonly rules: readonly RuleView[];
}
/** GET /legal-bases: the library of texts that rules and papers rely on. */
export interface LegalBasisView {
  readonly code: string;
  readonly type: string;
  readonly number?: string;
  readonly issuer: string;
  readonly title: string;
  readonly signed?: string;
  readonly effective?: string;
  /** Last day it applied. */
  readonly to?: string;
  readonly replacedBy?: string;
  readonly confirmed: boolean;
  readonly note?: string;
}
