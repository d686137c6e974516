import { type Day } from '#calendar';

import { type Citation } from '../finding.ts';

/** A value and the day it starts; its end follows from the next start. */
export interface DatedValue<V> {
  readonly from: Day;
  readonly value: V;
  readonly source: Citation;
  /** Day on which somebody compared the value with its source; absent: unconfirmed. */
  readonly confirmedOn?: Day;
  /** Who chose the value and why; absent: the pack as shipped. */
  readonly chosenBy?: string;
  readonly reason?: string;
}

/** What a parameter may be set to. */
export type Allowed<V> =
  | { readonly kind: 'choice'; readonly values: readonly V[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: 'years' | 'months' | 'days' | 'terms' }
  | { readonly kind: 'codes' };

/** One number or choice of the law, or of a board where the law is silent. */
export interface Parameter<V> {
  readonly code: string;
  readonly label: string;
  /** What changing it does, in a plain sentence. */
  readonly effect: string;
  readonly allowed: Allowed<V>;
  /** Oldest first. A day before the first value throws. */
  readonly values: readonly DatedValue<V>[];
}

// Packs hold parameters of several value types side by side; `unknown` keeps a reader from using one unchecked.
export type AnyParameter = Parameter<unknown>;

/** A day on which a parameter has no value yet: a fault of the caller, who must respect the life of the pack. */
export class BeforeFirstValue extends Error {
  constructor(readonly parameter: string, readonly on: Day, readonly first: Day) {
    super(`parameter "${parameter}" has no value on ${on}: its first value starts on ${first}`);
    this.name = 'BeforeFirstValue';
  }
}

/** The value in force on a day. @throws BeforeFirstValue */
export function valueOn<V>(parameter: Parameter<V>, on: Day): DatedValue<V> {
  let found: DatedValue<V> | undefined;
  for (const value of parameter.values) if (value.from <= on) found = value;
  if (!found) throw new BeforeFirstValue(parameter.code, on, parameter.values[0]?.from ?? on);
  return found;
}

/** Declares a choice between codes. */
export function choice<const V extends string>(
  head: { code: string; label: string; effect: string },
  values: readonly V[],
  dated: readonly { from: Day; value: NoInfer<V>; source: Citation; confirmedOn?: Day }[],
): Parameter<V> {
  return Object.freeze({ ...head, allowed: { kind: 'choice' as const, values }, values: dated });
}

/** Declares a whole number with a range and a unit. */
export function number(
  head: { code: string; label: string; effect: string },
  range: { min: number; max: number; unit: 'years' | 'months' | 'days' | 'terms' },
  dated: readonly DatedValue<number>[],
): Parameter<number> {
  return Object.freeze({ ...head, allowed: { kind: 'number' as const, ...range }, values: dated });
}

/** Declares a list of codes, such as title classes. */
export function codes(
  head: { code: string; label: string; effect: string },
  dated: readonly DatedValue<readonly string[]>[],
): Parameter<readonly string[]> {
  return Object.freeze({ ...head, allowed: { kind: 'codes' as const }, values: dated });
}
