import { type Day, formatDay } from '#calendar';

import { type AccountNode } from './finding.ts';
import { type AnyParameter, type DatedValue, type Parameter, valueOn } from './law/parameter.ts';
import { writeValue } from './law/write-value.ts';

/** The values of a pack in force on one day. */
export interface Settings {
  readonly asOf: Day;
  /** @throws BeforeFirstValue, or Error for a parameter the pack does not hold. */
  of<V>(parameter: Parameter<V>): V;
  /** The value with its source and who chose it. */
  entry<V>(parameter: Parameter<V>): DatedValue<V>;
  /** The same settings with one value changed, for what-if. */
  with(parameter: string, value: unknown): Settings;
  /** The parameter as the pack holds it. */
  declared(parameter: string): AnyParameter | undefined;
  /** The branch of an account that lists parameters in force and who chose them. */
  explain(parameters: readonly AnyParameter[]): AccountNode;
}

const NOTHING: ReadonlyMap<string, DatedValue<unknown>> = new Map();

/** Reads a pack's parameters on a day; each value is looked up once. */
export function settleOn(parameters: ReadonlyMap<string, AnyParameter>, asOf: Day, changed: ReadonlyMap<string, DatedValue<unknown>> = NOTHING): Settings {
  const known = new Map<string, DatedValue<unknown>>(changed);
  const read = (code: string): DatedValue<unknown> => {
    const found = known.get(code);
    if (found) return found;
    const parameter = parameters.get(code);
    if (!parameter) throw new Error(`the pack holds no parameter "${code}"`);
    const value = valueOn(parameter, asOf);
    known.set(code, value);
    return value;
  };
  return {
    asOf,
    // A pack only takes values that its parameter allows (see amendPack), so the type of the declaration holds.
    of: <V>(parameter: Parameter<V>) => read(parameter.code).value as V,
    entry: <V>(parameter: Parameter<V>) => read(parameter.code) as DatedValue<V>,
    with: (code, value) => settleOn(parameters, asOf, new Map([...changed, [code, { ...read(code), value }]])),
    declared: (code) => parameters.get(code),
    explain: (list) => ({
      code: 'parameters',
      text: `Tham số áp dụng ngày ${formatDay(asOf)}`,
      children: list.map((one) => explainOne(parameters.get(one.code) ?? one, read(one.code))),
    }),
  };
}

function explainOne(parameter: AnyParameter, entry: DatedValue<unknown>): AccountNode {
  const value = Array.isArray(entry.value) ? entry.value.join(',') : String(entry.value);
  const who = entry.chosenBy === undefined ? 'mặc định của bộ quy tắc' : `do ${entry.chosenBy} chọn`;
  const why = entry.reason === undefined ? '' : `, lý do: ${entry.reason}`;
  return {
    code: `parameter:${parameter.code}`,
    text: `${parameter.label}: ${writeValue(parameter, entry.value)} (từ ngày ${formatDay(entry.from)}, ${who}${why})`,
    values: { parameter: parameter.code, value, from: entry.from, chosenBy: entry.chosenBy ?? 'pack' },
    cites: [entry.source],
  };
}
