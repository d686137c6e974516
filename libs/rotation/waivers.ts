import { type Refusal, type RotationInput } from './input.ts';

/** Which refusals a trial sets aside, for whom. */
export interface Waivers {
  has(person: string, code: string): boolean;
  /** The refusals that still stand. */
  keep(person: string, refusals: readonly Refusal[]): readonly Refusal[];
}

/** Reads the waivers of the input: a code alone holds for everybody. */
export function readWaivers(waived: RotationInput['waived'] = []): Waivers {
  const everybody = new Set(waived.filter((one) => typeof one === 'string'));
  const named = new Set(waived.flatMap((one) => (typeof one === 'string' ? [] : [`${one.person}\n${one.code}`])));
  const has = (person: string, code: string): boolean => everybody.has(code) || named.has(`${person}\n${code}`);
  return {
    has,
    keep: (person, refusals) => (waived.length === 0 || refusals.length === 0 ? refusals : refusals.filter((one) => !has(person, one.code))),
  };
}
