import { type Day, lastDayBefore } from '#calendar';
import type { CitationView, DatedValueView, PackDetail, ParameterValue, ParameterView, RuleView } from '#contracts';
import { type AnyParameter, type Citation, type DatedValue, MOVER_GATES, packCovers, PAIR_GATES, type Rule, type RulePack } from '#regulations';
import { known } from '../answers/known.ts';

const citation = ({ text, confirmed }: Citation): CitationView => ({ text, confirmed });

/** Values are numbers, words, or lists of codes; anything else would be a fault of a pack and is shown as its text. */
function plain(value: unknown): ParameterValue {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String) : String(value);
}

function dated({ from, value, source, confirmedOn, chosenBy, reason }: DatedValue<unknown>): DatedValueView {
  return { from, value: plain(value), source: citation(source), ...known({ confirmedOn, chosenBy, reason }) };
}

function limitsOf({ allowed }: AnyParameter): Pick<ParameterView, 'kind'> & Partial<ParameterView> {
  if (allowed.kind === 'choice') return { kind: 'choice', choices: allowed.values.map(plain) };
  return allowed.kind === 'number' ? { kind: 'number', min: allowed.min, max: allowed.max, unit: allowed.unit } : { kind: 'codes' };
}

function parameterView(parameter: AnyParameter, asOf: Day): ParameterView {
  const { code, label, effect, values } = parameter;
  const current = values.findLast((value) => value.from <= asOf);
  return { code, label, effect, ...limitsOf(parameter), ...known({ current: current && dated(current) }), history: values.map(dated) };
}

type Judged = Pick<Rule, 'code' | 'name' | 'provisions' | 'parameters'> & { readonly summary?: string };

function ruleView(kind: RuleView['kind'], rule: Judged, { pack, asOf }: { readonly pack: RulePack; readonly asOf: Day }): RuleView {
  const { code, name, summary = '', provisions, parameters } = rule;
  return {
    code, kind, name, summary,
    provisions: provisions.map(citation),
    parameters: parameters.map((declared) => parameterView(pack.parameters.get(declared.code) ?? declared, asOf)),
  };
}

/** A pack as the rulebook shows it on a day. */
export function packDetail(pack: RulePack, { asOf, isDefault }: { readonly asOf: Day; readonly isDefault: boolean }): PackDetail {
  const { code, version, name, description, validFrom, validUntil } = pack;
  return {
    code, version, name, description, asOf, validFrom,
    ...known({ validTo: validUntil && lastDayBefore(validUntil) }),
    isDefault,
    inForce: packCovers(pack, asOf),
    rules: [...pack.rules.map((rule) => ruleView('limit', rule, { pack, asOf })), ...[...MOVER_GATES, ...PAIR_GATES].map((gate) => ruleView('gate', gate, { pack, asOf }))],
  };
}
