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
  const rules = new Map<string, Rule>();
  const parameters = new Map<string, AnyParameter>();
  for (const pack of packs) {
    for (const rule of pack.rules) if (!rules.has(rule.code)) rules.set(rule.code, rule);
    for (const [code, parameter] of pack.parameters) if (!parameters.has(code)) parameters.set(code, parameter);
  }
  return Object.freeze({
    code: packs.map((pack) => pack.code).join('+'),
    version: packs.map((pack) => pack.version).join('+'),
    name: packs.map((pack) => pack.name).join(' + '),
    description: packs.map((pack) => pack.description).join(' '),
    validFrom, ...(ends[0] === undefined ? {} : { validUntil: ends[0] }),
    rules: [...rules.values()], parameters,
  });
}
