import { type Day } from '#calendar';
import { type LineageIndex, type PositionFact, type TenureFact, type UnitFact } from '#tenure';

import { type Dossier, type ExemptionFact } from './dossier.ts';
import { type AccountNode, type Citation, type Finding } from './finding.ts';
import { type AnyParameter } from './law/parameter.ts';
import { type Provision } from './law/cite.ts';
import { type Settings } from './settings.ts';

/** Official holders of each position, to see two people recorded in one seat. Made by `indexIncumbents`. */
export type Incumbents = ReadonlyMap<string, readonly TenureFact[]>;

/** What a rule is given: one person in one position held on the day. */
export interface CaseFile {
  readonly dossier: Dossier;
  readonly asOf: Day;
  readonly position: PositionFact;
  readonly unit: UnitFact | undefined;
  readonly held: TenureFact;
  /** Newest first, begun on or before the day. */
  readonly tenures: readonly TenureFact[];
  readonly index: LineageIndex;
  readonly incumbents: Incumbents | undefined;
  readonly exemptions: readonly ExemptionFact[];
}

/** A remark that goes with a verdict; its text is printed, its code is what tests and translations hold on to. */
export interface Note {
  readonly code: string;
  readonly text: string;
  readonly cites?: readonly Citation[];
  readonly values?: AccountNode['values'];
  /** Readings that would take the remark away, to be tried for what would turn the verdict. */
  readonly turns?: readonly { readonly parameter: string; readonly value: unknown }[];
  /** Shown in the account only, not among the remarks of a list. */
  readonly quiet?: boolean;
}

/** A rule made ready for a day and an establishment. */
export interface BoundRule {
  readonly code: string;
  /** Whether a position is any business of the rule; a position no rule looks at gets no line. */
  looksAt(position: PositionFact): boolean;
  judge(file: CaseFile): Finding;
}

/** One rule of the law: what it is called, what it rests on, which values it reads, and how it judges. */
export interface Rule {
  readonly code: string;
  readonly name: string;
  /** One sentence: what the rule asks and which day picks its values. */
  readonly summary: string;
  /** Every provision a finding of this rule may cite. */
  readonly provisions: readonly Provision[];
  readonly parameters: readonly AnyParameter[];
  /** Whether the rule looks at heads alone, or at other posts too. */
  readonly reach: 'heads' | 'other-posts';
  bind(settings: Settings): BoundRule;
}
