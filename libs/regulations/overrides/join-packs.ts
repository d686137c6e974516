import { type Day } from '#calendar';

import { type AnyParameter } from '../law/parameter.ts';
import { type RulePack } from '../pack.ts';
import { type Rule } from '../rule.ts';

/**
 * Several packs as one: every rule once, in the order of the packs; a value that two packs hold is the first one's. It can
 * be asked about on the days that all of them cover. `undefined` when there is no such day, or no pack.
 */
export function joinPacks(packs: readonly RulePack[]): RulePack | undefined {
  const [first, ...others] = packs;
  if (!first || others.length === 0) return first;
  const validFrom = packs.map((pack) => pack.validFrom).reduce((a, b) => (a > b ? a : b));
  const ends = packs.map((pack) => pack.validUntil).filter((day): day is Day => day !== undefined).sort();
  if (ends[0] !== undefined && ends[0] <= validFrom) return undefined;
  return Object.freeze({
    code: packs.map((pack) => pack.code).join('+'),
    version: packs.map((pack) => pack.version).join('+'),
    name: packs.map((pack) => pack.name).join(' + '),
    description: packs.map((pack) => pack.description).join(' '),
    validFrom, ...(ends[0] === undefined ? {} : { validUntil: ends[0] }),
    rules: [...firstOfEach(packs.flatMap((pack) => pack.rules.map((rule): [string, Rule] => [rule.code, rule]))).values()],
    parameters: firstOfEach(packs.flatMap((pack): [string, AnyParameter][] => [...pack.parameters])),
  });
}

/** In the order they come; the first of a code stays. */
function firstOfEach<Thing>(entries: readonly (readonly [string, Thing])[]): ReadonlyMap<string, Thing> {
  const kept = new Map<string, Thing>();
  for (const [code, thing] of entries) if (!kept.has(code)) kept.set(code, thing);
  return kept;
}
