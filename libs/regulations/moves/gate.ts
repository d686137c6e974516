import { type Day } from '#calendar';
import { type PositionFact, type TenureFact } from '#tenure';

import { type Dossier } from '../dossier.ts';
import { type Citation } from '../finding.ts';
import { type Provision } from '../law/cite.ts';
import { type AnyParameter } from '../law/parameter.ts';
import { type Settings } from '../settings.ts';
import { type MoveContext, type MoveMark, type Mover, type Target, type Waiver } from './move.ts';

/** Where gates write what they found. */
export interface Marks {
  readonly refusals: MoveMark[];
  readonly flags: MoveMark[];
}

/** What a gate on the person alone is given. */
export interface MoverFile {
  readonly dossier: Dossier;
  /** Newest first, begun on or before the day. */
  readonly tenures: readonly TenureFact[];
  readonly held: TenureFact | undefined;
  readonly position: PositionFact | undefined;
  readonly retiresOn: Day | undefined;
  readonly marks: Marks;
}

interface GateHead {
  readonly code: string;
  readonly name: string;
  /** Every provision the gate may cite, beside the sources of its parameters. */
  readonly provisions: readonly Provision[];
  readonly parameters: readonly AnyParameter[];
}

/** A gate that asks about the person alone. */
export interface MoverGate extends GateHead {
  readonly asks: 'mover';
  bind(settings: Settings, context: MoveContext): (file: MoverFile) => void;
}

/** A gate that asks about a person and a destination; it is run for every pair, so it allocates only when it marks. */
export interface PairGate extends GateHead {
  readonly asks: 'pair';
  bind(settings: Settings, context: MoveContext): (mover: Mover, target: Target, marks: Marks) => void;
}

/** A refusal. */
export function refusal(code: string, text: string, more: { cites: readonly Citation[]; values?: MoveMark['values']; waiver: Waiver }): MoveMark {
  return { code, text, cites: more.cites, values: more.values ?? {}, waiver: more.waiver };
}

/** Writes a mark where a board's setting wants it: as a refusal, as a remark, or not at all. */
export function put(how: 'require' | 'flag' | 'ignore', mark: MoveMark, marks: Marks): void {
  if (how === 'require') marks.refusals.push(mark);
  else if (how === 'flag') marks.flags.push(mark);
}
