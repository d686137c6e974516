import { type Day } from '#calendar';

import { type AnyParameter, type DatedValue } from './law/parameter.ts';
import { MOVE_PARAMETERS } from './moves/move-parameters.ts';
import { type Rule } from './rule.ts';

/** A set of rules with the values a board works by, under a version. */
export interface RulePack {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  /** First day the pack can be asked about. */
  readonly validFrom: Day;
  /** First day it can no longer be asked about. */
  readonly validUntil?: Day;
  /** In the order of the texts. */
  readonly rules: readonly Rule[];
  /** Every parameter the rules and the rules of moves read, with this pack's values. */
  readonly parameters: ReadonlyMap<string, AnyParameter>;
  /** The pack this one was made from by changing values. */
  readonly base?: string;
}

export interface PackHead {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly rules: readonly Rule[];
}

/**
 * Makes a pack out of rules and the values that differ from what the rules bring.
 * @throws Error when a value is set for a parameter that no rule of the pack reads.
 */
export function composePack(head: PackHead, values: Readonly<Record<string, readonly DatedValue<unknown>[]>> = {}): RulePack {
  const parameters = new Map<string, AnyParameter>();
  for (const parameter of MOVE_PARAMETERS) parameters.set(parameter.code, parameter);
  for (const rule of head.rules) for (const parameter of rule.parameters) parameters.set(parameter.code, parameter);
  for (const [code, dated] of Object.entries(values)) {
    const declared = parameters.get(code);
    if (!declared) throw new Error(`pack ${head.code} sets "${code}", which none of its rules reads`);
    parameters.set(code, { ...declared, values: dated });
  }
  return Object.freeze({ ...head, parameters });
}

/** Whether a pack can be asked about a day. */
export function packCovers(pack: RulePack, on: Day): boolean {
  return pack.validFrom <= on && (pack.validUntil === undefined || on < pack.validUntil);
}
