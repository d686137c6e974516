import { type Day } from '#calendar';

import { type AnyParameter, type DatedValue } from './law/parameter.ts';
import { MOVE_PARAMETERS } from './moves/parameters.ts';
import { type RulePack } from './pack.ts';
import { type Rule } from './rule.ts';

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
