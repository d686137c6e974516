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
  /** `limit`: judges how long a post is held; `gate`: judges a move. */
  readonly kind: 'limit' | 'gate';
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
  /** Of a board's own pack. */
  readonly own?: OwnPackView;
}
/** A value that a board sets, with who set it, why, and on what it rests; it holds from its day until the next one. */
export interface OverrideView {
  readonly parameter: string;
  readonly from: string;
  readonly value: ParameterValue;
  readonly source: string;
  readonly reason: string;
  readonly author: string;
  readonly confirmedOn?: string;
}
/** What a board's own pack is made of. */
export interface OwnPackView {
  /** Codes of the shipped packs it puts together. */
  readonly bases: readonly string[];
  /** Number of this edition; sent back when the pack is changed. */
  readonly edition: number;
  readonly withdrawn: boolean;
  /** Whether the asker may change it. */
  readonly mayChange: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly overrides: readonly OverrideView[];
}
/**
 * POST /rule-packs → 201 PackDetail; PUT /rule-packs/:code → PackDetail. Refused with code `bad-pack` and a field for each place
 * that is wrong (`overrides[2].value`), its message saying what to try. `base`: one shipped pack or several.
 */
export interface OwnPackRequest {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly base: string | readonly string[];
  readonly overrides: readonly OverrideView[];
  /** PUT: the edition that was changed; another one standing is refused as `stale`. */
  readonly edition?: number;
}
/** POST /rule-packs/reading: the text of a pack file (YAML or JSON) → OwnPackRequest, checked; nothing is written. */
export interface PackFileRequest {
  readonly text: string;
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
