import { type Day } from '#calendar';

import { type AnyParameter } from './law/parameter.ts';
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

/** Whether every rule of the pack looks at heads alone, so that a review need not load anybody else. */
export function looksAtHeadsOnly(pack: RulePack): boolean {
  return pack.rules.every((rule) => rule.reach === 'heads');
}

/** Whether a pack can be asked about a day. */
export function packCovers(pack: RulePack, on: Day): boolean {
  return pack.validFrom <= on && (pack.validUntil === undefined || on < pack.validUntil);
}
